using Daybook.Core.Text;

namespace Daybook.Eval.Links;

/// <summary>
/// Why an answer another program wants is not ours to give. Each rule looks at the address and at what is wanted, never at what we say;
/// the reasons stand in docs/notes/links.md.
/// </summary>
internal static class ForeignPolicy
{
    /// <param name="written">The address as given.</param>
    /// <param name="wanted">What the other program makes of it; null where it refuses.</param>
    /// <returns>Null where the policy is ours too.</returns>
    public static string? Reason(string written, string? wanted)
    {
        if (wanted is null || !wanted.Contains("://", StringComparison.Ordinal))
            return null;
        var rest = wanted[(wanted.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var authority = rest.Split('/', '?', '#')[0];
        if (!authority.All(char.IsAscii))
            return "writes hosts in their own script";
        if (WebUrl.Read(written) is not { } address)
            return null;
        if (address.Path.Contains("//", StringComparison.Ordinal) && !Same(address.Path, rest[authority.Length..].Split('?', '#')[0]))
            return "drops empty segments of paths";
        if (wanted.Contains('#', StringComparison.Ordinal) && !wanted.Contains("#!", StringComparison.Ordinal))
            return "keeps fragments";
        return Pairs(wanted) is { Length: > 1 } sorted && !IsInOrder(sorted, Pairs(address.Href)) ? "sorts parameters" : null;
    }

    private static bool Same(string path, string wanted) => path.TrimEnd('/') == wanted.TrimEnd('/');

    private static string[] Pairs(string url) => url.Split('#')[0].Split('?', 2) is [_, var query] ? query.Split('&') : [];

    /// <summary>True where the one stands within the other in the same order.</summary>
    private static bool IsInOrder(string[] some, string[] all)
    {
        var at = 0;
        foreach (var pair in all)
            at += at < some.Length && some[at] == pair ? 1 : 0;
        return at == some.Length || some.Except(all).Any();
    }
}
