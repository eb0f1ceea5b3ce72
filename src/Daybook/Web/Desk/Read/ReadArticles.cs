using Daybook.Core.Items;
using Daybook.Core.Text;
using Daybook.Pages.Desk.Read;

namespace Daybook.Web.Desk;

/// <summary>An item as it is read, in its newest revision or an earlier one.</summary>
internal static class ReadArticles
{
    /// <summary>Words read in a minute: Brysbaert 2019, mean of 190 studies of silent reading (238 in English); rounded down for other scripts.</summary>
    private const int WordsPerMinute = 230;

    /// <summary>Other items of the story that are listed.</summary>
    private const int MostSame = 12;

    public static ReadArticle? Find(DeskRequest request, long id, IReadOnlyDictionary<string, Source> sources)
    {
        if (request.Store.Items.Find(id) is not { } item || request.Store.Reading.Rows(request.Editor.Id, [id]) is not [var row])
            return null;
        var revisions = request.Store.Reading.Revisions(id);
        var wanted = DeskRequest.Number(request.Asked("revision")) is { } asked && revisions.Any(one => one.Revision == asked) ? (int)asked : item.Revision;
        var earlier = wanted == item.Revision ? null : request.Store.Items.Revision(id, wanted);
        var text = earlier?.Text ?? item.Text;
        var html = earlier is null && item.Html.Length > 0 ? ReadPictures.Placed(request, item) : null;
        var members = item.Story is { } story && request.Store.Stories.Find(story) is { } found ? found.Items : [];
        var items = members.Count > 1 ? request.Store.Items.Find(members) : new Dictionary<long, Item>();
        return new ReadArticle
        {
            Item = item,
            Outside = item.Url is { } url ? request.Office.FrontEnds.Shown(url) : null,
            Source = sources.TryGetValue(item.Source, out var source) ? source : new Source { Id = item.Source, Name = item.Source },
            Title = earlier is null ? item.Title : earlier.Value.Title,
            Html = html,
            Paragraphs = html is null ? text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries) : [],
            Said = SaidModel.Of(item),
            Minutes = Math.Max(1, (int)Math.Ceiling(Tokens.Of(text).Count / (double)WordsPerMinute)),
            Seen = row.Seen,
            Kept = row.Kept,
            Revision = wanted,
            Revisions = revisions,
            Same = [.. request.Store.Reading.Rows(request.Editor.Id, [.. members.Where(member => member != id)]).OrderByDescending(one => one.When).Take(MostSame).Select(one => ReadLists.Line(one, sources))],
            Origins = items.Values.Select(one => Voice(one.CopyOf is { } root && items.TryGetValue(root, out var original) ? original : one, sources)).Distinct().Count(),
            Outlets = items.Values.Select(one => one.Source).Distinct().Count(),
        };
    }

    private static string Voice(Item item, IReadOnlyDictionary<string, Source> sources) => sources.TryGetValue(item.Source, out var source) ? source.Voice : item.Source;
}
