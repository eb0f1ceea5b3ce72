using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Eval;

namespace Daybook.Training;

/// <summary>Pairs of reports of which people said whether they are of one event (<c>pairs.jsonl</c>), as rows to train on.</summary>
internal static class LabelledPairs
{
    public static (IReadOnlyList<JoinRow> Rows, string Hash) Read(string folder, GroupingPolicy policy)
    {
        var file = Path.Combine(folder, "pairs.jsonl");
        var pairs = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Pair>(line, AnswerFile.Json)!).ToList();
        var ids = new Dictionary<Side, long>();
        foreach (var side in pairs.SelectMany(pair => (Side[])[pair.A, pair.B]))
            ids.TryAdd(side, ids.Count + 1);
        // Nothing is told of when they came: all at once.
        var items = ids.Select(side => new StoryItem
        {
            Id = side.Value,
            Source = side.Key.Source ?? new Uri(side.Key.Url!).Host,
            Title = side.Key.Title,
            Text = side.Key.Text ?? "",
            Language = side.Key.Lang?.Split('-')[0],
            Kind = ItemKind.Article,
            When = DateTimeOffset.UnixEpoch,
        }).ToList();
        var scene = new JoinScene(new ItemWindow(items), [], policy);
        return ([.. pairs.Select(pair => scene.Of([ids[pair.A]], [ids[pair.B]], pair.Same)).OfType<JoinRow>()], LabelledNews.HashOf([file]));
    }

    private sealed record Pair(string Id, Side A, Side B, bool Same);

    private sealed record Side(string? Url, string? Title, string? Text, string? Source, string? Lang);
}
