namespace Daybook.Core.Briefs;

/// <summary>
/// Text that speaks to an automated reader instead of telling news. It is never obeyed here, there being nothing that
/// could obey; it must not be repeated as a claim either, so its paragraph is left out.
/// </summary>
internal static class Injection
{
    // One word such as "prompt" or "AI" is news; together with commands it is an attempt.
    public static bool Suspected(string paragraph) =>
        Phrases.Machine.FindsIn(paragraph) && Phrases.Command.CountIn(paragraph) >= 2
        || Phrases.Machine.CountIn(paragraph) >= 2 && Phrases.Command.FindsIn(paragraph);

    /// <summary>The same where the words are known.</summary>
    public static bool Suspected(ReadOnlySpan<Word> paragraph) =>
        Phrases.Machine.CountIn(paragraph) is > 0 and var machine && Phrases.Command.CountIn(paragraph) is var command && (command >= 2 || machine >= 2 && command > 0);
}
