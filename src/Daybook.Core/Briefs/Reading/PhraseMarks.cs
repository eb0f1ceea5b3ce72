namespace Daybook.Core.Briefs;

/// <summary>
/// The lists of <see cref="Phrases"/> that every sentence is looked through for, a bit each: those of its language, and for the last two those of all
/// languages. A word knows which it may open.
/// </summary>
[Flags]
internal enum PhraseMarks : short
{
    None = 0,
    Negation = 1,
    Denial = 2,
    Chatter = 4,
    FirstPerson = 8,
    Machine = 16,
    Command = 32,
    Supposition = 64,

    /// <summary>No list: the word is a verb that its own form negates (<see cref="Text.NegatedVerbs"/>), and with it the sentence or a clause.</summary>
    NegatedVerb = 128,
    NegatedClause = 256,

    /// <summary>Besides: with it the noun before it.</summary>
    NegatedNoun = 512,

    Not = 1024,
}
