namespace Daybook.Core.Briefs;

/// <summary>A sentence of an item that may become a claim, or support one.</summary>
internal sealed class Passage
{
    public required TopicItem Source { get; init; }

    /// <summary>UTF-16 offsets in the item's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Place among the sentences of its item, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Its words; offsets count from <see cref="Start"/>.</summary>
    public required Word[] Words { get; init; }

    public required TermVector Vector { get; init; }

    /// <summary>May stand as a claim of its own; else it can only support one that says the same.</summary>
    public required bool Stands { get; init; }

    /// <summary>Clear by itself, whether or not it is on the topic.</summary>
    public bool Whole { get; init; }

    /// <summary>Needs the sentence before it to be understood.</summary>
    public required bool Leans { get; init; }

    /// <summary>May be told right after the sentence before it, never alone.</summary>
    public bool Follows { get; init; }

    /// <summary>How well it tells of the topic, above 0.</summary>
    public double Score { get; set; }

    public DateOnly Day => Evidence.Day;

    public bool DayCertain => Evidence.DayCertain;

    public Evidence Evidence => Source.Item.Evidence;

    public string Language => Source.Item.Language;

    public string Text => Evidence.Text[Start..End];

    /// <summary>Keys of the words that tell something, figures aside: asked for again and again where sentences are compared.</summary>
    public HashSet<string> Content => content ??= [.. Words.Where(word => !word.Empty && !word.Number).Select(word => word.Key)];

    private HashSet<string>? content;
}
