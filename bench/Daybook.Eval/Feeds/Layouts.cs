using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>Tells the layouts apart by how their cases are written, whatever the folder is called.</summary>
internal static class Layouts
{
    public static IFeedRows Of(string folder, IReadOnlyList<JsonElement> cases)
    {
        if (cases.Count == 0)
            throw new InvalidDataException($"{folder} has no cases.");
        var first = cases[0];
        if (first.TryGetProperty("any", out _))
            return new FeedparserRows(folder);
        if (first.TryGetProperty("event", out _))
            return new ValidatorRows(folder);
        if (first.TryGetProperty("row", out _))
            return new SimplePieRows();
        if (first.TryGetProperty("group", out _))
            return new MinifluxRows();
        if (first.Text("expected") is null)
            throw new InvalidDataException($"The cases of {folder} are of no layout that feeds are scored on.");
        using var model = Reading.Expected(folder, first);
        if (model.RootElement.TryGetProperty("feed_type", out _))
            return new FeedRsRows(folder);
        return model.RootElement.TryGetProperty("feed", out _) ? new RssParserRows(folder) : new GofeedRows(folder);
    }
}
