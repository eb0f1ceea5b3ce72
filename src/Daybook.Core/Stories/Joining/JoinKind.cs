namespace Daybook.Core.Stories.Joining;

/// <summary>What two stories in the making are made of: how much their likeness tells depends on it.</summary>
public enum JoinKind
{
    /// <summary>Hardly more than headlines.</summary>
    Headline,

    /// <summary>A headline and a few sentences.</summary>
    Teaser,

    /// <summary>Full texts.</summary>
    Text,

    /// <summary>Reports of different languages, by what all languages share.</summary>
    Across,
}
