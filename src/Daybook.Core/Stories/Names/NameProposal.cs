namespace Daybook.Core.Stories.Names;

/// <summary>Two forms that seem to be one name in two languages, with what speaks for it. Nothing uses it before an editor takes it.</summary>
/// <param name="Key">Tells it apart for good: <c>en:socar=ru:гнкар</c>.</param>
/// <param name="Known">Id under which the gazetteer knows one of the two; null = neither.</param>
/// <param name="SameSound">Their consonants are the same.</param>
/// <param name="Together">Stories in both languages that have both.</param>
/// <param name="OfOne">Stories in both languages that have the first.</param>
/// <param name="OfOther">Those that have the second.</param>
/// <param name="Stories">Some of the stories that have both, those that an editor confirmed first.</param>
public sealed record NameProposal(string Key, NameSide One, NameSide Other, string? Known, bool SameSound, int Together, int OfOne, int OfOther, IReadOnlyList<NameEvidence> Stories);

/// <param name="Language">ISO 639-1.</param>
/// <param name="Form">As it is mostly written, the shortest of those.</param>
public sealed record NameSide(string Language, string Form);

/// <param name="Confirmed">An editor put its languages together.</param>
public sealed record NameEvidence(long Story, string Title, bool Confirmed);
