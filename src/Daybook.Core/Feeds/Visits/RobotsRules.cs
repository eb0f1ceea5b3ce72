using System.Globalization;

namespace Daybook.Core.Feeds;

/// <summary>What a host's <c>robots.txt</c> says to us (RFC 9309).</summary>
public sealed class RobotsRules
{
    // RFC 9309 §2.5: at least 500 KiB must be read.
    private const int LongestText = 500 * 1024;
    private const int MostRules = 10_000;

    // Bounds the work of matching; addresses of articles are far shorter.
    private const int LongestPath = 2048;

    public static readonly RobotsRules AllowAll = new([], null);
    public static readonly RobotsRules DisallowAll = new([new Rule("/", Allow: false)], null);

    private readonly IReadOnlyList<Rule> _rules;

    private RobotsRules(IReadOnlyList<Rule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>Least time between two requests that the host asks for; null where it doesn't say. Not in the RFC, but widely used.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads the groups that name <paramref name="userAgent"/>, else those for <c>*</c>. Never fails: what is not a rule is passed over.</summary>
    /// <param name="userAgent">Product token, compared without case.</param>
    public static RobotsRules Parse(string text, string userAgent)
    {
        var ours = new Group();
        var everyone = new Group();
        var named = new List<Group>();
        var naming = false;
        foreach (var (key, value) in Lines(text.Length <= LongestText ? text : text[..LongestText]))
        {
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Names that follow each other share the rules after them; a name after rules begins a new group.
                if (!naming)
                    named.Clear();
                naming = true;
                if (value == "*")
                    named.Add(everyone);
                else if (Product(value).Equals(userAgent, StringComparison.OrdinalIgnoreCase))
                    named.Add(ours);
                if (named.Contains(ours))
                    ours.Named = true;
                continue;
            }

            if (key is "sitemap" or "Sitemap")
                continue;
            naming = false;
            foreach (var group in named)
                group.Add(key, value);
        }

        var chosen = ours.Named ? ours : everyone;
        return new RobotsRules(chosen.Rules, chosen.Delay);
    }

    /// <summary>True where the path may be asked: the longest matching rule decides, an allow before a disallow of the same length (§2.2.2).</summary>
    /// <param name="pathAndQuery">From the slash on, percent-encoded as in the address.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = Normal(pathAndQuery.Length <= LongestPath ? pathAndQuery : pathAndQuery[..LongestPath]);
        if (path == "/robots.txt")
            return true;
        Rule? best = null;
        foreach (var rule in _rules)
        {
            var longer = best is null || rule.Pattern.Length > best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && rule.Allow);
            if (longer && Matches(rule.Pattern, path))
                best = rule;
        }

        return best?.Allow ?? true;
    }

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var rule = line.Split('#', 2)[0];
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (rule[..colon].Trim(), rule[(colon + 1)..].Trim());
        }
    }

    // Some write "Daybook/1.0": the token ends where its letters do (§2.2.1).
    private static string Product(string value) => new([.. value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_')]);

    // Escapes of one byte have one spelling: unreserved ones decoded, others in upper case (§2.2.2).
    private static string Normal(string path)
    {
        var text = new System.Text.StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                var c = (char)value;
                if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
                    text.Append(c);
                else
                    text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
                i += 2;
            }
            else if (path[i] < 0x80)
            {
                text.Append(path[i]);
            }
            else
            {
                text.Append(Uri.EscapeDataString(char.IsHighSurrogate(path[i]) && i + 1 < path.Length ? path.Substring(i++, 2) : path.Substring(i, 1)));
            }
        }

        return text.ToString();
    }

    // Wildcards without backtracking beyond the last star: at most pattern × path steps.
    private static bool Matches(string pattern, string path)
    {
        var anchored = pattern.EndsWith('$');
        var last = anchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, t = 0, star = -1, mark = 0;
        while (true)
        {
            if (p == last && (!anchored || t == path.Length))
                return true;
            if (p < last && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < last && t < path.Length && pattern[p] == path[t])
            {
                p++;
                t++;
            }
            else if (star >= 0 && mark < path.Length)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
    }

    private sealed record Rule(string Pattern, bool Allow);

    private sealed class Group
    {
        public bool Named { get; set; }

        public List<Rule> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(string key, string value)
        {
            var allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (allow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                // An empty rule matches nothing.
                if (value.Length is > 0 and <= 2048 && Rules.Count < MostRules)
                    Rules.Add(new Rule(Normal(value), allow));
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 1e6)
            {
                Delay = TimeSpan.FromSeconds(seconds);
            }
        }
    }
}
