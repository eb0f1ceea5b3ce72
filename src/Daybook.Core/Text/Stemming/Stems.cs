namespace Daybook.Core.Text;

/// <summary>
/// Light stems: forms of one word fall together more often than not, different words seldom. Rules of our own,
/// endings only; a language without rules is cut to its first six letters.
/// </summary>
public static class Stems
{
    private const int DefaultLength = 6;

    /// <summary>Words are shorter; a longer one takes its room from the heap.</summary>
    private const int UsualWord = 64;

    /// <summary>The stem of a word in the form of <see cref="Folding.Fold(string)"/>.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static string Of(string folded, string? language)
    {
        var room = folded.Length <= UsualWord ? stackalloc char[UsualWord] : new char[folded.Length];
        var stem = Of(folded, language, room);
        return stem.Length < folded.Length || !stem.SequenceEqual(folded) ? stem.ToString() : folded;
    }

    /// <summary>The same as a part of <paramref name="room"/>, which has a place for each letter of the word.</summary>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> folded, string? language, Span<char> room)
    {
        folded.CopyTo(room);
        var word = room[..folded.Length];
        return word[..(language switch
        {
            "en" => EnglishStems.Cut(word),
            "ru" => SlavicStems.CutRussian(word),
            "uk" => SlavicStems.CutUkrainian(word),
            "az" => TurkicStems.CutAzerbaijani(word),
            "tr" => TurkicStems.CutTurkish(word),
            "hy" => CaucasusStems.CutArmenian(word),
            "ka" => CaucasusStems.CutGeorgian(word),
            "fa" => PersianStems.Cut(word),
            "kk" => KazakhStems.Cut(word),
            _ => word.Length > DefaultLength && !char.IsSurrogate(word[DefaultLength]) ? DefaultLength : word.Length,
        })];
    }
}
