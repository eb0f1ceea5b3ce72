namespace Daybook.Core.Text;

/// <summary>
/// Light stems: forms of one word fall together more often than not, different words seldom. Rules of our own,
/// endings only; a language without rules is cut to its first six letters.
/// </summary>
public static class Stems
{
    private const int DefaultLength = 6;

    /// <summary>The stem of a word in the form of <see cref="Folding.Fold"/>.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string Of(string folded, string? language) => language switch
    {
        "en" => EnglishStems.Of(folded),
        "ru" => SlavicStems.Russian(folded),
        "uk" => SlavicStems.Ukrainian(folded),
        "az" => TurkicStems.Azerbaijani(folded),
        "tr" => TurkicStems.Turkish(folded),
        "hy" => CaucasusStems.Armenian(folded),
        "ka" => CaucasusStems.Georgian(folded),
        _ => folded.Length > DefaultLength && !char.IsSurrogate(folded[DefaultLength]) ? folded[..DefaultLength] : folded,
    };
}
