using System.Text;
using Daybook.Core.Editions;
using Daybook.Core.Text;
using Daybook.Pages.Desk;
using Daybook.Pages.Desk.Today;
using Daybook.Pages.Shell;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Daybook.Web.Desk;

/// <summary>
/// The first review of a data folder, made at the desk: a few answers become the file that a review is, so that it may be refined there.
/// Further ones are files.
/// </summary>
internal static class FirstReviewPages
{
    private const string StandardCutOff = "22:00";

    public static IReadOnlyList<DeskRoute> Routes { get; } = [DeskRoute.Post(TodayPaths.FirstReview, Make)];

    /// <summary>The form; where reviews are not the desk's to add, what to do instead.</summary>
    public static DeskAnswer Show(DeskRequest request) => request.Office.ReviewFolder is null
        ? DeskAnswer.Of(new DeskNoticeModel(TodayWords.NoReviewTitle, TodayWords.NoReviewText, TodayWords.NoReviewAdvice))
        : DeskAnswer.Of(Asked(request) with { Places = string.Join(", ", request.Store.Sources.All().Select(source => source.Country).OfType<string>().Where(IsoCodes.Countries.Contains).CountBy(code => code)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(8).Select(pair => pair.Key)) });

    private static Task<DeskAnswer> Make(DeskRequest request, CancellationToken cancel)
    {
        if (request.Office.ReviewFolder is not { } folder || request.Office.Reviews.Count > 0)
            return Task.FromResult(DeskAnswer.Refused(TodayWords.ReviewThere, TodayWords.RefusedAdvice, StatusCodes.Status409Conflict));
        var asked = Asked(request);
        var name = NameOf(asked.Title ?? "");
        var toml = Toml(asked, name);
        var reading = ReviewFile.Read(toml, name + ".toml");
        if (reading.Mistakes.Count > 0 || asked.Title is null)
            return Task.FromResult(DeskAnswer.Of(asked with { Problems = [.. reading.Mistakes.Select(mistake => mistake.What)] }, StatusCodes.Status400BadRequest));
        return Beginnings.Adding(() =>
        {
            Directory.CreateDirectory(folder);
            // Never over a file that is there: it may be one that has a mistake and waits to be mended.
            using (var file = new FileStream(Path.Combine(folder, name + ".toml"), FileMode.CreateNew, FileAccess.Write))
                file.Write(Encoding.UTF8.GetBytes(toml));
            request.Office.ReloadReviews();
            request.Tell(Say.Filled(TodayWords.DidMakeReview, asked.Title));
            return DeskAnswer.To(DeskPaths.Today);
        });
    }

    private static FirstReviewModel Asked(DeskRequest request) => new()
    {
        Title = AddSaving.Line(request.Field("title"), 120),
        Motto = AddSaving.Line(request.Field("motto"), 200),
        Byline = AddSaving.Line(request.Field("byline"), 200),
        Places = AddSaving.Line(request.Field("places"), 200),
        Language = AddSaving.Line(request.Field("language"), 3) ?? "en",
        TimeZone = AddSaving.Line(request.Field("time-zone"), 60) ?? (DateTimeZoneProviders.Tzdb.Ids.Contains(TimeZoneInfo.Local.Id) ? TimeZoneInfo.Local.Id : "UTC"),
        CutOff = AddSaving.Line(request.Field("cut-off"), 8) ?? StandardCutOff,
        Automatic = request.Ticked("automatic"),
        TimeZones = DateTimeZoneProviders.Tzdb.Ids,
        NoFeeds = request.Store.Feeds.All().Count == 0,
    };

    /// <summary>Letters of other scripts are no part of a name, which stands in addresses and commands.</summary>
    private static string NameOf(string title)
    {
        var name = new string([.. Slug.Of(title).Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).Trim('-');
        return name.Length > 0 ? name : "review";
    }

    private static string Toml(FirstReviewModel asked, string name)
    {
        string[] places = [.. (asked.Places ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(place => place.ToUpperInvariant()).Distinct()];
        var toml = new StringBuilder();
        void Line(string key, string? value) => toml.Append(value is null ? "" : $"{key} = {value}\n");
        void Part(string table, params (string Key, string? Value)[] lines)
        {
            toml.Append("\n[[").Append(table).Append("]]\n");
            foreach (var (key, value) in lines)
                Line(key, value);
        }
        Line("name", Quoted(name));
        Line("title", Quoted(asked.Title));
        Line("motto", Quoted(asked.Motto));
        Line("byline", Quoted(asked.Byline));
        Line("languages", $"[{Quoted(asked.Language)}]");
        Line("time-zone", Quoted(asked.TimeZone));
        Line("cut-off", Quoted(asked.CutOff));
        Line("approval", Quoted(asked.Automatic ? "automatic" : "required"));
        if (places.Length > 0)
            Line("places", $"[{string.Join(", ", places.Select(Quoted))}]");
        foreach (var place in places)
            Part("section", ("heading", Quoted(Say.CountryName(place))), ("places", $"[{Quoted(place)}]"));
        if (places.Length > 0)
            Part("section", ("heading", Quoted(TodayWords.ReviewElsewhere)));
        Part("bundle", ("title", Quoted(TodayWords.ReviewAllNews)));
        return toml.ToString();
    }

    /// <summary>A basic string of TOML, in one line.</summary>
    private static string? Quoted(string? text) => text is null ? null
        : $"\"{string.Concat(text.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
