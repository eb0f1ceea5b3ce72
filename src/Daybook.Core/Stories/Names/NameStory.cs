namespace Daybook.Core.Stories.Names;

/// <summary>A story told in several languages that is sure enough for names to be learned from it.</summary>
/// <param name="Confirmed">An editor put its languages together.</param>
public sealed record NameStory(long Id, string Title, bool Confirmed, IReadOnlyList<NameText> Texts);

/// <summary>A report of it.</summary>
/// <param name="Language">ISO 639-1.</param>
public sealed record NameText(string Language, string Text);
