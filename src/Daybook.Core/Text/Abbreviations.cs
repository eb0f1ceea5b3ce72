using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>Decides whether a point ends a sentence or only a shortened word, an initial or an ordinal.</summary>
internal static class Abbreviations
{
    /// <summary>Kinds of <c>abbreviations.tsv</c>.</summary>
    private const string Leading = "leading", Title = "title", Figure = "figure", Trailing = "trailing";

    /// <summary>Rows for every language.</summary>
    private const string Everywhere = "*";

    private const int MostDottedLetters = 3;

    private static readonly FrozenDictionary<(string Language, string Word), string> Own = Resource.Rows("abbreviations.tsv")
        .SelectMany(row => row[2].Split(' ').Select(word => (Key: (row[0], word), Kind: row[1])))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Kind);

    /// <summary>Those of all languages together, for a text of unknown language; of two kinds the one that stands first.</summary>
    private static readonly FrozenDictionary<string, string> Of = Own.GroupBy(pair => pair.Key.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Value).OrderBy(kind => Array.IndexOf([Leading, Title, Figure, Trailing], kind)).First(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Listed = Own.Keys.Select(key => key.Language).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Before a name they shorten a kind of place (<c>г. Баку</c>, <c>м. Київ</c>, <c>ք. Երևան</c>); behind a figure they are a unit or a year.</summary>
    private static readonly FrozenSet<string> Settlements = Words("г м с д х ք գ");

    /// <param name="start">Where the sentence began.</param>
    /// <param name="stop">Offset of the point.</param>
    /// <param name="next">Offset of the next letter or digit in the line.</param>
    public static bool EndsAt(string text, int start, int stop, int next, string? language)
    {
        var from = stop;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '-'))
            from--;
        var word = text[from..stop];
        if (word.Length == 0)
            return false;
        if (char.IsDigit(word[^1]))
            return IsOrdinal(word, text, next, language);
        if (Settlements.Contains(word) && !FollowsFigure(text, from))
            return true;
        if (IsUnitBehind(text, start, from, word))
            return false;
        if (IsRoman(word))
            return TakesOrdinals(language);
        if (IsInitial(word))
            return !IsUnit(word) || !char.IsUpper(text[next]);
        return KindOf(word.ToLowerInvariant(), language) switch
        {
            Leading => true,
            Title when char.IsUpper(word[0]) => true,
            Figure when char.IsDigit(text[next]) => true,
            Trailing => !char.IsUpper(text[next]) || IsShortened(text, next, language),
            _ => IsDotted(word) && !StartsSentence(text, next, language),
        };
    }

    private static string? KindOf(string lower, string? language) => language is null || !Listed.Contains(language)
        ? Of.GetValueOrDefault(lower)
        : Own.GetValueOrDefault((language, lower)) ?? Own.GetValueOrDefault((Everywhere, lower));

    /// <summary>°C, and behind a figure units of one letter: Georgian has no capitals to tell them from initials.</summary>
    private static bool IsUnitBehind(string text, int start, int from, string word) =>
        (from > start && text[from - 1] == '°') || (word is "C" or "F" or "С" or "მ" or "ტ" or "გ" && FollowsFigure(text, from, orPoint: false));

    /// <summary>"Tic. Ltd. Şti.": the next word is shortened too.</summary>
    private static bool IsShortened(string text, int next, string? language) =>
        FirstWord(text, next) is var word && next + word.Length < text.Length && text[next + word.Length] == '.' && KindOf(word.ToLowerInvariant(), language) is not null;

    /// <summary>II. Abdülhamid; one letter is an initial.</summary>
    private static bool IsRoman(string word) => word.Length > 1 && word.All(c => c is 'I' or 'V' or 'X');

    /// <param name="orPoint">True where the point of another unit (кв. м) counts as one.</param>
    private static bool FollowsFigure(string text, int at, bool orPoint = true)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\u202F')
            at--;
        return at > 0 && (char.IsDigit(text[at - 1]) || (orPoint && text[at - 1] == '.'));
    }

    /// <summary>One capital (<c>J. Smith</c>), or capitals with points (<c>J.R. Smith</c>).</summary>
    private static bool IsInitial(string word) =>
        (word.Length == 1 && char.IsLetter(word[0])) || (word.Length == 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && word is "Дж" or "Ст" or "Th" or "Ph" or "Ch");

    /// <summary>Single lower-case letters shorten units and years (<c>2025 г.</c>, <c>5 м.</c>) and can end a sentence.</summary>
    private static bool IsUnit(string word) => char.IsLower(word[0]) || (word.Length == 1 && !char.IsUpper(word[0]));

    /// <summary>U.S., D.C., Ph.D., т.е.: an address (example.com) has longer parts.</summary>
    private static bool IsDotted(string word) => word.Contains('.', StringComparison.Ordinal) && word.Split('.').All(part => part.Length <= MostDottedLetters && part.All(char.IsLetter));

    /// <summary>A function word opens a sentence after <c>U.S.</c> and the like rather than go on with its name.</summary>
    private static bool StartsSentence(string text, int next, string? language)
    {
        if (!char.IsUpper(text[next]))
            return false;
        var word = Folding.Fold(FirstWord(text, next));
        return Openers.Contains(word) || StopWords.Contains(word, language ?? "en");
    }

    /// <summary>Function words that the lists of stop words leave out.</summary>
    private static readonly FrozenSet<string> Openers = Words(
        "no not nobody nothing some many most several both however meanwhile now then there still another others it its police officials after when while");

    private static string FirstWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[at..end];
    }

    /// <summary>Languages that write ordinals with a point: <c>4. September</c>, <c>3. Liga</c>.</summary>
    private static bool IsOrdinal(string word, string text, int next, string? language) =>
        word.Length <= 2 && TakesOrdinals(language) && char.IsLetter(text[next]);

    private static bool TakesOrdinals(string? language) => language is "de" or "cs" or "sk" or "pl" or "hu" or "fi" or "tr" or "et" or "lv" or "sl" or "hr" or "da" or "no" or "nb";

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
