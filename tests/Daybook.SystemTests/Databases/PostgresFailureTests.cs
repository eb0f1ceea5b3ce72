using System.Net;
using System.Net.Sockets;
using Daybook.Store;

namespace Daybook.SystemTests.Databases;

/// <summary>What goes wrong with a server is told in plain words with what to do, and never with the password.</summary>
public sealed class PostgresFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_server_that_is_away_is_named()
    {
        // Bound and not listening: the port is closed, and nobody else is given it meanwhile.
        using var closed = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        closed.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)closed.LocalEndPoint!).Port;
        var told = Failure($"Host=127.0.0.1;Port={port};Username=daybook;Password=secret-word;Database=news");
        Assert.Contains($"PostgreSQL on 127.0.0.1:{port}, database news: the server cannot be reached", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_is_told()
    {
        var reach = LoopbackPostgres.Reach("postgres");
        reach.Password = "secret-word";
        Assert.Contains("user or password are refused", Failure(reach.ConnectionString).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_told() =>
        Assert.Contains("there is no such database", Failure(LoopbackPostgres.Reach("nowhere").ConnectionString).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("secret-word")]
    [InlineData("Password=secret-word")]
    [InlineData("Host=;Password=secret-word")]
    [InlineData("Port=secret-word;Host=x")]
    [InlineData("mysql://u:secret-word@host/db")]
    [InlineData("postgres://u:secret-word@[host/db")]
    [InlineData("postgres://u:secret-word@host/db?nonsense=secret-word")]
    public void A_connection_string_that_is_none_is_told_with_the_shape_it_has(string text)
    {
        var told = Failure(text);
        Assert.Contains("connection string", told.Message, StringComparison.Ordinal);
        Assert.Contains("Host=localhost", told.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_in_another_encoding_is_refused()
    {
        var name = LoopbackPostgres.Make("ENCODING 'LATIN1' TEMPLATE template0");
        Assert.Contains("LATIN1", Failure(LoopbackPostgres.Reach(name).ConnectionString).Message, StringComparison.Ordinal);
        LoopbackPostgres.Drop(name);
    }

    [Fact]
    public void An_address_reaches_the_database_too()
    {
        using var database = TestDatabase.Postgres();
        var reach = LoopbackPostgres.Reach("postgres");
        var address = $"postgres://{reach.Username}:{Uri.EscapeDataString(reach.Password!)}@{reach.Host}:{reach.Port}/{database.Name}?Pooling=false";
        using var store = Store.Store.Open(_folder.Path, TimeProvider.System, address);
        Assert.Equal(0, store.Items.Count());
    }

    [Fact]
    public void A_server_that_was_started_anew_costs_nothing_but_the_transaction_under_way()
    {
        using var database = TestDatabase.Postgres();
        using var store = database.Open();
        for (var round = 0; round < 3; round++)
        {
            store.Feeds.Add($"https://a.example/{round}", null, null, mixed: false, null, DateTimeOffset.UnixEpoch);
            // What a restart does to every connection.
            database.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            Assert.Equal(round + 1, store.Feeds.All().Count);
        }
        Assert.Throws<StoreException>(() => store.Items.Write(store.Leases.Take("k", "a", TimeSpan.FromMinutes(1), DateTimeOffset.UnixEpoch, _ => false)!, writer =>
        {
            database.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            return writer.AllSources();
        }));
        Assert.True(store.Feeds.Add("https://a.example/last", null, null, mixed: false, null, DateTimeOffset.UnixEpoch));
    }

    private StoreException Failure(string connection)
    {
        var told = Assert.Throws<StoreException>(() => Store.Store.Open(_folder.Path, TimeProvider.System, connection));
        Assert.DoesNotContain("secret-word", told.Message + told.Hint, StringComparison.Ordinal);
        Assert.NotEmpty(told.Hint);
        return told;
    }
}
