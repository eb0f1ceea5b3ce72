namespace Daybook.Core.Items;

/// <summary>The form in which addresses are compared: identity and "is this the same page" rest on it.</summary>
public static class UrlKey
{
    /// <summary>
    /// The canonical address without scheme, <c>www.</c>, <c>m.</c>, <c>mobile.</c> and closing slashes of the path;
    /// what is no http address stands for itself, trimmed.
    /// </summary>
    public static string Of(string url)
    {
        var canonical = CanonicalUrl.Of(url);
        if (canonical is null)
            return url.Trim();
        var rest = canonical[(canonical.IndexOf("://", StringComparison.Ordinal) + 3)..];
        rest = WithoutPrefix(rest);
        var query = rest.AsSpan().IndexOfAny('?', '#');
        return query < 0 ? rest.TrimEnd('/') : rest[..query].TrimEnd('/') + rest[query..];
    }

    private static string WithoutPrefix(string rest)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile."])
        {
            // What is left must still be a domain: "m.de" is one, "de" is not.
            if (rest.StartsWith(prefix, StringComparison.Ordinal) && rest[prefix.Length..].Split('/')[0].Contains('.', StringComparison.Ordinal))
                return rest[prefix.Length..];
        }
        return rest;
    }
}
