using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>Reads a review from its TOML file. All mistakes are told at once, each with its line and a hint.</summary>
public static class ReviewFile
{
    private const int MaxLength = 200_000;
    private static readonly string[] TopKeys =
    [
        "name", "title", "motto", "byline", "languages", "time-zone", "cut-off", "days", "approval", "hosts", "folders", "places", "hashtags", "briefs",
        "base-url", "contact", "max-stories", "invented", .. ReviewTables.Names,
    ];

    /// <param name="fileName">Named in mistakes; without a <c>name</c> key the review is named after it.</param>
    public static ReviewReading Read(string toml, string fileName)
    {
        var mistakes = new ReviewMistakes(fileName);
        if (toml.Length > MaxLength)
        {
            mistakes.Add(0, $"the file has more than {MaxLength:N0} characters", "A review file is a page or two; is this the right file?");
            return new ReviewReading(null, mistakes.InOrder);
        }

        var reading = TomlReading.Of(toml, fileName);
        foreach (var (line, what) in reading.Mistakes)
            mistakes.Add(line, what, "A line is: key = \"text\", key = [\"a\", \"b\"] or [[section]]");
        if (reading.Document is not { } document) return new ReviewReading(null, mistakes.InOrder);

        var review = Interpret(document, fileName, mistakes);
        return new ReviewReading(mistakes.Any ? null : review, mistakes.InOrder);
    }

    private static Review Interpret(DocumentSyntax document, string fileName, ReviewMistakes mistakes)
    {
        var keys = new ReviewKeys(document.KeyValues, "", TopKeys, mistakes);
        foreach (var key in (string[])["title", "languages", "time-zone", "cut-off"])
            if (!keys.Has(key)) mistakes.Add(0, $"\"{key}\" is missing", Example(key));

        var rules = new ReviewRules(mistakes);
        var tables = ReviewTables.Read(document, keys, rules, mistakes);
        return new Review
        {
            Name = rules.Name(keys.Text("name"), fileName),
            Title = keys.Text("title")?.Value ?? "",
            Motto = keys.Text("motto")?.Value,
            Byline = keys.Text("byline")?.Value,
            Languages = rules.Languages(keys.Texts("languages")),
            TimeZone = rules.Zone(keys.Text("time-zone")),
            CutOff = rules.CutOff(keys.Time("cut-off")),
            Days = rules.Days(keys.Texts("days")),
            Approval = rules.Approval(keys.Text("approval")),
            Hosts = rules.Hosts(keys.Texts("hosts")),
            DrawsOn = rules.OneOf("folders", keys.Texts("folders"), tables.FolderNames, "Declare it: [[folder]] with name = \"…\""),
            Sections = tables.Sections,
            Places = rules.Places(keys.Texts("places"), tables.PlaceNames),
            OwnPlaces = tables.OwnPlaces,
            Hashtags = rules.Hashtags("hashtags", keys.Texts("hashtags")),
            Bundles = tables.Bundles,
            Folders = tables.Folders,
            Links = tables.Links,
            TargetMix = tables.TargetMix,
            Briefs = rules.Distinct("briefs", keys.Texts("briefs")),
            BaseUrl = rules.BaseUrl(keys.Text("base-url")),
            Contact = rules.Contact(keys.Text("contact")),
            MaxStories = rules.MaxStories(keys.Number("max-stories")),
            Invented = keys.Flag("invented")?.Value ?? false,
        };
    }

    private static string Example(string key) => key switch
    {
        "title" => "Write title = \"South Caucasus – Current News Review\"",
        "languages" => "Write languages = [\"en\", \"ru\"], the one it is written in first",
        "time-zone" => "Write time-zone = \"Asia/Baku\"",
        _ => "Write cut-off = \"22:00\", local time",
    };
}
