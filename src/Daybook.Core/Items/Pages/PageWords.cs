using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Words that pages write beside their text, of all languages known: a page's own claim of its language is often wrong.</summary>
internal static class PageWords
{
    private static readonly Lazy<ILookup<string, string>> Forms = new(() =>
        Resource.Rows("page-words.tsv").SelectMany(row => row[2].Split('|').Select(form => (Kind: row[0], Form: form))).ToLookup(row => row.Kind, row => row.Form, StringComparer.Ordinal));

    /// <summary>A word, or words, of a kind anywhere in a line; only its beginning need be written.</summary>
    public static Regex Anywhere(string kind) => Built($@"(?<!\p{{L}})(?:{Alternatives(kind)})");

    /// <summary>Such words whole at the beginning of a line, with the signs after them.</summary>
    public static Regex AtBeginning(string kind) => Built($@"^[\s\P{{L}}]*(?:{Alternatives(kind)})(?:\s*:\s*|\s+|\P{{L}}|$)");

    /// <summary>A line that is such words and nothing else but signs.</summary>
    public static Regex Whole(string kind) => Built($@"^\P{{L}}*(?:{Alternatives(kind)})\P{{L}}*$");

    private static string Alternatives(string kind) =>
        string.Join('|', Forms.Value[kind].Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length).Select(Regex.Escape));

    private static Regex Built(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
}
