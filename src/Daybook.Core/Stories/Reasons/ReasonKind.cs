namespace Daybook.Core.Stories;

/// <summary>
/// Everything that can speak for an item or a story. Names are kept in databases: they stay, and new ones are added. Terms are kept as <see cref="ReasonTerm"/> writes them.
/// </summary>
public enum ReasonKind
{
    /// <summary>A sentence as it was kept by a program that kept sentences, or a kind that this one does not know: the one term.</summary>
    Told,

    /// <summary>Names in both reports, strongest first.</summary>
    BothName,

    /// <summary>Words in both headlines.</summary>
    HeadlinesShare,

    /// <summary>Figures or dates in both.</summary>
    SameFigures,

    /// <summary>Words in both texts.</summary>
    TextsShare,

    /// <summary>Words of two languages for one thing; terms by fours: a language (ISO 639-1, empty where unknown), its word, the other language, its word.</summary>
    SayTheSame,

    /// <summary>Notions that words of two languages have; terms by fives: the notion (<see cref="ReasonTermKind.Concept"/>), and the four of <see cref="SayTheSame"/>.</summary>
    SpeakOf,

    /// <summary>More alike than chance to a model of embeddings: its name.</summary>
    AlikeInMeaning,

    /// <summary>Hours between the two; 0 = within the hour.</summary>
    HoursApart,

    /// <summary>Days between the two.</summary>
    DaysApart,

    SameText,
    SameTextTrimmed,

    /// <summary>Tells in other words what the named outlet said, and names it.</summary>
    Retells,

    /// <summary>Tells in another language what the named outlet said, and names it.</summary>
    PassesOn,

    /// <summary>An editor put the two together.</summary>
    PutTogether,

    /// <summary>Independent origins of a story.</summary>
    Origins,

    /// <summary>Countries whose outlets report it.</summary>
    Countries,

    /// <summary>Languages it is told in.</summary>
    Languages,

    /// <summary>One of them is the review's.</summary>
    ReviewLanguage,

    NewToday,

    /// <summary>Which day of the story it is, and reports that are new since the last edition.</summary>
    DayOfStory,

    PostsOnly,
    NoArticle,

    /// <summary>Origins that have no article.</summary>
    OriginsWithoutArticle,

    /// <summary>A place that the review covers, by its code: the first that the story is about.</summary>
    AboutPlace,

    /// <summary>It names some place of the review.</summary>
    TouchesPlace,

    /// <summary>Headlines that are questions.</summary>
    HeadlinesAsk,

    /// <summary>An editor pinned it.</summary>
    Pinned,
}
