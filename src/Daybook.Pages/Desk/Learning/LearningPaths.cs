namespace Daybook.Pages.Desk.Learning;

/// <summary>The addresses of what editors' decisions teach. Keys of names hold letters of every script.</summary>
public static class LearningPaths
{
    /// <summary>What is said of a proposed name: take, refuse, undo.</summary>
    public const string Names = "/desk/learning/names";

    /// <summary>What answers teach of joining: see it, use it, go back.</summary>
    public const string Weights = "/desk/learning/weights";

    /// <summary>The page at its part on joining. A fragment would keep a browser without script from asking again.</summary>
    public const string Joining = DeskPaths.Learning + "?part=joining";

    /// <param name="name">Key of the proposal that is open.</param>
    public static string At(string name) => $"{DeskPaths.Learning}?at={Uri.EscapeDataString(name)}";

    /// <summary>The same with its row as fragment, to which a browser without script comes back.</summary>
    public static string WithRow(string name) => $"{At(name)}#{Uri.EscapeDataString(Row(name))}";

    /// <summary>Names the row of a proposal within the page.</summary>
    public static string Row(string name) => name.Replace(' ', '_');
}
