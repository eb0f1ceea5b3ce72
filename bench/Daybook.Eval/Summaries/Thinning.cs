using Daybook.Core.Text;

namespace Daybook.Eval.Summaries;

/// <summary>
/// Reports with a fifth of their sentences taken out at random: with few cases, which sentence was the fourth best decides a score, and the middle of
/// many such draws tells more of a method. It says nothing of events that the cases do not have.
/// </summary>
internal static class Thinning
{
    public const int Draws = 25;

    private const double Kept = 0.8;

    public static SummaryCase Of(SummaryCase one, int draw)
    {
        // The same draw is the same on every machine.
        var random = new Random(draw);
        return one with { Documents = [.. one.Documents.Select(document => document with { Text = Of(document.Text, one.Language ?? "en", random) })] };
    }

    private static string Of(string text, string language, Random random)
    {
        List<string> sentences = [.. Sentences.Split(text, language).Select(span => span.Of(text))];
        List<string> kept = [.. sentences.Where(_ => random.NextDouble() < Kept)];
        return string.Join(' ', kept.Count > 0 ? kept : sentences);
    }
}
