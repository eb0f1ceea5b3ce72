namespace Daybook.Core.Text;

// Stands in until Places lands; then this file goes.
public static class Places
{
    public static IReadOnlyList<string> Find(string? title, string text, string? language) => [];
}
