using System.Text;
using Daybook.Core.Feeds;

namespace Daybook.Tests.Feeds;

public sealed class FeedEncodingTests
{
    private const string Title = "Бакинский Меридиан";

    [Theory]
    [InlineData("windows-1251", "text/xml; charset=windows-1251", "")]
    [InlineData("koi8-r", "text/xml; charset=\"KOI8-R\"", "windows-1251")]
    [InlineData("windows-1251", "text/xml", "windows-1251")]
    [InlineData("windows-1251", null, "cp1251")]
    [InlineData("iso-8859-5", "application/rss+xml", "ISO-8859-5")]
    [InlineData("utf-8", "text/xml; charset=iso-8859-1", "utf-8")]
    [InlineData("utf-8", "text/xml; charset=no-such-thing", "nor-this")]
    [InlineData("utf-8", "this is no content type; charset", "")]
    [InlineData("utf-16", null, "utf-16")]
    [InlineData("utf-16BE", null, "utf-16")]
    public void The_title_is_read_in_any_encoding_declared_anywhere(string encoding, string? contentType, string declared) =>
        Assert.Equal(Title, Read(CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding), contentType, declared));

    [Theory]
    [InlineData("gb2312", "中文新闻")]
    [InlineData("shift_jis", "日本語のニュース")]
    [InlineData("euc-kr", "한국어 뉴스")]
    [InlineData("windows-1254", "Boğaz Defteri, şimdi")]
    [InlineData("iso-8859-9", "Boğaz Defteri, şimdi")]
    public void Encodings_of_other_scripts_are_read(string encoding, string title)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(Document(encoding, title)) ?? Encoding.GetEncoding(encoding).GetBytes(Document(encoding, title));
        Assert.Equal(title, FeedParser.Parse(bytes, null, FeedText.Url).Value.Title);
    }

    [Fact]
    public void Utf_7_is_never_obeyed()
    {
        var bytes = Encoding.ASCII.GetBytes(Document("utf-7", "+ADw-script+AD4-"));
        Assert.Equal("+ADw-script+AD4-", FeedParser.Parse(bytes, "text/xml; charset=utf-7", FeedText.Url).Value.Title);
    }

    [Fact]
    public void A_byte_order_mark_outranks_what_is_declared()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Document("windows-1251", Title))];
        Assert.Equal(Title, FeedParser.Parse(bytes, "text/xml; charset=koi8-r", FeedText.Url).Value.Title);
    }

    private static string? Read(Encoding encoding, string? contentType, string declared)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Document(declared, Title))];
        return FeedParser.Parse(bytes, contentType, FeedText.Url).Value.Title;
    }

    private static string Document(string declared, string title) =>
        $"<?xml version=\"1.0\"{(declared.Length == 0 ? "" : $" encoding=\"{declared}\"")}?><rss version=\"2.0\"><channel><title>{title}</title></channel></rss>";
}
