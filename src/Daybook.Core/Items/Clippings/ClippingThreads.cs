using System.Globalization;
using System.Text.RegularExpressions;

namespace Daybook.Core.Items.Clippings;

/// <summary>
/// Cuts passages at the parts of a thread, "1/3 …", "2/3 …": each part is a post of its own, and what stands above the first part is another
/// text, which a signature behind the thread does not sign. A fraction ("1/3 of the drivers") has no part before or behind it.
/// </summary>
internal static partial class ClippingThreads
{
    public static IReadOnlyList<ClippedPassage> Cut(IReadOnlyList<ClippedPassage> passages)
    {
        var starts = Starts(passages);
        return starts.Count == 0 ? passages : [.. passages.SelectMany(passage => Cut(passage, starts))];
    }

    /// <summary>The line begins like a part of a thread: no heading and no name.</summary>
    public static bool IsPart(string line) => PartOf(line) is not null;

    private static IEnumerable<ClippedPassage> Cut(ClippedPassage passage, Dictionary<int, int> starts)
    {
        var from = 0;
        for (var at = 1; at <= passage.Lines.Count; at++)
        {
            if (at < passage.Lines.Count && !starts.ContainsKey(passage.Lines[at].At))
                continue;
            var isAbove = from == 0 && at < passage.Lines.Count && !passage.IsHeaded && starts[passage.Lines[at].At] == 1 && !starts.ContainsKey(passage.Lines[0].At);
            yield return passage with { Lines = [.. passage.Lines.Skip(from).Take(at - from)], Signature = isAbove ? ClippedSignature.None : passage.Signature };
            from = at;
        }
    }

    /// <summary>Lines that begin a part, by their place in the text, with the number of the part: those that follow one another.</summary>
    private static Dictionary<int, int> Starts(IReadOnlyList<ClippedPassage> passages)
    {
        var starts = new Dictionary<int, int>();
        var last = (At: -1, Part: 0, Of: 0);
        foreach (var line in passages.SelectMany(passage => passage.Lines))
        {
            if (PartOf(line.Raw) is not var (part, of))
                continue;
            if (part > 1 && part == last.Part + 1 && of == last.Of)
                (starts[last.At], starts[line.At]) = (last.Part, part);
            last = (line.At, part, of);
        }
        return starts;
    }

    private static (int Part, int Of)? PartOf(string line)
    {
        var match = Numbered().Match(line);
        if (!match.Success)
            return null;
        var (part, of) = (Number(match, "part"), Number(match, "of"));
        return part >= 1 && of >= 2 && part <= of ? (part, of) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[(\[]?(?<part>[0-9]{1,2})\s?/\s?(?<of>[0-9]{1,2})[)\]]?[.:]?(?=\s|$)")]
    private static partial Regex Numbered();
}
