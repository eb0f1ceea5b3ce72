using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Eval.Text;

/// <summary>Texts of known language: sentences, pairs of words, single words. The publisher claims nothing.</summary>
internal sealed class LanguageScorer : IScorer
{
    private static readonly (string Kind, string Name)[] Kinds = [("sentences", "sentences"), ("word-pairs", "pairs"), ("single-words", "words")];

    public IReadOnlyList<string> Needs => [CaseFile.Name];

    public Score Run(string folder, AnswerFile? answers, TextWriter table)
    {
        var cases = CaseFile.Read(folder);
        var rates = new SortedDictionary<(string Kind, string Language), Rate>();
        var mistaken = new Dictionary<(string Kind, string Language, string Said), int>();
        foreach (var item in cases)
        {
            var (kind, language) = (item.Text("kind")!, item.Text("lang")!);
            var said = LanguageGuess.Of(item.Text("text")!, null);
            answers?.Write(new { id = item.Text("id"), lang = said });
            if (!rates.TryGetValue((kind, language), out var rate))
                rates[(kind, language)] = rate = new Rate();
            if (!rate.Add(said == language))
                mistaken[(kind, language, said ?? "–")] = mistaken.GetValueOrDefault((kind, language, said ?? "–")) + 1;
        }
        foreach (var ((kind, language, said), count) in mistaken.OrderByDescending(pair => pair.Value).Take(30))
            table.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {language} read as {said}: {count}"));
        return new Score(cases.Count, Kinds.ToDictionary(kind => kind.Name, kind => (object?)rates.Where(pair => pair.Key.Kind == kind.Kind)
            .ToDictionary(pair => pair.Key.Language, pair => pair.Value.Value)));
    }
}
