using System.Globalization;
using System.Text;

namespace Daybook.Engine.Samples;

/// <summary>The review of a news set as TOML: the one it brings, else one made from what the set says of itself.</summary>
public static class SampleReview
{
    public static string Toml(NewsSet set)
    {
        var own = Path.Combine(set.Folder, "review.toml");
        return File.Exists(own) ? File.ReadAllText(own) : Written(set);
    }

    private static string Written(NewsSet set)
    {
        var sources = set.Sources.Select(listed => listed.Source).ToList();
        // The language of the topic comes first: every set names its topic in English.
        var languages = sources.Select(source => source.Language).OfType<string>().Where(tag => tag != "en").Distinct().Prepend("en");
        var countries = sources.Select(source => source.Country).OfType<string>().Where(code => code.Length == 2).CountBy(code => code)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(8).Select(pair => pair.Key);
        var toml = new StringBuilder();
        toml.AppendLine(CultureInfo.InvariantCulture, $"name = \"sample\"");
        toml.AppendLine(CultureInfo.InvariantCulture, $"title = {Quoted(set.Query ?? Path.GetFileName(set.Folder))}");
        toml.AppendLine(CultureInfo.InvariantCulture, $"languages = [{string.Join(", ", languages.Select(Quoted))}]");
        toml.AppendLine(CultureInfo.InvariantCulture, $"time-zone = {Quoted(set.TimeZone)}");
        toml.AppendLine("cut-off = \"22:00\"").AppendLine("approval = \"automatic\"").AppendLine("invented = true");
        if (set.Query is { } query)
            toml.AppendLine(CultureInfo.InvariantCulture, $"briefs = [{Quoted(query)}]");
        foreach (var country in countries)
            toml.AppendLine().AppendLine("[[section]]").AppendLine(CultureInfo.InvariantCulture, $"heading = {Quoted(new RegionInfo(country).EnglishName)}")
                .AppendLine(CultureInfo.InvariantCulture, $"places = [{Quoted(country)}]");
        toml.AppendLine().AppendLine("[[section]]").AppendLine("heading = \"Elsewhere\"");
        return toml.ToString();
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
