namespace Daybook.Core.Briefs;

/// <summary>A quoted span in another language, by a machine: a help for readers, never a text that anything is cited from.</summary>
/// <param name="Start">UTF-16 offset in the text of that revision, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Language">ISO 639-1 language it was translated to.</param>
/// <param name="Translator">Name of the service or model.</param>
public sealed record Translated(long Item, int Revision, int Start, int End, string Language, string Text, string Translator, DateTimeOffset At);
