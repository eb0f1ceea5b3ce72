using System.Globalization;
using System.Net;

namespace Daybook.Settings;

/// <summary>One setting: its key in <c>daybook.toml</c>, what it does, its default and how its text is checked.</summary>
/// <param name="Key">Dotted key; the variable is <c>DAYBOOK_</c> + the key in capitals with <c>_</c> for dots and hyphens.</param>
/// <param name="Default">As it would be written; null = not set.</param>
/// <param name="Problem">Null when the text is good, else what it must be.</param>
/// <param name="Secret">Masked wherever settings are shown.</param>
internal sealed record Setting(string Key, string? Default, string Help, Func<string, string?> Problem, bool Secret = false)
{
    public string Variable => "DAYBOOK_" + Key.Replace('.', '_').Replace('-', '_').ToUpperInvariant();

    public static string? AnyText(string _) => null;

    /// <summary>A key goes into the head of a request, which holds no other characters (RFC 9110 section 5.5).</summary>
    public static string? Credential(string text) =>
        text.Length > 0 && text.All(letter => letter is > ' ' and <= '~') ? null : "must be a key in one line, without spaces";

    public static string? YesOrNo(string text) =>
        text is "true" or "false" ? null : "must be true or false";

    public static Func<string, string?> Number(double from, double to, string unit) => text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"must be a number of {unit} from {from} to {to}");

    public static Func<string, string?> Whole(int from, int to, string unit) => text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= from && value <= to
            ? null
            : $"must be a whole number of {unit} from {from} to {to}";

    public static string? WholePath(string text) => Path.IsPathFullyQualified(text) ? null : "must be the whole path of a file, from the root on";

    public static string? HttpAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? null
            : "must be an http or https address";

    public static string? PairsOfHosts(string text) =>
        Core.Items.FrontEndChoice.Read(text).Ok ? null : "must be pairs of hosts, such as x.com=nitter.example, separated by commas";

    public static string? Networks(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries).All(part => NetworkOf(part) is not null)
            ? null
            : "must be addresses or networks, such as 127.0.0.1 or 10.0.0.0/8, separated by commas";

    /// <summary>An address, or a network in CIDR notation; null for anything else.</summary>
    public static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
