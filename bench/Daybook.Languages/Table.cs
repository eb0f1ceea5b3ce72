namespace Daybook.Languages;

/// <summary>Tables beside the program: tab-separated lines, <c>#</c> begins a remark.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, name))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'));
}
