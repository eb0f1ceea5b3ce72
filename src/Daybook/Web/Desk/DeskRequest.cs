using System.Globalization;
using System.Net;
using Daybook.Core.Accounts;
using Daybook.Pages.Desk;
using Daybook.Store;
using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>What a page of the desk is asked, after the gate has let it in.</summary>
internal sealed record DeskRequest
{
    public required Office Office { get; init; }

    /// <summary>Who asks; null only on routes for anyone.</summary>
    public Account? Account { get; init; }

    /// <summary>Values of the path's segments in braces.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IQueryCollection Query { get; init; } = QueryCollection.Empty;

    /// <summary>Empty but for POST.</summary>
    public IFormCollection Form { get; init; } = FormCollection.Empty;

    public required Caller Caller { get; init; }

    /// <summary>Secret of the session or, before it, of the visit.</summary>
    public required DeskCookies Cookies { get; init; }

    /// <summary>Address of this server as the browser names it: scheme, host and port.</summary>
    public required string Root { get; init; }

    public Daybook.Store.Store Store => Office.Store;

    public DateTimeOffset Now => Office.Clock.GetUtcNow();

    /// <summary>Whose marks and notices these are.</summary>
    public Account Editor => Account ?? throw new InvalidOperationException("A route for anyone asked who the editor is.");

    /// <summary>A field of the form without any NUL, which no database takes; or null.</summary>
    public string? Field(string name) => Form[name].FirstOrDefault()?.Replace("\0", "", StringComparison.Ordinal);

    public bool Ticked(string name) => Form[name].Count > 0;

    /// <summary>A value of the address's query, or null.</summary>
    public string? Asked(string name) => Query[name].FirstOrDefault();

    /// <summary>A segment of the path as an id; null where it is none.</summary>
    public long? Id(string name) => Number(Values.GetValueOrDefault(name));

    public static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>Tells this session what it did last, in the key line.</summary>
    public void Tell(string what, DeskUndo? undo = null) => Office.Notices.Tell(Cookies.Session!, new DeskNotice(what, Now, undo));

    /// <summary>The path a form names as the next, if it is one of the desk's.</summary>
    public string Next(string otherwise) => OwnPath.Under(DeskPaths.Root, Field("next")) ?? otherwise;
}

/// <summary>Where a request comes from.</summary>
/// <param name="Address">Of the browser; of the last one before a trusted proxy.</param>
/// <param name="Direct">True from this very machine, through nothing in between.</param>
internal sealed record Caller(IPAddress Address, bool Direct, bool Https);
