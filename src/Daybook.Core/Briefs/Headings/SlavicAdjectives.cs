using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Endings of Slavic adjectives in the nominative (<c>slavic-adjectives.tsv</c>).</summary>
internal sealed class SlavicAdjectives
{
    private const string SoftRow = "soft", Nothing = "-";

    private static readonly Lazy<FrozenDictionary<string, SlavicAdjectives>> ByLanguage = new(() => Resource.Rows("slavic-adjectives.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => new SlavicAdjectives(group.Key, [.. group]), StringComparer.Ordinal));

    private readonly string language;
    private readonly NounShapes shapes;
    private readonly string[] soft;
    private readonly string softEnding;

    /// <summary>By gender, two for each kind of letter that a stem may end in.</summary>
    private readonly FrozenDictionary<char, string[]> endings;

    private SlavicAdjectives(string language, string[][] rows)
    {
        (this.language, shapes) = (language, NounShapes.Of(language)!);
        var softRow = Array.Find(rows, row => row[1] == SoftRow)!;
        (soft, softEnding) = (softRow[2].Split(' '), softRow[3]);
        endings = rows.Where(row => row != softRow).ToFrozenDictionary(row => row[1][0], row => row[2..]);
    }

    public static SlavicAdjectives Of(string language) => ByLanguage.Value[language];

    /// <summary>The ending in the nominative; null where it cannot be told.</summary>
    /// <param name="first">The first letter of its ending in the case, which says whether it is a soft one.</param>
    /// <param name="gender">m, f, n, or p for the plural.</param>
    public string? Ending(string stem, char first, char gender)
    {
        var kind = shapes.Ends("velar", stem[^1..]) ? 1 : shapes.Ends("hushing", stem[^1..]) ? 2 : 0;
        return Told(stem, endings[gender][2 * kind + (IsSoft(stem, first) ? 1 : 0)].Split('|'));
    }

    private bool IsSoft(string stem, char first) => Array.Exists(soft, letter => letter[0] == first) && (softEnding == Nothing || Lexicon.IsForm(stem + softEnding, language));

    /// <summary>Which of two endings a masculine adjective has is told by the lexicon, else by what its stem ends in; null where neither tells.</summary>
    private string? Told(string stem, string[] choice)
    {
        if (choice is [var only])
            return only;
        var (unstressed, stressed) = (choice[0], choice[1]);
        return (Lexicon.IsForm(stem + unstressed, language), Lexicon.IsForm(stem + stressed, language)) switch
        {
            (true, false) => unstressed,
            (false, true) => stressed,
            _ => shapes.Has("unstressed", stem) ? unstressed : null,
        };
    }
}
