using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>Which words may be things, told by the concepts that the lexicon has of them: neither qualities nor actions, times or measures.</summary>
internal static class Things
{
    private const string Currency = "currency", Measure = "measure", Quality = "quality", ActorKind = "actor", GenericKind = "generic";

    private static readonly Lazy<FrozenDictionary<string, string>> Kinds = new(() => Resource.Rows("word-kinds.tsv")
        .SelectMany(row => row[1].Split('|').Select(concept => (Concept: concept, Kind: row[0]))).ToFrozenDictionary(row => row.Concept, row => row.Kind, StringComparer.Ordinal));

    /// <summary>All concepts of the table, for the test that holds them to the lexicon.</summary>
    public static IEnumerable<string> Concepts => Kinds.Value.Keys;

    /// <summary>The lexicon knows a thing by this word.</summary>
    public static bool Has(Word word)
    {
        foreach (var concept in word.Form.Lexical.Concepts)
            if (Lexicon.Name(concept) is var name && !name.StartsWith("to-", StringComparison.Ordinal) && MayBeThing(name))
                return true;
        return false;
    }

    /// <summary>The concept of that key is a thing that may be told of: no quality, action, time or measure, nor who acts, nor what fits anything.</summary>
    public static bool IsThing(string concept) => !concept.StartsWith("to-", StringComparison.Ordinal) && !Kinds.Value.ContainsKey(concept);

    /// <summary>The lexicon knows only an action by the word: "expands".</summary>
    public static bool IsDeed(Word word)
    {
        foreach (var concept in word.Form.Lexical.Concepts)
            if (!Lexicon.Name(concept).StartsWith("to-", StringComparison.Ordinal))
                return false;
        return word.Form.Lexical.Concepts.Length > 0;
    }

    /// <summary>As <see cref="Has"/>, or an action, for which many languages have a noun: удар, tespit.</summary>
    public static bool May(Word word)
    {
        foreach (var concept in word.Form.Lexical.Concepts)
            if (MayBeThing(Lexicon.Name(concept)))
                return true;
        return false;
    }

    /// <summary>The lexicon knows the word, and neither a thing nor an action by it.</summary>
    public static bool Lacks(Word word) => word.Form.Lexical.Concepts.Length > 0 && !May(word);

    /// <summary>The lexicon knows the word as that of a quality and of no thing: "new".</summary>
    public static bool IsQuality(Word word) => Is(word, Quality) && !Has(word);

    /// <summary>A unit of money: "dollars".</summary>
    public static bool IsMoney(Word word) => Is(word, Currency);

    /// <summary>A unit of measure: "tonnes".</summary>
    public static bool IsMeasure(Word word) => Is(word, Measure);

    /// <summary>Who acts or speaks: "police", "resident".</summary>
    public static bool IsActor(Word word) => Is(word, ActorKind) || Phrases.Actor.Has(word.Folded);

    /// <summary>The same of a concept by its key.</summary>
    public static bool IsActor(string concept) => Kinds.Value.GetValueOrDefault(concept) == ActorKind;

    /// <summary>What fits any report: "problem", "news".</summary>
    public static bool IsGeneric(Word word) => Is(word, GenericKind) || Phrases.Generic.Has(word.Folded);

    private static bool MayBeThing(string concept) => Kinds.Value.GetValueOrDefault(concept) is null or ActorKind or GenericKind;

    private static bool Is(Word word, string kind)
    {
        foreach (var concept in word.Form.Lexical.Concepts)
            if (Kinds.Value.GetValueOrDefault(Lexicon.Name(concept)) == kind)
                return true;
        return false;
    }
}
