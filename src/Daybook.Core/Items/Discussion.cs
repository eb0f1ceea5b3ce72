namespace Daybook.Core.Items;

/// <summary>What the Slash, WFW and Atom threading modules say of the talk about an entry.</summary>
public sealed record Discussion
{
    /// <summary>Number of comments (<c>slash:comments</c>, <c>thr:total</c>), or null.</summary>
    public int? Comments { get; init; }

    /// <summary>Feed of the comments (<c>wfw:commentRss</c>, Atom's <c>rel="replies"</c> of a feed's type), absolute.</summary>
    public string? Feed { get; init; }

    /// <summary>Where comments are sent (<c>wfw:comment</c>), absolute.</summary>
    public string? Inbox { get; init; }

    /// <summary>Slash: the part of the site.</summary>
    public string? Section { get; init; }

    /// <summary>Slash: "from the … department".</summary>
    public string? Department { get; init; }
}
