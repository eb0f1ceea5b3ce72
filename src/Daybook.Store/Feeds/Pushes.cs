using System.Data.Common;
using Daybook.Core.Feeds;

namespace Daybook.Store;

/// <summary>Subscriptions at hubs.</summary>
public sealed class Pushes
{
    private const string Columns = "SELECT feed, hub, topic, token, secret, until, next, tries, missed, last_push, problem FROM push";

    private readonly Db _db;

    internal Pushes(Db db) => _db = db;

    public IReadOnlyList<Push> All() => _db.Read(connection => connection.Query(Columns + " ORDER BY feed", Row));

    /// <summary>The subscription that a callback address belongs to, or null.</summary>
    public Push? Find(string token) => _db.Read(connection => connection.One(Columns + " WHERE token = @token", Row, ("token", token)));

    public Push? Of(long feed) => _db.Read(connection => connection.One(Columns + " WHERE feed = @feed", Row, ("feed", feed)));

    /// <summary>Saves one, in place of what was kept of its feed. False = the feed is not subscribed any more.</summary>
    public bool Save(Push push) => _db.Write(connection => connection.Number("SELECT count(*) FROM feed WHERE id = @feed", ("feed", push.Feed)) > 0 && connection.Execute("""
        INSERT INTO push (feed, hub, topic, token, secret, until, next, tries, missed, last_push, problem)
        VALUES (@feed, @hub, @topic, @token, @secret, @until, @next, @tries, @missed, @lastPush, @problem)
        ON CONFLICT (feed) DO UPDATE SET hub = excluded.hub, topic = excluded.topic, token = excluded.token, secret = excluded.secret, until = excluded.until,
          next = excluded.next, tries = excluded.tries, missed = excluded.missed, last_push = excluded.last_push, problem = excluded.problem
        """, ("feed", push.Feed), ("hub", push.Place.Hub), ("topic", push.Place.Topic), ("token", push.Token), ("secret", push.Secret), ("until", Sql.Micros(push.Until)),
        ("next", Sql.Micros(push.Next)), ("tries", push.Tries), ("missed", push.Missed), ("lastPush", Sql.Micros(push.LastPush)), ("problem", push.Problem)) > 0);

    /// <summary>Forgets the subscription of a feed that names no hub any more.</summary>
    public void Remove(long feed) => _db.Write(connection => connection.Execute("DELETE FROM push WHERE feed = @feed", ("feed", feed)));

    private static Push Row(DbDataReader row) => new()
    {
        Feed = row.GetInt64(0),
        Place = new HubPlace(row.GetString(1), row.GetString(2)),
        Token = row.GetString(3),
        Secret = row.GetString(4),
        Until = row.MaybeTime(5),
        Next = row.Time(6),
        Tries = row.GetInt32(7),
        Missed = row.GetInt32(8),
        LastPush = row.MaybeTime(9),
        Problem = row.Text(10),
    };
}
