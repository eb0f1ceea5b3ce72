using System.Text.RegularExpressions;

namespace Daybook.Core.Items.Clippings;

/// <summary>Finds addresses in lines of pasted text, with or without a scheme, whole or cut.</summary>
internal static partial class ClippingLinks
{
    /// <summary>The line is an address and nothing else.</summary>
    public static ClippedLink? Whole(string line) => Only().Match(line) is { Success: true } match ? Of(match.Value) : null;

    /// <summary>Words, then an address at the end of the line.</summary>
    /// <returns>The words as they stood, the sign between ("–", ":" or none), and the address.</returns>
    public static (string Words, bool Divided, ClippedLink Link)? AtEnd(string line)
    {
        var match = Trailing().Match(line);
        if (!match.Success || match.Groups["words"].Value.TrimEnd() is not { Length: > 0 } words)
            return null;
        // "… two officials said. Details: address" is running text, not a name with its address.
        var divided = match.Groups["sign"].Value is { Length: > 0 } sign && !(sign == ":" && ClippingShapes.IsRunning(words));
        return (words, divided, Of(match.Groups["link"].Value));
    }

    /// <summary>The first whole address with a scheme that stands inside running text.</summary>
    public static ClippedLink? Inside(string line)
    {
        foreach (Match match in Schemed().Matches(line))
            if (!match.Value.EndsWith("...", StringComparison.Ordinal) && Whole(WithoutSigns(match.Value)) is { } link)
                return link;
        return null;
    }

    /// <summary>The host, without a port; empty where the address has none.</summary>
    public static string HostOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? address : address[(start + 3)..];
        return rest.Split('/', '?', '#', ':')[0].ToLowerInvariant();
    }

    /// <summary>Without the signs of the sentence that it stands in; a closing bracket stays where it was opened in the address.</summary>
    private static string WithoutSigns(string address)
    {
        var bare = address.TrimEnd('.', ',', ';', ':', '!', '?', ']', '»', '”', '’', '"', '\'');
        return bare.EndsWith(')') && !bare.Contains('(', StringComparison.Ordinal) ? WithoutSigns(bare.TrimEnd(')')) : bare;
    }

    private static ClippedLink Of(string written)
    {
        var address = written.TrimEnd('…');
        var cut = address.Length < written.Length;
        if (!cut && written.EndsWith("...", StringComparison.Ordinal))
            (address, cut) = (written.TrimEnd('.'), true);
        return new ClippedLink(address, cut);
    }

    // A host has a point and ends in letters (RFC 1123 §2.1, names of any script); the path takes everything up to a space.
    private const string Address = @"(?:https?://)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*|…|\.\.\.)?";

    [GeneratedRegex(@"https?://[^\s<>…]+(?!\S*…)")]
    private static partial Regex Schemed();

    [GeneratedRegex("^" + Address + "$", RegexOptions.NonBacktracking)]
    private static partial Regex Only();

    [GeneratedRegex(@"^(?<words>.*?\S)(?:\s+(?<sign>[–—|-])\s*|(?<sign>:)\s+|\s+)(?<link>" + Address + ")$")]
    private static partial Regex Trailing();
}
