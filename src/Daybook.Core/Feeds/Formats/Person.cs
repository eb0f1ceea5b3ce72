using Daybook.Core.Feeds.Xml;
using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>Authors and contributors, as the formats write them.</summary>
internal static class Person
{
    /// <summary>RSS writes <c>address (Name)</c>, others <c>Name (address)</c>, mail <c>Name &lt;address&gt;</c>. Null where empty.</summary>
    public static ParsedPerson? Read(string? written)
    {
        if (written is null || HtmlText.Line(written) is not { Length: > 0 } text)
            return null;
        if (!text.Contains('@', StringComparison.Ordinal))
            return new ParsedPerson(text);
        return Parts(text, '(', ')') ?? Parts(text, '<', '>') ?? (text.Contains(' ', StringComparison.Ordinal) ? new ParsedPerson(text) : new ParsedPerson(null, text));
    }

    /// <summary>The person construct (RFC 4287 §3.2), or the bare text some feeds put there.</summary>
    public static ParsedPerson? Read(XmlElement person, string? document)
    {
        if (!person.HasElements)
            return Read(person.Value());
        string? name = null, mail = null, page = null;
        var structured = false;
        foreach (var child in person)
        {
            structured = true;
            if (child.Name == "name")
                name ??= ItemModules.Line(child);
            else if (child.Name == "email")
                mail ??= child.Value();
            else if (child.Name is "uri" or "url" or "homepage")
                page ??= Address.Resolve(child.Value(), child.Base(document));
        }
        return !structured || name is null && mail is null && page is null ? Read(person.Value()) : new ParsedPerson(name, mail, page);
    }

    /// <summary>What the person is called: name, else address.</summary>
    public static string? Shown(ParsedPerson? person) => person?.Name ?? person?.Email ?? person?.Url;

    /// <summary>An address and a name, one of them in brackets at the end; the text as it stands, where only one of the two is there.</summary>
    private static ParsedPerson? Parts(string text, char opening, char closing)
    {
        var open = text.IndexOf(opening, StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(closing))
            return null;
        var before = text[..open].Trim(' ', '"');
        var inside = text[(open + 1)..^1].Trim();
        if (before.Contains('@', StringComparison.Ordinal))
            return new ParsedPerson(inside.Length > 0 ? inside : null, before);
        return inside.Contains('@', StringComparison.Ordinal) ? new ParsedPerson(before.Length > 0 ? before : null, Mail(inside)) : null;
    }

    private static string Mail(string address) => address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address[7..] : address;
}
