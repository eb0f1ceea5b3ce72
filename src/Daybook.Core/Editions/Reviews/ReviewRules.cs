using Daybook.Core.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Daybook.Core.Editions;

/// <summary>What each value of a review file may be. A bad one becomes a mistake and a value to go on with.</summary>
internal sealed partial class ReviewRules(ReviewMistakes mistakes)
{
    private const int MaxTexts = 100;
    private const int MaxTextLength = 200;

    /// <summary>First segments of addresses that are taken, now or soon: a review without host names of its own is found under its name.</summary>
    private static readonly string[] Reserved =
    [
        "about", "accounts", "api", "archive", "assets", "briefs", "bundles", "desk", "directory", "edition", "feeds", "fever", "folders", "greader", "hooks", "items",
        "mcp", "places", "playlist", "reader", "search", "sources", "static", "stories", "tags",
    ];

    private static readonly string[] TimeShapes = ["H:mm", "HH:mm", "HH:mm:ss"];

    public string Name(Written<string>? name, string fileName)
    {
        if (name is null)
        {
            var stem = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
            stem = stem.Contains('.', StringComparison.Ordinal) ? stem[..stem.IndexOf('.', StringComparison.Ordinal)] : stem;
            name = new Written<string>(stem.ToLowerInvariant(), 0);
        }

        if (Reserved.Contains(name.Value) || YearShape().IsMatch(name.Value))
            mistakes.Add(name.Line, $"\"{name.Value}\" cannot be a name: pages of every review stand there", "Choose another: it stands in addresses");
        else if (NameShape().IsMatch(name.Value)) return name.Value;
        else mistakes.Add(name.Line, $"\"{name.Value}\" cannot be a name", "Write name = \"…\" with small letters, digits and hyphens, at most 60: it stands in addresses");
        return "";
    }

    public IReadOnlyList<string> Languages(Written<IReadOnlyList<Written<string>>>? languages)
    {
        if (languages is { Value.Count: 0 }) mistakes.Add(languages.Line, "\"languages\" is empty", "Name at least the language the review is written in: [\"en\"]");
        return LanguageCodes("languages", languages);
    }

    public IReadOnlyList<string> LanguageCodes(string key, Written<IReadOnlyList<Written<string>>>? languages)
    {
        foreach (var tag in languages?.Value ?? [])
            if (!IsoCodes.Languages.Contains(tag.Value)) mistakes.Add(tag.Line, $"\"{tag.Value}\" is no language code", IsoCodes.LanguageHint(tag.Value));
        return Distinct(key, languages);
    }

    public string Zone(Written<string>? zone)
    {
        if (zone is null) return "";
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(zone.Value)) return zone.Value;
        // Suggested are the names of today, not old spellings that the database keeps as aliases.
        mistakes.Add(zone.Line, $"unknown time zone \"{zone.Value}\"", ZoneHint(zone.Value, TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct()));
        return "";
    }

    public TimeOnly CutOff(Written<string>? time)
    {
        if (time is null) return default;
        if (TimeOnly.TryParseExact(time.Value, TimeShapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var cutOff)) return cutOff;
        mistakes.Add(time.Line, $"\"{time.Value}\" is no time of day", "Write hours and minutes from \"00:00\" to \"23:59\", local time: cut-off = \"22:00\"");
        return default;
    }

    public Approval Approval(Written<string>? approval)
    {
        switch (approval?.Value)
        {
            case null or "required": return Editions.Approval.Required;
            case "automatic": return Editions.Approval.Automatic;
            default:
                mistakes.Add(approval.Line, $"approval cannot be \"{approval.Value}\"", Spelling.Suggest(approval.Value, ["required", "automatic"], "Write \"required\" (you publish) or \"automatic\" (the hour publishes)"));
                return Editions.Approval.Required;
        }
    }

    public IReadOnlyList<string> OneOf(string key, Written<IReadOnlyList<Written<string>>>? texts, IReadOnlyList<string> known, string? otherwise = null)
    {
        foreach (var text in texts?.Value ?? [])
            if (!known.Contains(text.Value)) mistakes.Add(text.Line, $"\"{text.Value}\" is not known in \"{key}\"", Spelling.Suggest(text.Value, known, otherwise ?? $"Known: {string.Join(", ", known)}"));
        return Distinct(key, texts);
    }

    /// <summary>The texts without repetition; a repeated or overlong one is a mistake.</summary>
    public IReadOnlyList<string> Distinct(string key, Written<IReadOnlyList<Written<string>>>? texts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts?.Value ?? [])
        {
            if (!seen.Add(text.Value)) mistakes.Add(text.Line, $"\"{text.Value}\" stands twice in \"{key}\"", "Keep it once");
            if (text.Value.Length > MaxTextLength) mistakes.Add(text.Line, $"an entry of \"{key}\" has more than {MaxTextLength} characters", "Write it shorter");
        }

        if (seen.Count > MaxTexts) mistakes.Add(texts!.Line, $"\"{key}\" has more than {MaxTexts} entries", "Keep the ones that matter");
        return [.. seen];
    }

    public string? BaseUrl(Written<string>? url)
    {
        if (url is null) return null;
        if (IsWebAddress(url.Value, out var address) && address.Query.Length == 0 && address.Fragment.Length == 0) return url.Value.TrimEnd('/');
        mistakes.Add(url.Line, $"\"{url.Value}\" is no address of a site", "Write the whole address: base-url = \"https://news.example.org\"");
        return null;
    }

    public string? Contact(Written<string>? contact)
    {
        if (contact is null) return null;
        if (IsWebAddress(contact.Value, out _) || MailShape().IsMatch(contact.Value)) return contact.Value;
        mistakes.Add(contact.Line, $"\"{contact.Value}\" is neither a mail address nor a page", "Write contact = \"editor@example.org\" or the whole address of a page");
        return null;
    }

    public int MaxStories(Written<long>? number)
    {
        if (number is null) return 24;
        if (number.Value is >= 1 and <= 200) return (int)number.Value;
        mistakes.Add(number.Line, $"max-stories cannot be {number.Value.ToString(CultureInfo.InvariantCulture)}", "Write a number from 1 to 200");
        return 24;
    }

    private static string ZoneHint(string written, IEnumerable<string> ids)
    {
        const string example = "Write a name of the tz database, such as \"Asia/Baku\"";
        var city = ids.FirstOrDefault(id => id[(id.LastIndexOf('/') + 1)..].Equals(written[(written.LastIndexOf('/') + 1)..].Replace(' ', '_'), StringComparison.OrdinalIgnoreCase));
        return city is not null ? $"Did you mean \"{city}\"?" : Spelling.Suggest(written, ids, example);
    }

    private static bool IsWebAddress(string text, out Uri address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address!) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex NameShape();

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex YearShape();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.NonBacktracking)]
    private static partial Regex MailShape();
}
