using Daybook.Core.Editions;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Engine.Items;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Outlets;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>The outlets and their facts. Unknown stays unknown: an empty field is no fact.</summary>
internal static class OutletPages
{
    public static IReadOnlyList<DeskRoute> Routes { get; } =
    [
        DeskRoute.Get(DeskPaths.Sources, Show),
        DeskRoute.Post(DeskPaths.Sources, Change),
    ];

    private static Task<DeskAnswer> Show(DeskRequest request, CancellationToken cancel)
    {
        var all = request.Store.Sources.All();
        if (request.Asked("id") is not { } id)
            return Task.FromResult(DeskAnswer.Of(new OutletsModel(all)));
        return Task.FromResult(all.FirstOrDefault(source => source.Id == id) is { } source ? DeskAnswer.Of(new OutletModel(source, Owners(all), null)) : DeskAnswer.NotFound());
    }

    private static Task<DeskAnswer> Change(DeskRequest request, CancellationToken cancel)
    {
        var all = request.Store.Sources.All();
        if (all.FirstOrDefault(source => source.Id == request.Field("id")) is not { } known)
            return Task.FromResult(DeskAnswer.NotFound());
        var site = AddSaving.Line(request.Field("site"), 2000);
        var changed = AddSaving.WithFacts(request, known with { Name = AddSaving.Line(request.Field("name"), 200) ?? known.Name, Site = site is null ? null : WebAddress.Read(site)?.AbsoluteUri });
        if (Problem(request, site) is { } problem)
            return Task.FromResult(DeskAnswer.Of(new OutletModel(changed with { Site = site }, Owners(all), problem), StatusCodes.Status422UnprocessableEntity));
        request.Store.Sources.Change(changed, SourceAttribution.IdOf);
        request.Tell(Say.Filled(DeskWords.OutletChanged, changed.Name));
        return Task.FromResult(DeskAnswer.To(DeskPaths.Source(known.Id)));
    }

    /// <summary>A code that is none, or an address that is none, is told rather than dropped: the editor meant something.</summary>
    private static string? Problem(DeskRequest request, string? site) =>
        request.Field("country")?.Trim().ToUpperInvariant() is { Length: > 0 } country && !IsoCodes.Countries.Contains(country) ? Say.Filled(DeskWords.NoCountry, country)
        : request.Field("language")?.Trim().ToLowerInvariant() is { Length: > 0 } language && !IsoCodes.Languages.Contains(language) ? Say.Filled(DeskWords.NoLanguage, language)
        : site is not null && WebAddress.Read(site) is null ? Say.Filled(DeskWords.NoAddress, site)
        : null;

    private static IReadOnlyList<string> Owners(IReadOnlyList<Source> all) => [.. all.Select(source => source.Owner).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
}
