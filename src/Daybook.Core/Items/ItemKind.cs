namespace Daybook.Core.Items;

/// <summary>What an item is. By enclosure or media first, then a known video host; an entry without a title is a post.</summary>
public enum ItemKind
{
    Article,
    Post,
    Audio,
    Video,
}
