// Stands in until MainText, PageBytes and Places land; then this file goes.
namespace Daybook.Core.Items
{
    public sealed record PageText(string Text, string Html, DateTimeOffset? Published, string? Language, string? Author, bool MayArchive);

    public static class PageBytes
    {
        public static string Decode(ReadOnlyMemory<byte> body, string? contentType) => System.Text.Encoding.UTF8.GetString(body.Span);
    }

    public static class MainText
    {
        public static PageText? Extract(string html, string url)
        {
            var article = new SmartReader.Reader(url, html).GetArticle();
            return string.IsNullOrEmpty(article.Content) ? null
                : new PageText(Text.PlainText.Of(article.Content), article.Content, article.PublicationDate is { } date ? new DateTimeOffset(date.ToUniversalTime(), TimeSpan.Zero) : null, article.Language, article.Author, true);
        }
    }
}

namespace Daybook.Core.Text
{
    public static class Places
    {
        public static IReadOnlyList<string> Find(string? title, string text, string? language) => [];
    }
}
