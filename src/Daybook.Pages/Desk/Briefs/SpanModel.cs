using Daybook.Core.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Briefs;

/// <summary>A citation opened on its span in the stored text of the revision it cites.</summary>
public sealed record SpanModel : IPageModel
{
    public static Type Component => typeof(SpanPage);

    /// <summary>Of the citation, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Citations of the brief.</summary>
    public required int Of { get; init; }

    /// <summary>Path of another of them, by its number.</summary>
    public required Func<int, string> At { get; init; }

    /// <summary>Path of the brief.</summary>
    public required string Back { get; init; }

    public required Citation Citation { get; init; }

    public required Phrase Source { get; init; }

    /// <summary>Title of the revision; null for a post.</summary>
    public string? Title { get; init; }

    public string? Language { get; init; }

    /// <summary>Text of the revision; null where it is no longer stored.</summary>
    public string? Text { get; init; }
}
