using System.Globalization;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Feeds;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Read;

namespace Daybook.Web.Desk;

/// <summary>
/// The pictures of items, fetched by this program so that no publisher sees who reads. No address is ever taken from the request: it names
/// an item that is stored and the number of a picture in its text, with a proof that this session was shown it. What comes is a picture by
/// its own bytes or nothing (204): never a page, never an error's text.
/// </summary>
internal static class ReadPictures
{
    /// <summary>Most bytes of one picture: a photograph of 24 megapixels as its camera writes it. Set by eye.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Most pictures of one item.</summary>
    private const int MostPictures = 100;

    public static IReadOnlyList<DeskRoute> Routes { get; } = [DeskRoute.Get(ReadPaths.Picture, ShowAsync)];

    /// <summary>The item's markup with its pictures at this address, relative to the reader as all links of the desk are.</summary>
    public static string Placed(DeskRequest request, Item item) => HtmlCleaner.WithPictures(item.Html, (number, _) =>
        number < MostPictures ? ReadPaths.PictureOf(item.Id, number, request.Cookies.ProofOf(Shown(item.Id, number)))[DeskPaths.Root.Length..] : null);

    private static async Task<DeskAnswer> ShowAsync(DeskRequest request, CancellationToken cancel)
    {
        if (request.Id("item") is not { } id || !int.TryParse(request.Values["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !request.Cookies.IsProof(request.Values["proof"], Shown(id, number)) || request.Store.Items.Find(id) is not { } item)
            return new DeskAnswer.Done();
        var sources = HtmlCleaner.Pictures(item.Html);
        if (number >= Math.Min(sources.Count, MostPictures))
            return new DeskAnswer.Done();
        var answer = await request.Office.Fetcher.GetAsync(new FetchRequest(sources[number], null, null, FetchPurpose.Picture), cancel);
        return answer is FetchResult.Fetched { Body: { Length: <= MostBytes } body } && PictureType.Of(body.Span) is { } type
            ? new DeskAnswer.Picture(body, type) : new DeskAnswer.Done();
    }

    private static string Shown(long item, int number) => string.Create(CultureInfo.InvariantCulture, $"picture {item} {number}");
}
