namespace Daybook.Core.Text;

/// <summary>Text that must fit into a line: a title, a reason, a header.</summary>
public static class OneLine
{
    /// <summary>The words of a text with one space between them; empty where there are none.</summary>
    public static string Of(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
