using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Tells a name that says only where by what stands before it in English: "near Parsabad", "in Republic Square", "the village of Lunca Noua".</summary>
internal static class EnglishWhere
{
    private static readonly string[] Before = ["in", "at", "near", "to", "from", "off", "around", "outside", "between"];

    public static bool Is(NounPhrase phrase, string text)
    {
        if (!phrase.Words.All(word => word.Capital) || !Phrases.Where.Has(phrase.Words[^1].Folded) && phrase.Words.Any(Things.Has))
            return false;
        List<Token> before = [.. Tokens.Of(text[..phrase.Words[0].Start]).TakeLast(3)];
        if (before is [.., { Folded: "the" }])
            before.RemoveAt(before.Count - 1);
        return before is [.., var last] && (Before.Contains(last.Folded, StringComparer.Ordinal) || last.Folded == "of" && before is [.., var of, _] && Phrases.Where.Has(of.Folded));
    }
}
