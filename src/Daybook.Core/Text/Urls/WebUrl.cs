namespace Daybook.Core.Text;

/// <summary>
/// An address of the web, read as browsers read it (URL Standard, url.spec.whatwg.org). Only http and https: every other scheme is no
/// address here. This is the one reading in the program: what is compared, shown, checked and asked comes from it.
/// </summary>
public sealed record WebUrl
{
    /// <summary><c>http</c> or <c>https</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>Percent-encoded; empty where there is none.</summary>
    public string User { get; init; } = "";

    /// <summary>Percent-encoded; empty where there is none.</summary>
    public string Password { get; init; } = "";

    /// <summary>Never empty, ASCII: a name in punycode, an IPv4 address in four decimal parts, an IPv6 address in brackets.</summary>
    public required string Host { get; init; }

    /// <summary>0 to 65535; null for the scheme's own.</summary>
    public int? Port { get; init; }

    /// <summary>Begins with <c>/</c>; without dot segments.</summary>
    public required string Path { get; init; }

    /// <summary>Without its <c>?</c>; null where there is none, empty where only the sign stands.</summary>
    public string? Query { get; init; }

    /// <summary>Without its <c>#</c>; null where there is none.</summary>
    public string? Fragment { get; init; }

    public string Href => WithoutFragment + (Fragment is null ? "" : "#" + Fragment);

    public string WithoutFragment => $"{Scheme}://{Credentials}{Authority}{Path}{(Query is null ? "" : "?" + Query)}";

    /// <summary>Scheme, host and port: no path, no closing slash.</summary>
    public string Origin => $"{Scheme}://{Authority}";

    private string Authority => Port is { } port ? $"{Host}:{port.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : Host;

    private string Credentials => User.Length + Password.Length == 0 ? "" : Password.Length == 0 ? User + "@" : $"{User}:{Password}@";

    /// <summary>Reads an address; a relative one against <paramref name="from"/>. Null where the text is none, or of another scheme. Any text is taken.</summary>
    public static WebUrl? Read(string text, WebUrl? from = null) => new UrlReading(text, from).Read();

    /// <summary>True only for an absolute address that reading would leave as it is: nine of ten are, and a look is cheaper than a reading.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("https://") ? text[8..] : text.StartsWith("http://") ? text[7..] : default;
        var slash = rest.IndexOf('/');
        if (slash <= 0)
            return false;
        var host = rest[..slash];
        var path = rest[slash..];
        // A last label that begins with a letter is no number, so the host is a name.
        return !host.ContainsAnyExcept(PercentEncoding.HostCharacters) && char.IsAsciiLetterLower(host[(host.LastIndexOf('.') + 1)..] is [var first, ..] ? first : '.')
            && !path.ContainsAnyExcept(PercentEncoding.PlainCharacters) && path.IndexOf("/.") < 0 && path.IndexOf("/%2e", StringComparison.OrdinalIgnoreCase) < 0;
    }

    public override string ToString() => Href;
}
