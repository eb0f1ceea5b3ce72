using System.Collections.Frozen;

namespace Daybook.Core.Text;

/// <summary>Decides whether a point ends a sentence or only a shortened word, an initial or an ordinal.</summary>
internal static class Abbreviations
{
    /// <summary>Never end a sentence: a name or a number follows them.</summary>
    private static readonly FrozenSet<string> Leading = Words(
        "mr mrs ms dr prof st gen col lt sgt capt cmdr maj rev hon sen rep gov pres mt ft no nos vol fig vs approx sr jr ave dept est"
        + " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
        + " г-н г-жа им ул пр просп пер пл бул наб обл респ р-н пос дер акад проф доц инж ген полк ст см рис табл стр св тел каб кв рук зам нач ред гл"
        + " вул просп пров бульв буд м-ко смт обл заст тов гр пан дол див мал"
        + " cən prof dos küç m-m məs səh bax akad nöm əsl resp"
        + " doç cad sok mah apt müh öğr bkz bşk alb tel av yrd"
        + " hr fr dr dipl ing ca bzw z str nr abb bsp vgl"
        + " mme mlle me bd av art sra srta dña ud uds sig dott ing avv on"
        + " ul pl gen płk ks bp inż mgr dyr nr im św al"
        + " պրոֆ ակադ փող"
        + " პროფ აკად გამზ");

    /// <summary>May stand at the end of a sentence too: then a capital follows.</summary>
    private static readonly FrozenSet<string> Trailing = Words(
        "etc inc ltd co corp al jr sr p.m a.m ad bc"
        + " др пр проч г гг в вв руб коп млн млрд тыс трлн кг км м см мм га л т чел ч мин сек экз долл"
        + " р рр ст грн коп млн млрд тис трлн ін осіб год хв"
        + " s və s.s və b vb mln mlrd min man man km il"
        + " yy mio mrd usw itp itd tzn np ok godz tys"
        + " թ թթ մլն մլրդ դր լ წ ათ მლნ მლრდ");

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
        if (IsInitial(word))
            return !IsUnit(word) || !char.IsUpper(text[next]);
        var lower = word.ToLowerInvariant();
        if (Leading.Contains(lower))
            return true;
        return Trailing.Contains(lower) ? !char.IsUpper(text[next]) : IsDotted(word) && !StartsSentence(text, next);
    }

    private static bool FollowsFigure(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u00A0' or '\u202F')
            at--;
        return at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is '.' or ',');
    }

    /// <summary>One capital (<c>J. Smith</c>), or capitals with points (<c>J.R. Smith</c>).</summary>
    private static bool IsInitial(string word) =>
        (word.Length == 1 && char.IsLetter(word[0])) || (word.Length == 2 && char.IsUpper(word[0]) && char.IsLower(word[1]) && word is "Дж" or "Ст" or "Th" or "Ph" or "Ch");

    /// <summary>Single lower-case letters shorten units and years (<c>2025 г.</c>, <c>5 м.</c>) and can end a sentence.</summary>
    private static bool IsUnit(string word) => char.IsLower(word[0]) || (word.Length == 1 && !char.IsUpper(word[0]));

    private static bool IsDotted(string word) => word.Contains('.', StringComparison.Ordinal);

    private static bool StartsSentence(string text, int next) =>
        char.IsUpper(text[next]) && Openers.Contains(FirstWord(text, next).ToLowerInvariant());

    /// <summary>Words that open a sentence after <c>U.S.</c> and the like rather than go on with its name.</summary>
    private static readonly FrozenSet<string> Openers = Words(
        "the a an this that these those he she it they we in on at but and if as after before when while his her its their there however meanwhile"
        + " он она оно они это в на но если после когда его её их как по при він вона воно вони це у але якщо після коли його її");

    private static string FirstWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[at..end];
    }

    /// <summary>Languages that write ordinals with a point: <c>4. September</c>, <c>3. Liga</c>.</summary>
    private static bool IsOrdinal(string word, string text, int next, string? language) =>
        word.Length <= 2 && language is "de" or "cs" or "sk" or "pl" or "hu" or "fi" or "tr" or "et" or "lv" or "sl" or "hr" or "da" or "no" or "nb"
        && char.IsLetter(text[next]);

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
