using Daybook.Core.Search;

namespace Daybook.Store;

/// <summary>A search in the language of each database's index. Words are letters and digits only, so nothing in them can be read as a sign.</summary>
internal static class SearchMatch
{
    /// <summary>Marks a stem in a PostgreSQL vector; no word has it.</summary>
    public const char Stem = '=';

    /// <summary>Marks the number of a bucket in a PostgreSQL vector; no word has it.</summary>
    public const char Bucket = '@';

    /// <summary>Items of a bucket: of a word that every tenth item has, one bucket holds as many as are ranked.</summary>
    public const int BucketSize = 4096;

    /// <summary>All that is asked for.</summary>
    public static string Wanted(Dialect dialect, SearchQuery query, bool titles)
    {
        var terms = query.Terms.Where(term => !term.Excluded);
        return dialect == Dialect.Sqlite ? string.Join(" AND ", terms.Select(term => Fts5(term, titles))) : string.Join(" & ", terms.Select(term => $"({TsQuery(term)})"));
    }

    /// <summary>Any of the terms.</summary>
    public static string Any(Dialect dialect, IReadOnlyList<SearchTerm> terms) =>
        dialect == Dialect.Sqlite ? string.Join(" OR ", terms.Select(term => Fts5(term, titles: false))) : string.Join(" | ", terms.Select(term => $"({TsQuery(term)})"));

    /// <summary>Any of the terms of each group.</summary>
    public static string Each(Dialect dialect, IReadOnlyList<IReadOnlyList<SearchTerm>> groups, bool titles) => dialect == Dialect.Sqlite
        ? string.Join(" AND ", groups.Select(group => $"({string.Join(" OR ", group.Select(term => Fts5(term, titles)))})"))
        : string.Join(" & ", groups.Select(group => $"({string.Join(" | ", group.Select(term => $"({TsQuery(term)})"))})"));

    /// <summary>Any of what is asked not to see; null where nothing is.</summary>
    public static string? Unwanted(Dialect dialect, SearchQuery query)
    {
        var terms = query.Terms.Where(term => term.Excluded).ToList();
        return terms.Count == 0 ? null
            : dialect == Dialect.Sqlite ? string.Join(" OR ", terms.Select(term => Fts5(term, titles: false))) : string.Join(" | ", terms.Select(term => $"({TsQuery(term)})"));
    }

    /// <summary>https://www.sqlite.org/fts5.html#full_text_query_syntax</summary>
    private static string Fts5(SearchTerm term, bool titles) => term.Exact
        ? $"{(titles ? "title" : "{title text}")} : \"{string.Join(' ', term.Words)}\"{(term.Prefix ? " *" : "")}"
        : $"({string.Join(" OR ", term.Forms.Select(form => $"\"{form}\""))})";

    /// <summary>https://www.postgresql.org/docs/current/datatype-textsearch.html</summary>
    private static string TsQuery(SearchTerm term) => term.Exact
        ? string.Join(" <-> ", term.Words.Select(word => $"'{word}'")) + (term.Prefix ? ":*" : "")
        : string.Join(" | ", term.Forms.Select(form => $"'{form}'").Concat(term.Stems.Select(stem => $"'{Stem}{stem}'")));
}
