using Daybook.Core.Feeds.Xml;

namespace Daybook.Core.Feeds;

/// <summary>Names of authors.</summary>
internal static class Person
{
    /// <summary>RSS writes <c>address (Name)</c>, mail <c>Name &lt;address&gt;</c>: the name of either, else the text as it stands.</summary>
    public static string? Name(string? written)
    {
        if (written is null || HtmlText.Collapse(written) is not { Length: > 0 } text)
            return null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')') && text.IndexOf('@', 0, open) > 0)
            return text[(open + 1)..^1].Trim() is { Length: > 0 } name ? name : text[..open].Trim();
        var angle = text.IndexOf('<', StringComparison.Ordinal);
        if (angle > 0 && text.EndsWith('>') && text.IndexOf('@', angle) > 0)
            return text[..angle].Trim(' ', '"');
        return text;
    }

    /// <summary>Atom's person construct (RFC 4287 §3.2): name, else address, else the bare text some feeds put there.</summary>
    public static string? Of(XmlElement person)
    {
        string? name = null, mail = null, page = null;
        var structured = false;
        foreach (var child in person)
        {
            structured = true;
            if (child.Name == "name")
                name ??= ItemModules.Line(child);
            else if (child.Name == "email")
                mail ??= child.Value();
            else if (child.Name is "uri" or "url")
                page ??= child.Value();
        }
        return structured ? name ?? mail ?? page : Name(person.Value());
    }
}
