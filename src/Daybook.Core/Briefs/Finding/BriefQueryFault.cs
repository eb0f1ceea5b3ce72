namespace Daybook.Core.Briefs;

/// <summary>Why a query is none.</summary>
public enum BriefQueryFault
{
    Blank,

    /// <summary>Longer than <see cref="BriefQuery.Longest"/>.</summary>
    TooLong,

    /// <summary>A word has the sign before it by which the search leaves out what has it; a brief has no such sign.</summary>
    LeavesOut,

    /// <summary>Its words, if it has any, only join others: there is nothing to look for.</summary>
    NamesNothing,
}
