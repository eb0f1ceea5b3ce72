using System.Text.Json;
using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Eval;

/// <summary>A line of <c>items.jsonl</c>.</summary>
internal sealed record LabelledItem(string Id, string? Url, string? Source, string? Lang, DateTimeOffset? Published, string? Title, string? Lead, string? Text, string Story)
{
    public static IReadOnlyList<LabelledItem> Read(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "items.jsonl")).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<LabelledItem>(line, AnswerFile.Json)!),
    ];

    /// <param name="id">Positive, distinct.</param>
    public StoryItem ToItem(long id) => new()
    {
        Id = id,
        Source = Source ?? "",
        SourceName = Source,
        Url = Url,
        Title = Title,
        Summary = Lead ?? "",
        Text = string.IsNullOrEmpty(Text) ? Lead ?? "" : Text,
        Language = Lang?.Split('-')[0],
        Kind = ItemKind.Article,
        When = Published ?? DateTimeOffset.UnixEpoch,
    };
}
