using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>What papers call an outlet: its name without the words of its kind and its country.</summary>
internal static class ShortName
{
    /// <summary>The words left, which stand together, and what must speak for them; none where the name has only its own words, or none.</summary>
    /// <param name="tokens">Of <paramref name="name"/>.</param>
    /// <param name="language">Of the outlet, ISO 639-1.</param>
    public static (IReadOnlyList<Token> Words, NameProof Proof)? Of(string name, IReadOnlyList<Token> tokens, string language)
    {
        bool Drops(Token token) => OutletKinds.IsKind(token.Folded);
        var own = Trimmed(tokens, Drops);
        // A country says whose it is, where it has a name beside it.
        if (Trimmed(own, token => Drops(token) || IsCountry(name, token, language)) is { Count: > 0 } nearer)
            own = nearer;
        if (own.Count == 0 || tokens.Except(own).All(token => OutletKinds.IsJoint(token.Folded)) || own.Any(token => Drops(token) && !OutletKinds.IsJoint(token.Folded)) || own.All(token => IsCountry(name, token, language)))
            return null;
        return (own, own.All(token => IsCommon(name, token, language)) ? NameProof.SetApart : NameProof.Cited);
    }

    /// <summary>From the first word that stays to the last.</summary>
    private static List<Token> Trimmed(IReadOnlyList<Token> tokens, Predicate<Token> drops)
    {
        var own = tokens.SkipWhile(token => drops(token)).ToList();
        own.RemoveRange(own.FindLastIndex(token => !drops(token)) + 1, own.Count - own.FindLastIndex(token => !drops(token)) - 1);
        return own;
    }

    private static bool IsCountry(string name, Token token, string language) => Named(name, token, language).Any(entity => entity is { Kind: EntityKind.Place, Id.Length: 2 });

    /// <summary>A place, an organisation or a word that news use otherwise.</summary>
    private static bool IsCommon(string name, Token token, string language) =>
        token.Kind == TokenKind.Number || OutletKinds.IsJoint(token.Folded) || Named(name, token, language).Any() || Tongues(language).Any(tongue =>
            StopWords.Contains(token.Folded, tongue) || Lexicon.Single(token.Folded, Stems.Of(token.Folded, tongue), tongue).Concepts.Length > 0);

    private static IEnumerable<Entity> Named(string name, Token token, string language) =>
        Tongues(language).SelectMany(tongue => Entities.Find(name.Substring(token.Start, token.Length), tongue));

    /// <summary>Outlets of any language have English names.</summary>
    private static string[] Tongues(string language) => language == "en" ? [language] : [language, "en"];
}
