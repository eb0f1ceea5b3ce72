using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace Daybook.SystemTests.Politeness;

/// <summary>Publishers in virtual time that keep a score of their reader. Everything that nobody published is a complaint.</summary>
internal sealed class TestPublisher(IReadOnlyList<PublishedFeed> feeds, TimeProvider clock) : HttpMessageHandler
{
    private readonly Dictionary<string, (PublishedFeed Feed, bool Elsewhere)> _places = feeds
        .SelectMany(feed => new[] { (feed.Url, (feed, false)), (feed.OtherUrl, (feed, true)) }).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    private readonly ConcurrentDictionary<string, Address> _addresses = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _hostWaits = new();

    private readonly ConcurrentDictionary<string, int> _looks = new();

    public ConcurrentQueue<string> Complaints { get; } = new();

    public int Requests => _addresses.Values.Sum(address => address.Score.Requests);

    public int Conditional => _addresses.Values.Sum(address => address.Score.Conditional);

    public int RequestsOf(string url) => _addresses.TryGetValue(url, out var address) ? address.Score.Requests : 0;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var url = request.RequestUri!.GetLeftPart(UriPartial.Path);
        // The site of a feed that died may be looked at, once.
        if (request.RequestUri.PathAndQuery is "/" or "/robots.txt" && _looks.AddOrUpdate(url, 1, (_, times) => times + 1) <= feeds.Count(feed => feed.Host == request.RequestUri.Host))
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) });
        if (!_places.TryGetValue(url, out var place) || request.Method != HttpMethod.Get
            || (request.RequestUri.Query.Length > 0 && !(place.Elsewhere && place.Feed.Mood.Trouble == Trouble.Signed)))
        {
            Complaints.Enqueue($"{now:MM-dd HH:mm} {request.Method} {request.RequestUri}: nobody gave that address");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new ByteArrayContent([]) });
        }
        var address = _addresses.GetOrAdd(url, _ => new Address(new Score(url, Complaints)));
        if (_hostWaits.TryGetValue(request.RequestUri.Host, out var until) && now < until)
            Complaints.Enqueue($"{now:MM-dd HH:mm} {url}: its host had asked to be left alone until {until:MM-dd HH:mm}");
        address.Score.Judge(request, now, place.Feed.IsClosed(now));
        var reply = place.Elsewhere ? place.Feed.AnswerElsewhere(now) : place.Feed.Answer(now);
        if (reply is { Status: 429, Pause: { } pause })
            _hostWaits[request.RequestUri.Host] = now + pause;
        return Task.FromResult(address.Answer(request, reply, place.Feed.Mood, now));
    }

    /// <summary>One address with its validators.</summary>
    private sealed class Address(Score score)
    {
        private string? _tag;
        private string? _date;
        private byte[] _body = [];
        private int _answers;

        public Score Score { get; } = score;

        public HttpResponseMessage Answer(HttpRequestMessage request, Reply reply, Mood mood, DateTimeOffset now)
        {
            _answers++;
            Score.IsGone = reply.Status == 410;
            if (reply.Pause is { } pause)
                Score.Ask(now + pause, $"it answered {reply.Status} and named {pause}");
            else if (reply.Status == 200 && reply.Whole && !reply.Breaks)
                return Feed(request, reply, mood, now);
            var response = Message(reply.Status, reply.Breaks ? new BreakingContent(reply.Bytes) : new ByteArrayContent(reply.Bytes), request);
            if (reply.Location is not null)
                response.Headers.TryAddWithoutValidation("Location", reply.Location);
            if (reply.RetryAfter is not null)
                response.Headers.TryAddWithoutValidation("Retry-After", reply.RetryAfter);
            if (reply.Status != 200)
                return response;
            response.Content.Headers.TryAddWithoutValidation("Content-Type", reply.Type);
            var (tag, date) = ($"\"odd-{_answers}\"", "Thu, 01 Jan 1970 00:00:01 GMT");
            response.Headers.TryAddWithoutValidation("ETag", tag);
            response.Content.Headers.TryAddWithoutValidation("Last-Modified", date);
            Score.Remember(tag, date, whole: false, isNew: true);
            return response;
        }

        private HttpResponseMessage Feed(HttpRequestMessage request, Reply reply, Mood mood, DateTimeOffset now)
        {
            var isNew = !_body.AsSpan().SequenceEqual(reply.Bytes);
            if (isNew || mood.Tags == Tags.Restless)
            {
                _body = reply.Bytes;
                (_tag, _date) = Fresh(mood.Tags, now);
            }
            var same = !isNew && mood.Tags is not (Tags.None or Tags.Restless) && Given(request, "If-None-Match") == _tag && Given(request, "If-Modified-Since") == _date;
            if (same && mood.Tags == Tags.NewWith304)
                (_tag, _date) = Fresh(mood.Tags, now);
            var response = Message(same ? 304 : 200, new ByteArrayContent(same ? [] : reply.Bytes), request);
            if (!same)
                response.Content.Headers.TryAddWithoutValidation("Content-Type", reply.Type);
            if (_tag is not null)
                response.Headers.TryAddWithoutValidation("ETag", _tag);
            if (_date is not null)
                response.Content.Headers.TryAddWithoutValidation("Last-Modified", _date);
            Score.Remember(_tag, _date, whole: true, isNew: !same);
            Wishes(response, mood.Wish, same, now);
            return response;
        }

        private (string?, string?) Fresh(Tags tags, DateTimeOffset now)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(_body))[..12];
            var date = now.ToString("R", CultureInfo.InvariantCulture);
            return tags switch
            {
                Tags.Both => ($"\"{hash}\"", date),
                Tags.TagOnly => ($"\"{hash}\"", null),
                Tags.DateOnly => (null, date),
                Tags.Weak => ($"W/\"{hash}\"", date),
                Tags.Unquoted => (hash + "-gzip", date),
                Tags.Restless => ($"\"{hash}-{_answers}\"", null),
                Tags.OddDate => (null, $"Sat, 31 Feb 2026 25:{_answers % 60:00}:00 CET"),
                Tags.NewWith304 => ($"\"{hash}-{_answers}\"", date),
                _ => (null, null),
            };
        }

        private void Wishes(HttpResponseMessage response, Wish wish, bool same, DateTimeOffset now)
        {
            switch (wish)
            {
                case Wish.Ttl3Hours:
                    Score.Ask(now.AddHours(3), "its ttl is three hours");
                    break;
                case Wish.TwiceADay:
                    Score.Ask(now.AddHours(12), "it is updated twice a day");
                    break;
                case Wish.MaxAge2Hours:
                    Cache("max-age=7200", TimeSpan.FromHours(2));
                    break;
                case Wish.MaxAge4HoursOnce:
                    if (!same)
                        response.Headers.TryAddWithoutValidation("Cache-Control", "public, max-age=14400");
                    Score.Ask(now.AddHours(4), "its max-age is four hours");
                    break;
                case Wish.Expires6Hours:
                    response.Headers.TryAddWithoutValidation("Date", now.ToString("R", CultureInfo.InvariantCulture));
                    response.Content.Headers.TryAddWithoutValidation("Expires", now.AddHours(6).ToString("R", CultureInfo.InvariantCulture));
                    Score.Ask(now.AddHours(6).AddSeconds(-1), "it expires in six hours");
                    break;
                case Wish.NoCache:
                    response.Headers.TryAddWithoutValidation("Cache-Control", "no-cache, max-age=0");
                    break;
                case Wish.MaxAge30Days:
                    // A reader that comes back after a day is no complaint: nobody can promise to have no news for a month.
                    Cache("max-age=2592000", TimeSpan.FromDays(1));
                    break;
            }

            void Cache(string value, TimeSpan least)
            {
                response.Headers.TryAddWithoutValidation("Cache-Control", value);
                Score.Ask(now + least, $"it said {value}");
            }
        }

        private static string? Given(HttpRequestMessage request, string name) =>
            request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

        private static HttpResponseMessage Message(int status, HttpContent content, HttpRequestMessage request) =>
            new((HttpStatusCode)status) { Content = content, RequestMessage = request };
    }

    /// <summary>A body that ends before its length, as the HTTP stack tells it.</summary>
    private sealed class BreakingContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw Broken();

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new BreakingStream(bytes[..(bytes.Length / 2)]));

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }

        public static HttpIOException Broken() => new(HttpRequestError.ResponseEnded);
    }

    private sealed class BreakingStream(byte[] half) : MemoryStream(half)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Read(buffer.Span);
            return count > 0 ? ValueTask.FromResult(count) : throw BreakingContent.Broken();
        }
    }
}
