using System.Globalization;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>The addresses of the briefs desk.</summary>
public static class BriefDeskPaths
{
    public const string Ask = "/desk/briefs/ask";
    public const string AskingRoute = "/desk/briefs/asking/{name}";
    public const string BriefRoute = "/desk/briefs/{id}";
    public const string SpanRoute = "/desk/briefs/{id}/span";
    public const string EditRoute = "/desk/briefs/{id}/edit";
    public const string KeepRoute = "/desk/briefs/{id}/keep";
    public const string WithdrawRoute = "/desk/briefs/{id}/withdraw";
    public const string UndoRoute = "/desk/briefs/{id}/undo";

    public const string PastedRoute = "/desk/briefs/pasted/{id}";
    public const string PastedSpanRoute = "/desk/briefs/pasted/{id}/span";
    public const string LookRoute = "/desk/briefs/pasted/{id}/look";

    public static string Asking(string name) => $"/desk/briefs/asking/{Uri.EscapeDataString(name)}";

    public static string Brief(long id) => string.Create(CultureInfo.InvariantCulture, $"/desk/briefs/{id}");

    /// <param name="row">The claim that is open, by its row.</param>
    public static string Brief(long id, string row) => Brief(id) + "?at=" + Uri.EscapeDataString(row);

    public static string Edit(long id) => Brief(id) + "/edit";

    public static string Keep(long id) => Brief(id) + "/keep";

    public static string Withdraw(long id) => Brief(id) + "/withdraw";

    public static string Undo(long id) => Brief(id) + "/undo";

    /// <param name="number">Of the citation, from 1.</param>
    public static string Span(long id, int number) => string.Create(CultureInfo.InvariantCulture, $"/desk/briefs/{id}/span?n={number}");

    /// <summary>A brief of a pasted text.</summary>
    public static string Pasted(long id) => string.Create(CultureInfo.InvariantCulture, $"/desk/briefs/pasted/{id}");

    /// <param name="number">Of the span found, from 1.</param>
    public static string PastedSpan(long id, int number) => Pasted(id) + string.Create(CultureInfo.InvariantCulture, $"/span?n={number}");

    public static string Look(long id) => Pasted(id) + "/look";
}
