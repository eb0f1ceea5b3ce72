using System.Globalization;
using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Editions;

/// <summary>What the values that select and name may be: hosts, days, places, tags, words, addresses.</summary>
internal sealed partial class ReviewRules
{
    private static readonly string[] Weekdays = [.. Enum.GetNames<DayOfWeek>().Select(day => day.ToLowerInvariant())];

    public IReadOnlyList<DayOfWeek> Days(Written<IReadOnlyList<Written<string>>>? days)
    {
        if (days is { Value.Count: 0 }) mistakes.Add(days.Line, "\"days\" is empty", "Name the weekdays, or leave the line out for every day");
        return [.. OneOf("days", days, Weekdays).Where(Weekdays.Contains).Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true))];
    }

    /// <summary>In ASCII and small letters, as browsers send them.</summary>
    public IReadOnlyList<string> Hosts(Written<IReadOnlyList<Written<string>>>? hosts)
    {
        var names = new List<string>();
        foreach (var host in Distinct("hosts", hosts))
        {
            if (AsciiHost(host) is { } name) names.Add(name);
            else mistakes.Add(hosts!.Value.First(text => text.Value == host).Line, $"\"{host}\" is no host name", "Write only the name, without https:// and without a path: \"news.example.org\"");
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Hashtags(string key, Written<IReadOnlyList<Written<string>>>? hashtags)
    {
        foreach (var tag in hashtags?.Value ?? [])
            if (!HashtagShape().IsMatch(tag.Value)) mistakes.Add(tag.Line, $"\"{tag.Value}\" cannot be a hashtag", "Write one word of letters, digits and underscores: \"SouthCaucasus\"");
        return [.. Distinct(key, hashtags).Select(tag => tag.TrimStart('#'))];
    }

    /// <param name="own">Names of the review's own places, which stand beside codes.</param>
    public IReadOnlyList<string> Places(Written<IReadOnlyList<Written<string>>>? places, IReadOnlyList<string> own)
    {
        foreach (var place in (places?.Value ?? []).Where(place => !own.Contains(place.Value))) Place(place, own);
        return Distinct("places", places);
    }

    public void Place(Written<string> place, IReadOnlyList<string>? own = null)
    {
        if (IsoCodes.IsPlace(place.Value)) return;
        mistakes.Add(place.Line, $"\"{place.Value}\" is no place code", Spelling.Nearest(place.Value, own ?? []) is { } meant ? $"Did you mean \"{meant}\"?" : IsoCodes.PlaceHint(place.Value));
    }

    /// <summary>Words to look for; each needs a letter or digit, and two before a star, or it would fit nearly everything.</summary>
    public IReadOnlyList<string> Forms(string key, Written<IReadOnlyList<Written<string>>>? forms)
    {
        foreach (var form in forms?.Value ?? [])
            if (form.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(word => word.Count(char.IsLetterOrDigit) < (word.EndsWith('*') ? 2 : 1)))
                mistakes.Add(form.Line, $"\"{form.Value}\" cannot be looked for", "Write whole words; a star at a word's end takes its endings: \"Brooklyn*\"");
        return Distinct(key, forms);
    }

    public IReadOnlyList<string> Addresses(string key, Written<IReadOnlyList<Written<string>>>? addresses)
    {
        foreach (var address in addresses?.Value ?? []) Address(address);
        return [.. Distinct(key, addresses).Select(address => WebAddress.Read(address)?.AbsoluteUri).OfType<string>()];
    }

    public string? Address(Written<string> address)
    {
        if (WebAddress.Read(address.Value)?.AbsoluteUri is { } good) return good;
        mistakes.Add(address.Line, $"\"{address.Value}\" is no web address", "Write the whole address, beginning with https://");
        return null;
    }

    /// <summary>The short name of a bundle or folder, else one made from its title.</summary>
    public string? ShortName(Written<string>? name, Written<string>? title, string what, int line)
    {
        var written = name?.Value ?? (title is null ? "" : Slug.Of(title.Value));
        if (NameShape().IsMatch(written)) return written;
        if (name is not null) mistakes.Add(name.Line, $"\"{name.Value}\" cannot be a name", "Write small letters, digits and hyphens, at most 60: it stands in addresses");
        else mistakes.Add(line, title is null ? $"a {what} has neither name nor title" : $"no name can be made from the title \"{title.Value}\"", "Write name = \"…\" with small letters, digits and hyphens");
        return null;
    }

    private static string? AsciiHost(string host)
    {
        try
        {
            var name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(host.TrimEnd('.')).ToLowerInvariant();
            return Uri.CheckHostName(name) == UriHostNameType.Dns && HostShape().IsMatch(name) ? name : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^#?[\p{L}\p{M}\p{Nd}_]{1,60}$", RegexOptions.NonBacktracking)]
    private static partial Regex HashtagShape();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex HostShape();
}
