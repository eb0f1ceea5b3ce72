namespace Daybook.Core.Text;

/// <summary>Text that must fit into a line: a title, a reason, a header.</summary>
public static class OneLine
{
    /// <summary>The words of a text with one space between them; empty where there are none.</summary>
    public static string Of(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As <see cref="Of"/>, without what a terminal or an editor obeys instead of showing it: a stranger's name must not colour or turn around what stands beside it.</summary>
    public static string Plain(string? text) => Of(text is not null && text.Any(IsCommand) ? string.Concat(text.Where(c => !IsCommand(c))) : text);

    /// <summary>As <see cref="Plain"/>, and without what parts or joins words unseen; null where nothing is left.</summary>
    public static string? Shown(string? text) => Name(text is not null && text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text);

    /// <summary>As <see cref="Plain"/>; null where nothing is left.</summary>
    public static string? Name(string? text) => Plain(text) is { Length: > 0 } name ? name : null;

    /// <summary>What is obeyed instead of being shown.</summary>
    // C0 and C1, but for those that part words; embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, 2). Its marks are parts of words.
    internal static bool IsCommand(char c) => char.IsControl(c) && !char.IsWhiteSpace(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Zero-width space, byte order mark and soft hyphen: a reader sees nothing, and a search finds "Geor|gia" no more. Joiners (U+200C, U+200D) make letters what they are.</summary>
    internal static bool IsUnseen(char c) => c is '\u200B' or '\uFEFF' or '\u00AD';
}
