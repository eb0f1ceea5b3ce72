using System.Text;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Foreign HTML made safe to show: nothing that runs, loads from a script's address or takes input. Only text, lists, tables, links and
/// pictures remain; links answer with <c>rel="noopener nofollow"</c>, pictures load late. Cleaning twice changes nothing.
/// </summary>
/// <remarks>
/// Why it is safe does not rest on reading the input as a browser does. Whatever is read, <see cref="CleanMarkup"/> can only write text in
/// which <c>&amp; &lt; &gt;</c> are escaped and tags out of a fixed list with attributes out of a fixed list, their values quoted and escaped,
/// addresses only as <see cref="WebLinks"/> gives them. No element of the list changes how what follows it is read (no raw text, no SVG or
/// MathML, no template), so a browser reads those tags and that text and nothing else, wherever its repairs may move them.
/// docs/notes/links.md has the whole argument and how it is tested.
/// </remarks>
public static class HtmlCleaner
{
    private const int MaxText = 1_000_000;

    /// <summary>Clean markup; empty for blank input. Markup beyond the bounds of <see cref="CleanMarkup"/> is kept as text. Never throws on foreign input.</summary>
    /// <param name="baseUrl">Absolute address against which relative links are resolved; null drops them.</param>
    public static string Clean(string html, string? baseUrl) =>
        string.IsNullOrWhiteSpace(html) ? "" : new CleaningPass(html, baseUrl is null ? null : WebUrl.Read(baseUrl)).Run() ?? AsText(html);

    /// <summary>As <see cref="Clean"/>, with frames of known hosts as links to what they show (<see cref="EmbedLinks"/>). For showing: the text of an item is made without them.</summary>
    /// <param name="cleaned">As <see cref="Clean"/> gives it, where that is known.</param>
    public static string CleanWithEmbeds(string html, string? baseUrl, string? cleaned = null) => html.Contains("<iframe", StringComparison.OrdinalIgnoreCase)
        ? new CleaningPass(html, baseUrl is null ? null : WebUrl.Read(baseUrl), embeds: true).Run() ?? AsText(html) : cleaned ?? Clean(html, baseUrl);

    /// <summary>Clean markup without its pictures and without what held nothing else: a page that shows it asks nobody else.</summary>
    /// <param name="cleaned">As <see cref="Clean"/> gives it.</param>
    public static string WithoutPictures(string cleaned) => WithPictures(cleaned, static (_, _) => null);

    /// <summary>Clean markup with its pictures taken from elsewhere; what held nothing but a picture that is left out goes with it.</summary>
    /// <param name="cleaned">As <see cref="Clean"/> gives it.</param>
    /// <param name="place">The address for the picture of that number (from 0) and source; null leaves it out. It is trusted: never make it of foreign text.</param>
    public static string WithPictures(string cleaned, Func<int, string, string?> place) =>
        cleaned.Contains("<img", StringComparison.OrdinalIgnoreCase) || cleaned.Contains("<picture", StringComparison.OrdinalIgnoreCase)
            ? new CleaningPass(cleaned, null, place).Run() ?? AsText(cleaned)
            : cleaned;

    /// <summary>The sources of the pictures in clean markup, in the order in which <see cref="WithPictures"/> numbers them.</summary>
    public static IReadOnlyList<string> Pictures(string cleaned)
    {
        var sources = new List<string>();
        WithPictures(cleaned, (_, source) =>
        {
            sources.Add(source);
            return null;
        });
        return sources;
    }

    private static string AsText(string html)
    {
        var text = PlainText.Of(html);
        if (text.Length > MaxText)
            text = text[..MaxText];
        var markup = new StringBuilder();
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            markup.Append("<p>");
            MarkupText.WritePlain(markup, paragraph, inAttribute: false);
            markup.Append("</p>");
        }
        return markup.ToString();
    }
}
