using Daybook.Api;
using Daybook.Pages.Shell;

namespace Daybook.Eval.Sets;

/// <summary>Runs the main job on a news set and holds its answers against the labels.</summary>
/// <param name="asked">What the brief is asked for; null = the set's own query.</param>
internal sealed class SetScorer(SetQuery? asked = null) : IScorer
{
    public IReadOnlyList<string> Needs => ["set.json", "sources.json", "feeds", "labels.jsonl", "query.txt"];

    public Score Run(string folder, AnswerFile? answers, TextWriter table) => SetRun.Of(folder, run => Scored(run, answers, table));

    private Score Scored(SetRun run, AnswerFile? answers, TextWriter table)
    {
        var brief = run.Write(asked ?? new SetQuery(run.Query, null));
        var values = new Dictionary<string, object>();
        ItemScores.Add(run.Items, values);
        StoryScores.Add(run.Items, run.Stories, values);
        new BriefScores(run.Items, run.Stored, brief).Add(values);
        foreach (var (name, value) in values)
            table.WriteLine($"{name,-18} {(value is string[] list ? string.Join(", ", list) : value)}");
        var sources = run.Stored.ToDictionary(item => item.Id, item => item.Source);
        foreach (var item in run.Stored)
            answers?.Write(ContractJson.Of(item, item.CopyOf is { } root ? sources[root] : item.Source));
        answers?.Write(ContractJson.Of(brief, SitePaths.Brief(brief.Id)));
        return new Score(run.Items.Set.Labels.Count, values.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
    }
}
