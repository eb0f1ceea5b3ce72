using System.Text.RegularExpressions;

namespace Daybook.Core.Items.Clippings;

/// <summary>What a line looks like by itself.</summary>
internal enum LineShape
{
    /// <summary>Dashes, stars or points only.</summary>
    Separator,

    /// <summary>Hashtags only.</summary>
    Tags,

    /// <summary>An address only.</summary>
    Link,

    /// <summary>Words and an address at their end.</summary>
    NamedLink,

    /// <summary>"Label: text", or a line with a bullet or a number before it.</summary>
    Point,

    /// <summary>A few words without a full stop: a title, a heading or a name.</summary>
    Short,

    /// <summary>Running text.</summary>
    Sentence,
}

/// <summary>A line of a passage with its shape.</summary>
/// <param name="Raw">As it stood.</param>
/// <param name="Text">Without marks of lists, headings and emphasis.</param>
internal sealed record ShapedLine(int At, string Raw, string Text, LineShape Shape)
{
    public ClippedLink? Link { get; init; }

    /// <summary>The words before the address of a <see cref="LineShape.NamedLink"/>; the label of a <see cref="LineShape.Point"/>, null for none.</summary>
    public string? Words { get; init; }

    /// <summary>A sign stands between the words and the address.</summary>
    public bool Divided { get; init; }

    /// <summary>The text of a point without its label.</summary>
    public string Rest { get; init; } = "";

    /// <summary>It bore the sign of a heading.</summary>
    public bool IsHeading { get; init; }
}

internal static partial class ClippingShapes
{
    /// <summary>A title or heading is shorter; measured in words.</summary>
    private const int MostShortWords = 10;

    private const int MostLabelWords = 8;

    public static ShapedLine Of(int at, string raw)
    {
        if (Separator().IsMatch(raw))
            return new ShapedLine(at, raw, raw, LineShape.Separator);
        if (ClippingLinks.Whole(raw) is { } link)
            return new ShapedLine(at, raw, raw, LineShape.Link) { Link = link };
        if (Tags().IsMatch(raw))
            return new ShapedLine(at, raw, raw, LineShape.Tags);
        var heading = HeadingSign().Match(raw);
        var bullet = Bullet().Match(raw);
        var text = Plain(raw[(heading.Success ? heading.Length : bullet.Length)..]);
        if (!heading.Success && ClippingLinks.AtEnd(text) is { } named)
            return new ShapedLine(at, raw, text, LineShape.NamedLink) { Link = named.Link, Words = named.Words, Divided = named.Divided };
        if (IsRepost(text))
            return new ShapedLine(at, raw, text, LineShape.Sentence);
        if (!heading.Success && Labelled(text) is { } point)
            return new ShapedLine(at, raw, text, LineShape.Point) { Words = point.Label, Rest = point.Text };
        if (bullet.Success && !heading.Success)
            return new ShapedLine(at, raw, text, LineShape.Point) { Rest = text };
        return new ShapedLine(at, raw, text, heading.Success || (IsShort(text) && !ClippingThreads.IsPart(text)) ? LineShape.Short : LineShape.Sentence) { IsHeading = heading.Success };
    }

    /// <summary>The tags of a line, without their sign; those inside running text too.</summary>
    public static IEnumerable<string> TagsOf(string line) => Tag().Matches(line).Select(match => match.Groups[1].Value);

    /// <summary>"RT @name: words": somebody's post passed on, whatever link it ends in.</summary>
    public static bool IsRepost(string text) => Repost().IsMatch(text);

    /// <summary>Words with a full stop in them or behind them.</summary>
    public static bool IsRunning(string text) => InnerStop().IsMatch(text) || Stop().IsMatch(text);

    /// <summary>A few words without a full stop behind them.</summary>
    public static bool IsShort(string text) => text.Split(' ').Length <= MostShortWords && !Stop().IsMatch(text);

    /// <summary>A label is a few words before a colon and a space; a time or an address is none.</summary>
    private static (string Label, string Text)? Labelled(string text)
    {
        var match = Label().Match(text);
        if (!match.Success)
            return null;
        var label = match.Groups["label"].Value.Trim();
        if (label.Split(' ').Length > MostLabelWords || label.Contains("://", StringComparison.Ordinal) || InnerStop().IsMatch(label) || char.IsLower(label[0]))
            return null;
        return (label, match.Groups["text"].Value.Trim());
    }

    private static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^[\s–—―\-_*•·.=~]+$")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:#[\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*[\s,;·|]*)+$")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<![\p{L}\p{N}/&])#([\p{L}\p{M}\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*)")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex HeadingSign();

    [GeneratedRegex(@"^(?:[•‣▪◦●○*]\s*|[-–—]\s+|\d{1,2}[.)]\s+)(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?<label>(?:[^:]|:(?=\S)){1,70}?)\s?:\s+(?<text>\S.*)$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^RT\s@[\w.\-]+(?:@[\w.\-]+)?:\s")]
    private static partial Regex Repost();

    [GeneratedRegex(@"[.!?]\s")]
    private static partial Regex InnerStop();

    // The Armenian full stop is its own; closing quotes and marks of notes may follow a stop.
    [GeneratedRegex(@"[.!…։。][""»”’)\]\d\[]*$")]
    private static partial Regex Stop();
}
