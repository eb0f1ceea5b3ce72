namespace Daybook.Core.Feeds.Xml;

/// <summary>What was wrong with a document that was read all the same.</summary>
[Flags]
internal enum XmlFlaws
{
    None = 0,
    StrayMarkup = 1,
    Misnested = 2,
    TooDeep = 4,
    TooManyElements = 8,
    TooManyAttributes = 16,
    TextAfterRoot = 32,
    MissingEnd = 64,
}

internal static class XmlFlawSentences
{
    public static IEnumerable<string> Sentences(this XmlFlaws flaws)
    {
        if (flaws.HasFlag(XmlFlaws.StrayMarkup))
            yield return "Brackets that open no tag were read as text.";
        if (flaws.HasFlag(XmlFlaws.Misnested))
            yield return "Tags that do not match were closed where their parent ends.";
        if (flaws.HasFlag(XmlFlaws.TooDeep))
            yield return $"Elements nested deeper than {XmlScanner.MaxDepth} were passed over.";
        if (flaws.HasFlag(XmlFlaws.TooManyElements))
            yield return $"An item holds more than {XmlScanner.MaxNodes} elements; the rest of them was passed over.";
        if (flaws.HasFlag(XmlFlaws.TooManyAttributes))
            yield return $"An element has more than {XmlScanner.MaxAttributes} attributes; the rest of them was passed over.";
        if (flaws.HasFlag(XmlFlaws.TextAfterRoot))
            yield return "What follows the end of the feed was left out.";
        if (flaws.HasFlag(XmlFlaws.MissingEnd))
            yield return "The document breaks off; its complete items were kept.";
    }
}
