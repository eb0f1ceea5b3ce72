namespace Daybook.Pages.Shell;

/// <summary>Words together with the language they are in.</summary>
/// <param name="Language">BCP 47 tag; null where unknown: such text is shown without a claim.</param>
public sealed record Phrase(string Text, string? Language);
