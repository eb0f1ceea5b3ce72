namespace Daybook.Core.Stories;

/// <summary>What is seen of a term in the items of a window.</summary>
internal struct TermSeen
{
    /// <summary>Items that have it, those that are settled included.</summary>
    public int Documents;

    /// <summary>Of those the settled ones.</summary>
    public int Settled;

    /// <summary>Number of the language of the first item that has it.</summary>
    public int Language;

    /// <summary>Items of more than one language have it.</summary>
    public bool Across;

    /// <summary>Some item has it as a name.</summary>
    public bool Named;
}
