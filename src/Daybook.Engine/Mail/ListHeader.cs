using System.Text.RegularExpressions;
using Daybook.Core.Feeds;
using MimeKit.Utils;

namespace Daybook.Engine.Mail;

/// <summary>Reads what lists and receiving servers write into the head of a letter.</summary>
internal static partial class ListHeader
{
    private const int Longest = 255;

    /// <summary><c>The weekly &lt;weekly.lists.example.org&gt;</c> (RFC 2919): identifier and name.</summary>
    public static (string? Id, string? Name) Read(string? header)
    {
        if (header is null || Identifier().Match(header) is not { Success: true } match)
            return (null, null);
        var id = match.Groups[1].Value.ToLowerInvariant();
        var name = Rfc2047.DecodeText(System.Text.Encoding.UTF8.GetBytes(header[..match.Index])).Trim(' ', '\t', '"', '\r', '\n');
        return id.Length > Longest ? (null, null) : (id, name.Length is > 0 and <= Longest ? name : null);
    }

    /// <summary>Web addresses in angle brackets (RFC 2369).</summary>
    public static IReadOnlyList<string> Addresses(string? header) =>
        [.. Bracketed().Matches(header ?? "").Select(match => WebAddress.Read(match.Groups[1].Value)?.AbsoluteUri).OfType<string>().Take(5)];

    /// <summary>The topmost such header is the receiving server's own (RFC 8601 §5).</summary>
    public static bool IsVouched(string? header) => header is not null && Passed().IsMatch(header);

    [GeneratedRegex(@"<([0-9A-Za-z][0-9A-Za-z._-]*\.[0-9A-Za-z._-]+)>\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"<\s*(https?://[^<>\s]{1,2000})\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:^|[;\s])dmarc\s*=\s*pass(?:[;\s(]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Passed();
}
