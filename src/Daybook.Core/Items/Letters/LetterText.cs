using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Daybook.Core.Items.Letters;

/// <summary>The plain text of a letter as markup.</summary>
internal static class LetterText
{
    /// <summary>UTF-16 units read: a novel has fewer.</summary>
    private const int Longest = 1_000_000;

    // RFC 3676 §4.3: what follows is the signature. RFC 5322 has no mark for quotations; "> " is everybody's.
    private const string Signature = "-- ";

    public static string Markup(Letter letter, string mailbox, Regex leave)
    {
        var text = letter.Text is { Length: > Longest } novel ? novel[..Longest] : letter.Text ?? "";
        var markup = new StringBuilder();
        var paragraph = new StringBuilder();
        foreach (var written in text.Split('\n'))
        {
            var line = written.TrimEnd('\r');
            if (line == Signature)
                break;
            if (string.IsNullOrWhiteSpace(line))
                Close(markup, paragraph);
            else if (!IsPrivate(line, letter, mailbox, leave))
                paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(line.Trim());
        }
        Close(markup, paragraph);
        return markup.ToString();
    }

    private static bool IsPrivate(string line, Letter letter, string mailbox, Regex leave) =>
        letter.Unsubscribe.Any(address => line.Contains(address, StringComparison.Ordinal))
        || (mailbox.Contains('@', StringComparison.Ordinal) && line.Contains(mailbox, StringComparison.OrdinalIgnoreCase))
        || (line.Contains("://", StringComparison.Ordinal) && leave.IsMatch(line));

    private static void Close(StringBuilder markup, StringBuilder paragraph)
    {
        if (paragraph.Length > 0)
            markup.Append("<p>").Append(WebUtility.HtmlEncode(paragraph.ToString())).Append("</p>");
        paragraph.Clear();
    }
}
