namespace Daybook.Core.Text;

/// <summary>
/// Finds places, organisations and offices of countries in English, Russian, Ukrainian, Azerbaijani, Turkish, Armenian, Georgian and, more
/// thinly, other languages, by tables that say each name's forms (<c>places.tsv</c>, <c>organisations.tsv</c>, and at build the names of all countries out of the CLDR).
/// </summary>
public static class Entities
{
    /// <summary>Words between an office and its country that mean nothing by themselves: the Ministry of Finance <i>of the Republic of</i> Armenia.</summary>
    private static readonly HashSet<string> Joints = new(
        new[] { "of", "the", "in", "republic", "республики", "республіки", "respublikası", "respublikasının", "cumhuriyeti", "հանրապետության", "რესპუბლიკის", "federation" }.Select(Folding.Fold), StringComparer.Ordinal);

    /// <summary>A word of any kind may stand between: "Ukraine's new parliament".</summary>
    private const int WordsBetween = 1;

    private static Lazy<Gazetteer> _known = new(() => new Gazetteer(BuiltIn()));

    /// <summary>
    /// Takes an instance's own names for the whole program from now on. A program serves one data folder, so there is one gazetteer to it;
    /// it is set once, before anything is read.
    /// </summary>
    public static void Use(OwnNames own) => (_known, Print) = (new(() => With(own)), own.Print);

    /// <summary>Stands for the names the instance added; 0 where it added none.</summary>
    internal static ulong Print { get; private set; }

    /// <summary>What is named in a text, in order. Names that overlap are told once, by the longest.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static IReadOnlyList<Entity> Find(string text, string? language)
    {
        var found = Read(text, int.MaxValue, language);
        AmericanGeorgia.Settle(found, text);
        List<Token>? tokens = null;
        var entities = new List<Entity>(found.Count);
        foreach (var named in found)
        {
            if (!named.Row.IsOffice)
                entities.Add(new Entity(named.Row.Id, named.Row.IsPlace ? EntityKind.Place : EntityKind.Organisation, named.Row.Place, named.Span, named.Row.Form.Written));
            else if (CountryOf(named, found, text, tokens ??= [.. Tokens.Of(text)]) is { } country)
                entities.Add(new Entity($"{named.Row.Id}/{country}", EntityKind.Office, country, named.Span, named.Row.Form.Written));
        }
        return entities;
    }

    /// <summary>The rows found, offices too that stand without a country.</summary>
    internal static List<Gazetteer.Named> Read(string text, int mostTokens, string? language) => _known.Value.Find(text, mostTokens, language);

    /// <param name="openers">Indexes of the tokens that may begin a name (<see cref="MayOpen"/>), rising, where they are known already; null = it is found out.</param>
    internal static List<Gazetteer.Named> Read(string text, IReadOnlyList<Token> tokens, int mostTokens, string? language, IReadOnlyList<int>? openers = null) =>
        _known.Value.Find(text, tokens, mostTokens, language, openers);

    /// <summary>Places, organisations and offices with their country: the id, the index of the first token and how many it takes.</summary>
    /// <param name="openers">Indexes of the tokens that may begin a name (<see cref="MayOpen"/>), rising.</param>
    internal static IEnumerable<(string Id, int First, int Words, EntityKind Kind)> Spans(string text, IReadOnlyList<Token> tokens, int mostTokens, string? language, IReadOnlyList<int> openers)
    {
        var found = Read(text, tokens, mostTokens, language, openers);
        foreach (var named in found)
            if (!named.Row.IsOffice)
                yield return (named.Row.Id, named.First, named.Last - named.First + 1, named.Row.IsPlace ? EntityKind.Place : EntityKind.Organisation);
            else if (CountryOf(named, found, text, tokens) is { } country)
                yield return ($"{named.Row.Id}/{country}", named.First, named.Last - named.First + 1, EntityKind.Office);
    }

    /// <summary>False for a word that no name begins with.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    internal static bool MayOpen(ReadOnlySpan<char> folded, string? language) => _known.Value.MayOpen(folded, language);

    /// <summary>The forms of a place or organisation in all languages, folded; a star stands where a word goes on. For asking an index: it may have more than has the name.</summary>
    internal static IEnumerable<string> FormsOf(string id) => _known.Value.Rows(id)
        .SelectMany(row => row.Form.Words is [var word] ? word.Stems.Select(stem => Asked(stem)) : [string.Join(' ', row.Form.Words.Select(part => Asked(part.Stems.MaxBy(stem => stem.Text.Length)!)))]);

    private static string Asked(NameForm.Stem stem) => stem.Text.Length > 3 ? stem.Text + "*" : stem.Text;

    internal static Gazetteer With(OwnNames own) => new(own.Rows.Concat(BuiltIn().Where(row => !own.Drops(row))));

    private static IEnumerable<NamedRow> BuiltIn() =>
        NamedRow.Places(Resource.Rows("places.tsv")).Concat(NamedRow.Organisations(Resource.Rows("organisations.tsv"))).Concat(NamedRow.Places(Resource.Rows("cldr-names.tsv")));

    /// <summary>The country named nearest, where nothing but joints or one other word stands between.</summary>
    private static string? CountryOf(Gazetteer.Named office, List<Gazetteer.Named> found, string text, IReadOnlyList<Token> tokens)
    {
        (int Between, string Country)? nearest = null;
        foreach (var named in found)
        {
            if (!named.Row.IsPlace)
                continue;
            var (left, right) = named.First > office.Last ? (office, named) : (named, office);
            var between = right.First - left.Last - 1;
            if (between >= (nearest?.Between ?? int.MaxValue) || !Belong(text, tokens, left.Last, right.First))
                continue;
            nearest = (between, named.Row.Place![..2]);
        }
        return nearest?.Country;
    }

    private static bool Belong(string text, IReadOnlyList<Token> tokens, int left, int right)
    {
        var others = 0;
        for (var at = left + 1; at < right; at++)
            if (!Joints.Contains(tokens[at].Folded) && ++others > WordsBetween)
                return false;
        var gap = text.AsSpan(tokens[left].End, tokens[right].Start - tokens[left].End);
        // The point of an abbreviation (U.S. Congress) ends no sentence.
        return right - left <= 8 && gap.IndexOfAny(Gazetteer.Breaks) < 0 && (!gap.Contains('.') || tokens[left].Length == 1);
    }
}
