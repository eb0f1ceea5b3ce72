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
    private static Lazy<Dictionary<string, string>> _names = new(() => Names(BuiltIn()));

    /// <summary>
    /// Takes an instance's own names for the whole program from now on. A program serves one data folder, so there is one gazetteer to it;
    /// it is set once, before anything is read.
    /// </summary>
    public static void Use(OwnNames own) => (_known, _names, Print) = (new(() => With(own)), new(() => Names(own.Rows.Concat(BuiltIn()))), own.Print);

    /// <summary>Stands for the names the instance added; 0 where it added none.</summary>
    internal static ulong Print { get; private set; }

    /// <summary>What is named in a text, in order. Names that overlap are told once, by the longest.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    public static IReadOnlyList<Entity> Find(string text, string? language) => Find(text, Tokens.Of(text), language);

    /// <summary>The same where the tokens are known.</summary>
    /// <param name="openers">As <see cref="Read(string, IReadOnlyList{Token}, int, string?, IReadOnlyList{int}?)"/> has them.</param>
    internal static IReadOnlyList<Entity> Find(string text, IReadOnlyList<Token> tokens, string? language, IReadOnlyList<int>? openers = null)
    {
        var found = Read(text, tokens, int.MaxValue, language, openers);
        AmericanGeorgia.Settle(found, text);
        var read = () => tokens;
        var entities = new List<Entity>(found.Count);
        foreach (var named in found)
            if (Told(named, found, text, read) is { } told)
                entities.Add(new Entity(told.Id, told.Kind, told.Place, named.Span, named.Row.Form.Written));
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
        var read = () => tokens;
        foreach (var named in found)
            if (Told(named, found, text, read) is { } told)
                yield return (told.Id, named.First, named.Last - named.First + 1, told.Kind);
    }

    /// <summary>The ids of all places.</summary>
    internal static IEnumerable<string> PlaceIds => _known.Value.PlaceIds;

    /// <summary>False for a word that no name begins with.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    internal static bool MayOpen(ReadOnlySpan<char> folded, string? language) => _known.Value.MayOpen(folded, language);

    /// <summary>The forms of a place or organisation in all languages, folded; a star stands where a word goes on. For asking an index: it may have more than has the name.</summary>
    internal static IEnumerable<string> FormsOf(string id) => _known.Value.Rows(id)
        .SelectMany(row => row.Form.Words is [var word] ? word.Stems.Select(stem => Asked(stem)) : [string.Join(' ', row.Form.Words.Select(part => Asked(part.Stems.MaxBy(stem => stem.Text.Length)!)))]);

    /// <summary>
    /// The name of a place as it is called by itself, where a word is a form of it; null where the tables do not tell. A form with <c>~</c> is that name;
    /// of one with <c>*</c> it is the front in languages that only tie endings on.
    /// </summary>
    internal static string? Undeclined(string id, string raw, string folded, string? language) =>
        Known(id, raw, folded, language) is not { } known ? null
        // The table of names tells how the language writes the form that several languages share: Sumqayıt, Кишинёв, Львів.
        : language is not null && NamesByLanguage.Of(id, language) is { } named && SameFront(Folding.Fold(named), Folding.Fold(known)) ? named : known;

    /// <summary>Half of the name and more: "Львов" is Львів, "Ханкенди" not Степанакерт.</summary>
    private static bool SameFront(string named, string known) => 2 * named.AsSpan().CommonPrefixLength(known) > named.Length;

    private static string? Known(string id, string raw, string folded, string? language)
    {
        var rows = _known.Value.Rows(id).Where(row => row.Form.Words is [var word] && word.Begins(folded, language)).ToList();
        return rows.Where(row => row.Form.Written is [var first, .., '~'] && first == raw[0]).Select(row => row.Form.Written[..^1]).MinBy(name => Math.Abs(name.Length - raw.Length))
            ?? (language is "az" or "tr" or "hy" ? rows.Where(row => row.Form.Written[^1] == '*').Select(row => row.Form.Words[0].Stems[0].Text)
                .Where(front => folded.StartsWith(front, StringComparison.Ordinal) && CaseEndings.IsTied(folded[front.Length..], language) && !CaseEndings.IsAdjective(front))
                .Select(front => Front(raw, front)).MaxBy(name => name?.Length ?? 0) : null);
    }

    /// <summary>The letters of a word that are folded to these.</summary>
    private static string? Front(string raw, string folded) => Enumerable.Range(1, raw.Length).Select(length => raw[..length]).FirstOrDefault(front => Folding.Fold(front) == folded);

    /// <summary>What a place or organisation is called in English, by which its table begins: its first form in Latin letters. Null where it has none.</summary>
    public static string? NameOf(string id) => _names.Value.GetValueOrDefault(id);

    /// <summary>What it is called by itself in a language of the site; null where the tables do not tell. Countries have their names in the CLDR.</summary>
    /// <param name="language">ISO 639-1.</param>
    public static string? NameOf(string id, string language) => language == "en" ? NameOf(id) : NamesByLanguage.Of(id, language);

    private static Dictionary<string, string> Names(IEnumerable<NamedRow> rows) => rows.Select(row => (row.Id, Name: row.Form.Written.TrimEnd('*', '~', '?', '\''))).Where(row => row.Name.All(IsLatin))
        .DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => string.Join(' ', row.Name.Split(' ').Select((word, at) => word.Length > 3 || at == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word)));

    private static bool IsLatin(char c) => c <= '\u024F' && c != '*';

    private static string Asked(NameForm.Stem stem) => stem.Text.Length > 3 ? stem.Text + "*" : stem.Text;

    internal static Gazetteer With(OwnNames own) => new(own.Rows.Concat(BuiltIn().Where(row => !own.Drops(row))));

    /// <summary>Places in languages that the great tables have not, and towns.</summary>
    private static readonly string[] Further = ["places-fa.tsv", "places-kk.tsv", "places-towns.tsv"];

    private static IEnumerable<NamedRow> BuiltIn() =>
        NamedRow.Places(Resource.Rows("places.tsv")).Concat(NamedRow.Organisations(Resource.Rows("organisations.tsv"))).Concat(NamedRow.Places(Further.SelectMany(Resource.Rows))).Concat(NamedRow.Places(Resource.Rows("cldr-names.tsv")));

    /// <summary>The code of the place a row tells of where it stands; null for none.</summary>
    internal static string? PlaceOf(Gazetteer.Named named, List<Gazetteer.Named> found, string text, IReadOnlyList<Token> tokens) =>
        named.Row.IsOffice ? null : named.Row.Office is null ? named.Row.Place : Told(named, found, text, () => tokens)?.Place;

    /// <summary>What a row says where it stands: a place, an organisation, or the office of the country beside it; null for an office without a country.</summary>
    private static (string Id, EntityKind Kind, string? Place)? Told(Gazetteer.Named named, List<Gazetteer.Named> found, string text, Func<IReadOnlyList<Token>> tokens)
    {
        var row = named.Row;
        var own = (row.Id, row.IsPlace ? EntityKind.Place : row.Id.Contains('/', StringComparison.Ordinal) ? EntityKind.Office : EntityKind.Organisation, row.Place);
        if (row.Office is not { } office)
            return own;
        // What has a country of its own may be another's only where that stands directly beside it.
        if (CountryOf(named, found, text, tokens(), row.IsOffice ? WordsBetween : 0) is not { } country)
            return row.IsOffice ? null : own;
        var id = $"{office}/{country}";
        return _known.Value.NamedAs(id) is { } other ? (other.Id, EntityKind.Organisation, other.Place) : (id, EntityKind.Office, country);
    }

    /// <summary>The country named nearest, where nothing but joints or so many other words stand between.</summary>
    private static string? CountryOf(Gazetteer.Named office, List<Gazetteer.Named> found, string text, IReadOnlyList<Token> tokens, int others)
    {
        (int Between, string Country)? nearest = null;
        foreach (var named in found)
        {
            if (!named.Row.IsPlace)
                continue;
            var (left, right) = named.First > office.Last ? (office, named) : (named, office);
            var between = right.First - left.Last - 1;
            if (between >= (nearest?.Between ?? int.MaxValue) || !Belong(text, tokens, left.Last, right.First, others))
                continue;
            nearest = (between, named.Row.Place![..2]);
        }
        return nearest?.Country;
    }

    private static bool Belong(string text, IReadOnlyList<Token> tokens, int left, int right, int most)
    {
        var others = 0;
        for (var at = left + 1; at < right; at++)
            if (!Joints.Contains(tokens[at].Folded) && ++others > most)
                return false;
        var gap = text.AsSpan(tokens[left].End, tokens[right].Start - tokens[left].End);
        // The point of an abbreviation (U.S. Congress) ends no sentence.
        return right - left <= 8 && gap.IndexOfAny(Gazetteer.Breaks) < 0 && (!gap.Contains('.') || tokens[left].Length == 1);
    }
}
