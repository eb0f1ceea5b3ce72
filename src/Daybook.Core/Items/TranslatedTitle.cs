namespace Daybook.Core.Items;

/// <summary>A headline in another language, by a machine: a help for readers, shown beside the original.</summary>
/// <param name="Language">ISO 639-1 language it was translated to.</param>
/// <param name="Text">Empty where nothing that came may be shown.</param>
/// <param name="Translator">Name of the service or model.</param>
public sealed record TranslatedTitle(long Item, int Revision, string Language, string Text, string Translator, DateTimeOffset At);
