using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Daybook.SystemTests.Databases;
using Npgsql;

[assembly: AssemblyFixture(typeof(LoopbackPostgres))]

namespace Daybook.SystemTests.Databases;

/// <summary>The PostgreSQL server of a run: started when the first test asks for a database, stopped when the run ends or dies.</summary>
public sealed class LoopbackPostgres : IDisposable
{
    /// <summary>Tests skip with this reason; it stands in tests/allowed-skips.txt.</summary>
    public const string Absent = "PostgreSQL is not installed";

    public const string User = "daybook";

    private const string Password = "for tests; \"quoted\"";

    private static readonly Lazy<(Process Process, int Port)> Server = new(StartedSomewhere);
    private static int _databases;

    /// <summary>Settings that reach a database of the server; the database need not be there.</summary>
    public static NpgsqlConnectionStringBuilder Reach(string database) => new()
    {
        Host = "127.0.0.1",
        Port = Server.Value.Port,
        Username = User,
        Password = Password,
        Database = database,
        // Each test has a database of its own, and the server's connections are for all of them.
        MaxPoolSize = 10,
        // Seconds: a busy machine may keep a connection or a statement waiting for long.
        Timeout = 120,
        CommandTimeout = 300,
    };

    /// <summary>Makes an empty database and answers its name.</summary>
    public static string Make(string options = "")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Run($"CREATE DATABASE {name} {options}");
        return name;
    }

    public static void Drop(string name) => Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public void Dispose()
    {
        if (!Server.IsValueCreated)
            return;
        Server.Value.Process.StandardInput.Close();
        Server.Value.Process.WaitForExit(TimeSpan.FromSeconds(20));
        Server.Value.Process.Dispose();
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Reach("postgres").ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static (Process, int) StartedSomewhere()
    {
        var programs = Programs();
        Assert.SkipWhen(programs is null, Absent);
        for (var tries = 1; ; tries++)
        {
            var port = FreePort();
            try
            {
                return (Start(programs!, port), port);
            }
            // Somebody else was given the port meanwhile.
            catch (InvalidOperationException) when (tries < 3)
            {
            }
        }
    }

    private static Process Start(string programs, int port)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "postgres.sh");
        // The server refuses to run as root: it then runs as the user that its package made.
        string[] command = [.. Environment.UserName == "root" ? new[] { "runuser", "-u", "postgres", "--" } : [], "sh", script, programs, port.ToString(CultureInfo.InvariantCulture), Password];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("The PostgreSQL server did not start: " + process.StandardError.ReadToEnd());
        return process;
    }

    /// <summary>Folder of the newest server programs, or null: where Debian puts them, else beside the client on the path.</summary>
    private static string? Programs()
    {
        const string debian = "/usr/lib/postgresql";
        var folders = Directory.Exists(debian) ? Directory.EnumerateDirectories(debian).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin")) : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
