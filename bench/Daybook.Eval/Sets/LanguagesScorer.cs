using System.Globalization;
using Daybook.Api;
using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Eval.Sets;

/// <summary>
/// Asks a news set its own query and the same in other languages (<c>queries.tsv</c>), as an editor would type it: no language is named beside it. A row a language;
/// after the last of several folders a row of sums each.
/// </summary>
internal sealed class LanguagesScorer(int folders) : IScorer
{
    private int _asked;

    private readonly Dictionary<string, Sum> _sums = [];

    public IReadOnlyList<string> Needs => new SetScorer().Needs;

    public Score Run(string folder, AnswerFile? answers, TextWriter table) => SetRun.Of(folder, run => Scored(run, answers, table));

    private Score Scored(SetRun run, AnswerFile? answers, TextWriter table)
    {
        var values = new Dictionary<string, object?>();
        table.WriteLine($"{"",-4}{"facts",9}{"on topic",10}{"origins",10}{"bad",6}{"forbidden",11}{"own words",11}  query; missing");
        foreach (var query in SetQuery.InOtherLanguages(Path.GetFileName(Path.TrimEndingDirectorySeparator(run.Items.Set.Folder))).Prepend(new SetQuery(run.Query, "en")))
        {
            var brief = run.Write(query with { Language = null });
            var score = new Dictionary<string, object>();
            new BriefScores(run.Items, run.Stored, brief).Add(score);
            var sum = Sum.Of(score, brief, query.Language!);
            table.WriteLine($"{query.Language,-4}{sum}  {query.Text}; {string.Join(' ', (string[])score["missing"])}{(brief.Language == query.Language ? "" : $" (written in {brief.Language})")}");
            _sums[query.Language!] = _sums.GetValueOrDefault(query.Language!, Sum.Nothing).And(sum);
            values[query.Language!] = sum.Found;
            answers?.Write(ContractJson.Of(brief, SitePaths.Brief(brief.Id)));
        }
        if (++_asked == folders && folders > 1)
            foreach (var (language, sum) in _sums)
                table.WriteLine($"{language,-4}{sum}  all {folders} sets");
        return new Score(run.Items.Set.Labels.Count, values);
    }

    /// <summary>The figures of one brief, or of several together: shares are of all their claims.</summary>
    private sealed record Sum(int Found, int Facts, double OnTopic, double Right, int Bad, int Forbidden, int Own, int Claims)
    {
        public static Sum Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

        public static Sum Of(Dictionary<string, object> score, Brief brief, string language)
        {
            var claims = (int)score["claims"];
            return new Sum((int)score["factsFound"], (int)score["facts"], (double)score["onTopic"] * claims, (double)score["originsRight"] * claims, (int)score["badClaims"], (int)score["forbidden"],
                brief.Claims().DistinctBy(claim => claim.Text).Count(claim => claim.Language == language), claims);
        }

        public Sum And(Sum other) => new(
            Found + other.Found, Facts + other.Facts, OnTopic + other.OnTopic, Right + other.Right, Bad + other.Bad, Forbidden + other.Forbidden, Own + other.Own, Claims + other.Claims);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{$"{Found}/{Facts}",9}{OnTopic / Math.Max(1, Claims),10:0.000}{Right / Math.Max(1, Claims),10:0.000}{Bad,6}{Forbidden,11}{$"{Own}/{Claims}",11}");
    }
}
