using System.Globalization;
using System.Security.Cryptography;
using Daybook.Core.Feeds;
using Daybook.Store;

namespace Daybook.Engine.Feeds;

/// <summary>Subscribes at the hubs that feeds name, and renews what they granted (WebSub §5). What a hub does not confirm is polled as before.</summary>
internal static class Hubs
{
    /// <summary>Where on our site hubs call back; the token follows.</summary>
    public const string CallbackPath = "/push/";

    /// <summary>Hubs asked in one round.</summary>
    private const int MostAsked = 100;

    /// <summary>Keeps which hub a feed names now: another one than before is a subscription of its own.</summary>
    public static void Note(Store.Store store, long feed, HubPlace? place, DateTimeOffset now)
    {
        var kept = store.Pushes.Of(feed);
        if (kept?.Place == place)
            return;
        if (place is null)
            store.Pushes.Remove(feed);
        else
            store.Pushes.Save(new Push { Feed = feed, Place = place, Token = Random(), Secret = Random(), Next = now });
    }

    /// <summary>A poll found news that the hub had not told of.</summary>
    public static void NoteMissed(Store.Store store, long feed)
    {
        if (store.Pushes.Of(feed) is { } push)
            store.Pushes.Save(push with { Missed = push.Missed + 1 });
    }

    /// <summary>Asks the hubs whose turn it is. What lapsed has its feed asked at once.</summary>
    /// <param name="site">Address under which the world reaches this program.</param>
    public static async Task AskAsync(Store.Store store, Fetcher fetcher, string site, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var push in store.Pushes.All().Where(push => push.Next <= clock.GetUtcNow()).Take(MostAsked))
        {
            // Saved first: a hub may confirm before it answers.
            store.Pushes.Save(push.Asked(clock.GetUtcNow()));
            if (await fetcher.SubmitAsync(push.Place.Hub, Form(push, site), cancel) is { } problem && store.Pushes.Find(push.Token) is { } asked)
                store.Pushes.Save(asked with { Problem = FeedFinder.Said(problem) });
        }
        foreach (var push in store.Pushes.All().Where(push => push.Until <= clock.GetUtcNow()))
        {
            store.Pushes.Save(push with { Until = null });
            store.Feeds.Hasten(push.Feed, clock.GetUtcNow());
        }
    }

    /// <summary>Feeds whose hub tells of their news now.</summary>
    public static IReadOnlySet<long> Active(Store.Store store, DateTimeOffset now) =>
        store.Pushes.All().Where(push => push.IsActive(now)).Select(push => push.Feed).ToHashSet();

    private static List<KeyValuePair<string, string>> Form(Push push, string site) =>
    [
        new("hub.callback", site.TrimEnd('/') + CallbackPath + push.Token),
        new("hub.mode", "subscribe"),
        new("hub.topic", push.Place.Topic),
        new("hub.secret", push.Secret),
        new("hub.lease_seconds", Push.Wanted.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
