namespace Daybook.Core.Feeds.Xml;

/// <summary>What may stand behind a root: white space, comments, instructions (XML 1.0 §2.8).</summary>
internal static class Trailer
{
    public static bool IsEmpty(ReadOnlySpan<char> rest)
    {
        while (true)
        {
            rest = rest.Trim();
            rest = rest.Trim('\0');
            if (rest.IsEmpty)
                return true;
            if (rest.StartsWith("<!--"))
                rest = rest[XmlSyntax.Length(rest, "<!--", "-->")..];
            else if (rest.StartsWith("<?"))
                rest = rest[XmlSyntax.Length(rest, "<?", "?>")..];
            else
                return false;
        }
    }
}
