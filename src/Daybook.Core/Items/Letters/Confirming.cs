using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Letters;

/// <summary>Tells a letter that asks to confirm a subscription from news.</summary>
internal static partial class Confirming
{
    /// <summary>Such letters are short; a newsletter that has the words somewhere is not. UTF-16 units.</summary>
    private const int Longest = 2500;

    /// <summary>Of a link or a subject that asks.</summary>
    public static readonly Lazy<Regex> Words = new(() => PageWords.Anywhere("confirm"));

    /// <summary>Null for any other letter: one that asks has the words over a link, or in its subject and a link below.</summary>
    public static MailQuestion? Of(Letter letter, string sender, LetterBody body, DateTimeOffset came)
    {
        if (body.Confirm is null && !Words.Value.IsMatch(letter.Subject ?? ""))
            return null;
        if (PlainText.Of(HtmlCleaner.Clean(body.Html, null)).Length > Longest || (body.Confirm ?? FirstAddress(letter.Text)) is not { } link)
            return null;
        return new MailQuestion(sender, letter.Name ?? sender, letter.Subject ?? "", came, link);
    }

    private static string? FirstAddress(string? text) =>
        text is not null && Address().Match(text) is { Success: true } match ? WebAddress.Read(match.Value.TrimEnd('.', ',', ')', '>'))?.AbsoluteUri : null;

    [GeneratedRegex(@"https?://\S{4,2000}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
