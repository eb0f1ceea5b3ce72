using System.Globalization;
using System.Text;
using Daybook.Core.Stories;
using Daybook.Core.Text;

namespace Daybook.Scale;

/// <summary>
/// Invented reports of invented events, in seven languages, for timing how they are grouped: real words (those of the lexicon, by Zipf's law) between
/// invented ones, names and places that several languages share, figures; some outlets carry the text of an agency. They say nothing.
/// </summary>
internal static class InventedReports
{
    private const int Outlets = 300;

    /// <summary>Share of reports of which an event has so many at most; two thirds of all items stand alone or in pairs, as in a day of feeds.</summary>
    private const double Alone = 0.45;

    private const int MostReports = 24;

    private const double CopyShare = 0.2, EventWords = 0.25, RealWords = 0.45;

    private static readonly string[] Columns = ["en", "ru", "uk", "az", "tr", "hy", "ka"];

    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["en"] = ["Baku", "Ganja", "Armenia", "Tbilisi", "Batumi", "Ukraine", "Odesa", "Lviv", "Turkey", "Ankara", "Kazakhstan", "Poland"],
        ["ru"] = ["Баку", "Гянджа", "Армения", "Тбилиси", "Батуми", "Украина", "Одесса", "Львов", "Турция", "Анкара", "Казахстан", "Польша"],
        ["uk"] = ["Баку", "Гянджа", "Вірменія", "Тбілісі", "Батумі", "Україна", "Одеса", "Львів", "Туреччина", "Анкара", "Казахстан", "Польща"],
        ["az"] = ["Bakı", "Gəncə", "Ermənistan", "Tbilisi", "Batumi", "Ukrayna", "Odessa", "Lvov", "Türkiyə", "Ankara", "Qazaxıstan", "Polşa"],
        ["tr"] = ["Bakü", "Gence", "Ermenistan", "Tiflis", "Batum", "Ukrayna", "Odesa", "Lviv", "Türkiye", "Ankara", "Kazakistan", "Polonya"],
        ["hy"] = ["Բաքու", "Գյանջա", "Հայաստան", "Թբիլիսի", "Բաթումի", "Ուկրաինա", "Օդեսա", "Լվով", "Թուրքիա", "Անկարա", "Ղազախստան", "Լեհաստան"],
        ["ka"] = ["ბაქო", "განჯა", "სომხეთი", "თბილისი", "ბათუმი", "უკრაინა", "ოდესა", "ლვოვი", "თურქეთი", "ანკარა", "ყაზახეთი", "პოლონეთი"],
    };

    /// <param name="days">The events are spread evenly over so many days.</param>
    public static IReadOnlyList<StoryItem> Make(int items, int days)
    {
        var random = new Random(7);
        var words = Words();
        var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var made = new List<StoryItem>(items);
        while (made.Count < items)
        {
            var happened = new Event(random, words.Count, first + TimeSpan.FromDays(days) * random.NextDouble());
            var reports = random.NextDouble() < Alone ? 1 : (int)Math.Min(MostReports, 2 + Math.Exp(1.2 * random.NextDouble() * random.NextDouble() * 3));
            for (var report = 0; report < reports && made.Count < items; report++)
                made.Add(Report(happened, made, report, words, random));
        }
        return made;
    }

    private static StoryItem Report(Event happened, List<StoryItem> made, int report, IReadOnlyList<string[]> words, Random random)
    {
        var language = Choose(random);
        var outlet = random.Next(Outlets);
        var item = new StoryItem
        {
            Id = made.Count + 1,
            Source = $"s{outlet}",
            SourceName = $"Outlet {outlet}",
            Language = language.Code,
            When = happened.At.AddHours(36 * random.NextDouble() * random.NextDouble()),
        };
        if (report > 0 && made[^1].Language == item.Language && random.NextDouble() < CopyShare)
            return item with { Title = Write(happened, language, words, 9, random), Text = made[^1].Text };
        return item with
        {
            Title = Write(happened, language, words, random.Next(6, 12), random),
            Text = Write(happened, language, words, (int)Math.Clamp(220 * Math.Exp(0.7 * Normal(random)), 20, 1500), random),
        };
    }

    private static string Write(Event happened, InventedLanguage language, IReadOnlyList<string[]> words, int length, Random random)
    {
        var column = Array.IndexOf(Columns, language.Code);
        var text = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            if (at > 0)
                text.Append(at % 60 == 0 ? ".\n\n" : at % 17 == 0 ? ". " : " ");
            var kind = random.NextDouble();
            if (kind < EventWords)
                text.Append(happened.Word(random, language.Code, column, words));
            else if (kind < EventWords + RealWords)
                text.Append(words[(int)(words.Count * Math.Pow(random.NextDouble(), 3))][column]);
            else
                language.Write(text, random);
        }
        return text.Append('.').ToString();
    }

    /// <summary>One single word a concept and language, in an order of their own: the first are said most.</summary>
    private static List<string[]> Words()
    {
        var words = new List<string[]>();
        foreach (var name in typeof(Lexicon).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("concepts-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
                if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { } row
                    && row[1..].Select(cell => cell.Split('|').FirstOrDefault(form => !form.Contains(' ') && !form.Contains('*'))).ToArray() is var forms && Array.TrueForAll(forms, form => form is not null))
                    words.Add(forms!);
        }
        return [.. words.OrderBy(row => row[0].Length).ThenBy(row => row[0], StringComparer.Ordinal)];
    }

    private static InventedLanguage Choose(Random random)
    {
        var at = random.NextDouble();
        return InventedLanguage.All.FirstOrDefault(language => (at -= language.Share) < 0) ?? InventedLanguage.All[0];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>What the reports of one event have in common.</summary>
    private sealed class Event(Random random, int concepts, DateTimeOffset at)
    {
        private readonly int[] _concepts = [.. Enumerable.Range(0, 14).Select(_ => random.Next(concepts))];
        private readonly int[] _places = [random.Next(12), random.Next(12)];
        private readonly int[] _names = [random.Next(40_000), random.Next(40_000), random.Next(40_000)];
        private readonly int[] _figures = [random.Next(3, 90), random.Next(100, 9000)];

        public DateTimeOffset At => at;

        public string Word(Random random, string language, int column, IReadOnlyList<string[]> words) => random.Next(12) switch
        {
            0 => Places[language][_places[random.Next(_places.Length)]],
            1 or 2 => Name(_names[random.Next(_names.Length)], language),
            3 => _figures[random.Next(_figures.Length)].ToString(CultureInfo.InvariantCulture),
            _ => words[_concepts[random.Next(_concepts.Length)]][column],
        };

        /// <summary>The same syllables in the letters of each language.</summary>
        private static string Name(int number, string language)
        {
            var (consonants, vowels) = language switch
            {
                "ru" or "uk" => ("бдгклмнпрств", "аео"),
                "hy" => ("բդգկլմնպրստվ", "աեո"),
                "ka" => ("ბდგკლმნპრსტვ", "აეო"),
                _ => ("bdgklmnprstv", "aeo"),
            };
            var name = new StringBuilder();
            for (var left = number + 12; left > 0; left /= 36)
                name.Append(consonants[left % 12]).Append(vowels[left / 12 % 3]);
            name[0] = char.ToUpperInvariant(name[0]);
            return name.ToString();
        }
    }
}
