using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>
/// A saved selection of items. Every list that is not empty must fit, and one entry of a list is enough; a bundle without
/// any list takes everything the review draws on. See <see cref="BundleFilter"/>.
/// </summary>
public sealed record Bundle
{
    /// <summary>Short name for addresses: small letters, digits, hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>As printed.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence under the title, or null.</summary>
    public string? About { get; init; }

    /// <summary>Names of folders whose feeds give or list the item.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Ids of outlets.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>ISO 3166 codes, a country holding its parts, or names of the review's own places.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<ItemKind> Kinds { get; init; } = [];

    /// <summary>ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Tags the publisher gave, without <c>#</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Words of title or text, as <see cref="Text.WordForms"/> reads them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that keep an item out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>True where it holds nothing but audio and video, and so can be played.</summary>
    public bool Plays => Kinds.Count > 0 && Kinds.All(kind => kind is ItemKind.Audio or ItemKind.Video);

    /// <summary>A folder seen as a selection: all items of its feeds.</summary>
    public static Bundle Of(Folder folder) => new() { Name = folder.Name, Title = folder.Title, Folders = [folder.Name] };
}
