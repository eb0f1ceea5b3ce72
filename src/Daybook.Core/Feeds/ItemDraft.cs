using Daybook.Core.Items;

namespace Daybook.Core.Feeds;

/// <summary>An item while its elements are read, in whatever order they come. First of each kind wins.</summary>
internal sealed class ItemDraft
{
    public string? Guid { get; set; }
    public string? Link { get; set; }
    public string? Title { get; set; }
    public string? MediaTitle { get; set; }
    public string? Description { get; set; }
    public string? Content { get; set; }
    public string? MediaDescription { get; set; }
    public string? ItunesSummary { get; set; }
    public string? BaseUrl { get; set; }
    public string? Author { get; set; }
    public List<string> Creators { get; } = [];
    public string? ItunesAuthor { get; set; }
    public DateTimeOffset? Published { get; set; }
    public DateTimeOffset? DublinDate { get; set; }
    public DateTimeOffset? Created { get; set; }
    public DateTimeOffset? Updated { get; set; }
    public string? Language { get; set; }
    public string? SourceName { get; set; }
    public string? SourceUrl { get; set; }
    public List<string> Categories { get; } = [];
    public string? CommentsUrl { get; set; }
    public MediaParts Media { get; } = new();

    public void AddCategory(string? name)
    {
        if (name is null || Categories.Count >= MaxCategories)
            return;
        var line = HtmlText.Line(name);
        if (line.Length > 0 && !Categories.Contains(line, StringComparer.OrdinalIgnoreCase))
            Categories.Add(line);
    }

    public void AddCreator(string? name)
    {
        if (name is not null && Creators.Count < MaxCreators && HtmlText.Line(name) is { Length: > 0 } line && !Creators.Contains(line))
            Creators.Add(line);
    }

    /// <summary>Keeps a hostile item's list, and the search for repeats in it, short.</summary>
    private const int MaxCategories = 200;
    private const int MaxCreators = 50;

    public ParsedItem Finish()
    {
        var content = Content ?? MediaDescription;
        var summary = Description ?? ItunesSummary;
        return new ParsedItem
        {
            Guid = Guid,
            Link = Link,
            Title = Title ?? MediaTitle,
            SummaryHtml = summary,
            ContentHtml = content,
            BaseUrl = BaseUrl,
            Author = Creators.Count > 0 ? string.Join(", ", Creators) : Author ?? ItunesAuthor,
            Published = Published ?? DublinDate ?? Created,
            Updated = Updated,
            Language = Language,
            SourceName = SourceName,
            SourceUrl = SourceUrl,
            Categories = Categories,
            Enclosures = Media.Enclosures(),
            Image = Media.Image,
            CommentsUrl = CommentsUrl,
            IsVideo = Media.IsVideo,
            Seconds = Media.Seconds,
        };
    }
}
