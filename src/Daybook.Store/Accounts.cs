using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Accounts;

namespace Daybook.Store;

/// <summary>Somebody who may work at the desk.</summary>
public sealed record Account(long Id, string Name, DateTimeOffset Created);

/// <summary>Accounts, their sessions, and how often signing in was tried.</summary>
public sealed class Accounts
{
    private const string AnyAccount = "SELECT EXISTS (SELECT 1 FROM account)";
    private const string Columns = "account.id, account.name, account.created";

    private readonly Db _db;
    private readonly IdSource _ids;

    internal Accounts(Db db, IdSource ids)
    {
        _db = db;
        _ids = ids;
    }

    public IReadOnlyList<Account> All() => _db.Read(connection => connection.Query($"SELECT {Columns} FROM account ORDER BY id", Row));

    public bool Any() => _db.Read(connection => connection.Number(AnyAccount) != 0);

    /// <summary>The account of a name, whatever its case, with its password as kept.</summary>
    public (Account Account, string Password)? Find(string name) => _db.Read(connection => connection.One(
        $"SELECT {Columns}, password FROM account WHERE key = @key", row => ((Account, string)?)(Row(row), row.GetString(3)), ("key", AccountName.Key(name))));

    /// <summary>Makes an account; null where the name is taken.</summary>
    /// <param name="password">As <see cref="PasswordHash.Make"/> gives it.</param>
    /// <param name="onlyFirst">True: only where there is no account at all. Decided with the writing, so that two first runs cannot both win.</param>
    public Account? Add(string name, string password, bool onlyFirst, DateTimeOffset now) => _db.Write(connection =>
    {
        if (onlyFirst && connection.Number(AnyAccount) != 0)
            return null;
        var id = _ids.Next(connection);
        var made = connection.Execute("""
            INSERT INTO account (id, name, key, password, created) VALUES (@id, @name, @key, @password, @created) ON CONFLICT (key) DO NOTHING
            """, ("id", id), ("name", name), ("key", AccountName.Key(name)), ("password", password), ("created", Sql.Micros(now)));
        return made == 0 ? null : new Account(id, name, now);
    });

    /// <summary>Sets a new password and ends every session of the account. False = there is none of that name.</summary>
    public bool SetPassword(string name, string password) => _db.Write(connection =>
    {
        EndAll(connection, name);
        connection.Execute("DELETE FROM attempt WHERE key = @key", ("key", AttemptKeyOf(name)));
        return connection.Execute("UPDATE account SET password = @password WHERE key = @key", ("password", password), ("key", AccountName.Key(name))) > 0;
    });

    /// <summary>Removes an account with its sessions and marks. False = there is none of that name.</summary>
    public bool Remove(string name) => _db.Write(connection => connection.Execute("DELETE FROM account WHERE key = @key", ("key", AccountName.Key(name))) > 0);

    /// <summary>Begins a session.</summary>
    /// <param name="token">The secret the browser keeps; only its hash is stored.</param>
    /// <param name="replaced">Token of a session that ends with it; null where there is none.</param>
    public void Begin(long account, string token, string? replaced, DateTimeOffset now) => _db.Write(connection =>
    {
        connection.Execute("DELETE FROM account_session WHERE token = @old OR used < @idle OR created < @whole", ("old", replaced is null ? "" : Hash(replaced)),
            ("idle", Sql.Micros(now - SessionPolicy.Idle)), ("whole", Sql.Micros(now - SessionPolicy.Whole)));
        return connection.Execute("INSERT INTO account_session (token, account, created, used) VALUES (@token, @account, @now, @now)",
            ("token", Hash(token)), ("account", account), ("now", Sql.Micros(now)));
    });

    /// <summary>Whose session a token is; null where it never was one, has ended or has run out.</summary>
    public Account? Of(string token, DateTimeOffset now) => _db.Read(connection => connection.One(
        $"SELECT {Columns}, account_session.created, account_session.used FROM account_session JOIN account ON account.id = account_session.account WHERE token = @token",
        row => SessionPolicy.Holds(row.Time(3), row.Time(4), now) ? Row(row) : null, ("token", Hash(token))));

    /// <summary>Notes that a session was worked in.</summary>
    public void Use(string token, DateTimeOffset now) => _db.Write(connection => connection.Execute(
        "UPDATE account_session SET used = @now WHERE token = @token AND used < @before",
        ("now", Sql.Micros(now)), ("token", Hash(token)), ("before", Sql.Micros(now - SessionPolicy.Noting))));

    public void End(string token) => _db.Write(connection => connection.Execute("DELETE FROM account_session WHERE token = @token", ("token", Hash(token))));

    /// <summary>Ends every session of an account. Answers how many there were.</summary>
    public int EndAll(string name) => _db.Write(connection => EndAll(connection, name));

    /// <summary>Takes one try from each of these, or none where one has no room: then answers when it has.</summary>
    /// <remarks>Taken before the password is looked at, so that guesses sent together cannot slip through together.</remarks>
    public DateTimeOffset? Try(IReadOnlyList<(string Key, AttemptLimit Limit)> limits, DateTimeOffset now) => _db.Write<DateTimeOffset?>(connection =>
    {
        connection.Execute("DELETE FROM attempt WHERE full_until < @now", ("now", Sql.Micros(now)));
        var states = limits.Select(limit => (limit.Key, limit.Limit, Full: FullUntil(connection, limit.Key))).ToList();
        var free = states.Max(state => state.Limit.FreeAt(state.Full, now));
        if (free > now)
            return free;
        foreach (var state in states)
            SetFull(connection, state.Key, state.Limit.After(state.Full, now));
        return null;
    });

    /// <summary>Gives a try back that turned out to be right.</summary>
    public void Forgive(IReadOnlyList<(string Key, AttemptLimit Limit)> limits) => _db.Write(connection =>
    {
        foreach (var (key, limit) in limits)
            if (FullUntil(connection, key) is { } full)
                SetFull(connection, key, limit.Undone(full));
        return true;
    });

    /// <summary>The key under which tries at an account are counted.</summary>
    public static string AttemptKeyOf(string name) => "account " + AccountName.Key(name);

    private static int EndAll(DbConnection connection, string name) => connection.Execute(
        "DELETE FROM account_session WHERE account IN (SELECT id FROM account WHERE key = @key)", ("key", AccountName.Key(name)));

    private static DateTimeOffset? FullUntil(DbConnection connection, string key) =>
        connection.One("SELECT full_until FROM attempt WHERE key = @key", row => row.MaybeTime(0), ("key", key));

    private static void SetFull(DbConnection connection, string key, DateTimeOffset full) => connection.Execute(
        "INSERT INTO attempt (key, full_until) VALUES (@key, @full) ON CONFLICT (key) DO UPDATE SET full_until = excluded.full_until", ("key", key), ("full", Sql.Micros(full)));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static Account Row(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.Time(2));
}
