using System.Net;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>The request as sent and the answer as read: headers go in and come out raw.</summary>
internal static class FetchMessage
{
    // A validator longer than this is not worth keeping and carrying back at each visit.
    private const int LongestValidator = 1024;

    public static HttpRequestMessage For(FetchRequest request, Uri at, FetchOptions options)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, at) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        Add("User-Agent", options.UserAgentHeader);
        Add("Accept", Accept(request.Purpose));
        Add("Accept-Encoding", "gzip, deflate, br");
        // Raw and unvalidated: typed headers refuse malformed tags and rewrite dates, and then the server sees a value it never sent.
        var known = request.ValidatorsAt(at);
        Add("If-None-Match", known?.ETag);
        Add("If-Modified-Since", known?.LastModified);
        return message;

        void Add(string name, string? value)
        {
            if (value is not null)
                message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>A form to submit, with the same manners.</summary>
    public static HttpRequestMessage Form(Uri at, IEnumerable<KeyValuePair<string, string>> fields, FetchOptions options)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, at)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new FormUrlEncodedContent(fields),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgentHeader);
        message.Headers.TryAddWithoutValidation("Accept", "text/plain, */*;q=0.1");
        return message;
    }

    /// <summary>A header exactly as received, several fields joined by ", "; null where absent.</summary>
    public static string? Raw(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;

    public static FetchResult.NotModified NotModified(HttpResponseMessage response, Trip trip, Validators confirmed, DateTimeOffset now) => new()
    {
        Of = confirmed,
        ETag = Validator(response, "ETag"),
        LastModified = Validator(response, "Last-Modified"),
        MaxAge = MaxAge(response, now),
        MovedTo = trip.MovedTo,
    };

    public static async Task<FetchResult> FetchedAsync(
        HttpResponseMessage response, Trip trip, FetchOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var body = await FetchBody.ReadAsync(response, options, cancel).ConfigureAwait(false);
        if (body.Failure is { } failure)
            return failure;
        return new FetchResult.Fetched(body.Bytes, Raw(response, "Content-Type"), trip.At.AbsoluteUri)
        {
            ETag = Validator(response, "ETag"),
            LastModified = Validator(response, "Last-Modified"),
            MaxAge = MaxAge(response, now),
            MovedTo = trip.MovedTo,
            Links = Raw(response, "Link"),
            MayArchive = CacheHeaders.MayArchive(RobotsTags(response), Raw(response, "tdm-reservation"), FetchOptions.Product),
        };
    }

    private static IEnumerable<string> RobotsTags(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("X-Robots-Tag", out var tags) ? tags : [];

    private static TimeSpan? MaxAge(HttpResponseMessage response, DateTimeOffset now) =>
        CacheHeaders.MaxAge(Raw(response, "Cache-Control"), Raw(response, "Expires"), Raw(response, "Date"), now);

    private static string? Validator(HttpResponseMessage response, string name) =>
        Raw(response, name) is { Length: > 0 and <= LongestValidator } value ? value : null;

    private static string Accept(FetchPurpose purpose) => purpose switch
    {
        FetchPurpose.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
            + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.2, */*;q=0.1",
        FetchPurpose.Page or FetchPurpose.Link => "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
        FetchPurpose.Robots => "text/plain, */*;q=0.1",
        FetchPurpose.Picture => "image/avif, image/webp, image/png, image/jpeg, image/gif",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
