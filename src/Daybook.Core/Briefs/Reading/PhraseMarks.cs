namespace Daybook.Core.Briefs;

/// <summary>
/// The lists of <see cref="Phrases"/> that every sentence is looked through for, a bit each: those of its language, and for the last two those of all
/// languages. A word knows which it may open.
/// </summary>
[Flags]
internal enum PhraseMarks : byte
{
    None = 0,
    Negation = 1,
    Denial = 2,
    Chatter = 4,
    FirstPerson = 8,
    Machine = 16,
    Command = 32,
    Supposition = 64,
}
