using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>
/// Reads published lists of tracking parameters: rules of ad blockers that hold everywhere (<c>$removeparam=NAME</c>), or lines as in
/// <c>tracking-parameters.tsv</c>. Rules for single sites, and patterns that are more than a beginning, are left out.
/// </summary>
public static partial class TrackingList
{
    /// <summary>The instance's own table, beside its settings.</summary>
    public const string FileName = "tracking-parameters.tsv";

    /// <summary>Rules read; published lists have some thousands.</summary>
    private const int MostRules = 10_000;

    /// <summary>Names, those with <c>*</c> at their end as beginnings, in order and each once.</summary>
    public static ParseResult<IReadOnlyList<string>> Read(string text)
    {
        string[] names = [.. text.Split('\n').Select(line => OfLine(line.Trim())).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostRules).Order(StringComparer.Ordinal)];
        return names.Length > 0 ? ParseResult<IReadOnlyList<string>>.Of(names)
            : ParseResult<IReadOnlyList<string>>.Failed("no rule that holds everywhere is in it", "give a list with lines such as $removeparam=fbclid, or a name and, after a tab, whose it is");
    }

    private static string? OfLine(string line)
    {
        if (line.Length == 0 || line[0] is '!' or '#' or '[')
            return null;
        if (line.Split('\t') is [var own, var whose, ..])
            return Name().IsMatch(own) && whose.Length > 0 ? own : null;
        if (Rule().Match(line) is not { Success: true } match || Narrowing().IsMatch(match.Groups[2].Value))
            return null;
        var said = match.Groups[1].Value;
        return Name().IsMatch(said) ? said : Beginning().Match(said) is { Success: true } begins ? begins.Groups[1].Value + "*" : null;
    }

    [GeneratedRegex(@"^\*?\$(?:[a-z,]+,)?(?:removeparam|queryprune)=([^,\s]+)((?:,\S*)?)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    // What makes a rule one of some sites or kinds of requests only.
    [GeneratedRegex("(?:^|,)(?:domain|from|to|denyallow|app|method|badfilter)(?:=|,|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Narrowing();

    // Two letters are everybody's parameter.
    [GeneratedRegex(@"^[0-9A-Za-z_][0-9A-Za-z_.-]{2,39}\*?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^/\^([0-9A-Za-z_]{3,40})/?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();
}
