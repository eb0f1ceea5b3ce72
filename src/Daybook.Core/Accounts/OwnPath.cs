namespace Daybook.Core.Accounts;

/// <summary>
/// Where a form may lead after it was answered: a path of this site and nothing else. Browsers read <c>//evil</c>, <c>/\evil</c> and
/// paths with tabs or line ends in them as other sites (CVE-2025-67713, CVE-2026-55185), so only plain paths pass.
/// </summary>
public static class OwnPath
{
    private const int Longest = 2048;

    /// <summary>The path if it is one of ours below <paramref name="root"/>, else null.</summary>
    /// <param name="root">Begins and ends with a slash.</param>
    public static string? Under(string root, string? path)
    {
        if (path is null || path.Length > Longest || !path.StartsWith(root, StringComparison.Ordinal))
            return null;
        var end = path.AsSpan().IndexOfAny('?', '#');
        var way = end < 0 ? path : path[..end];
        // Escapes stay escaped in a Location header; what they could hide (a slash, a dot) is refused rather than understood.
        var plain = way.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '~')
            && !way.Contains("//", StringComparison.Ordinal) && !way.Contains("/.", StringComparison.Ordinal);
        return plain && path.All(c => c is > ' ' and < '\x7f' and not ('\\' or '"' or '<' or '>')) ? path : null;
    }
}
