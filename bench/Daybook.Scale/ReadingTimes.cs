using System.Text;
using System.Text.Json;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Core.Search;
using Daybook.Core.Stories;
using Daybook.Core.Text;
using Daybook.Engine.Items;

namespace Daybook.Scale;

/// <summary>
/// Times what is done once to every item: making it ready to be saved, and reading it for grouping, one thread's processor time and what it leaves to
/// the collector, the fastest of three times. Prints also what was made, as hashes: a change that only makes it faster leaves them as they are.
/// </summary>
internal static class ReadingTimes
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="folders">News sets: their feeds, texts (<c>*.txt</c>) anywhere in them, and <c>items.jsonl</c>.</param>
    public static void Measure(int items, IReadOnlyList<string> folders, TextWriter log)
    {
        var invented = InventedReports.Make(items, Math.Max(1, items / 1000)).Select(Entry).ToList();
        // The first run pays for compiling and for the tables of words.
        Run("warm-up", [.. invented.Take(1000), .. folders.SelectMany(Entries)], log);
        Run($"{items} invented", invented, log);
        foreach (var folder in folders)
            Run(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), [.. Entries(folder)], log);
    }

    private static void Run(string name, IReadOnlyList<ParsedItem> entries, TextWriter log)
    {
        // Each comes by itself: what documents repeat is not asked here.
        PreparedItem[] prepared = [];
        var preparing = Fastest(() => Spent(() => prepared = [.. entries.SelectMany(entry => ItemPreparation.Prepare([entry], null, Now))]));
        StoryItem[] items = [.. prepared.Select(Story)];
        ItemSketch[] sketches = [];
        ItemReader? reader = null;
        var reading = Fastest(() =>
        {
            reader = new ItemReader(new OutletNames(items));
            return Spent(() => sketches = [.. items.Select(reader.Read)]);
        });
        var again = Fastest(() => Spent(() => sketches = [.. items.Select(reader!.Read)]));
        var chars = prepared.Sum(item => (item.Title?.Length ?? 0) + item.Text.Length);
        log.WriteLine($"{name}: {items.Length} items of {chars / Math.Max(1, items.Length)} characters");
        log.WriteLine($"  prepare {Told(preparing, items.Length, chars)}; print {Print(prepared):x16}");
        log.WriteLine($"  tokens, figures, dates, names and sentences: print {prepared.Aggregate(0UL, (print, item) => TextPrint(item) + print * 6364136223846793005):x16}");
        log.WriteLine($"  read {Told(reading, items.Length, chars)}; words known {Told(again, items.Length, chars)}; print {Print(sketches):x16}");
    }

    /// <summary>Of three: others on the machine only make it slower.</summary>
    private static (double Milliseconds, long Bytes) Fastest(Func<(double Milliseconds, long Bytes)> once) => Enumerable.Range(0, 3).Select(_ => once()).MinBy(spent => spent.Milliseconds);

    private static (double Milliseconds, long Bytes) Spent(Action work)
    {
        var (bytes, milliseconds) = (GC.GetAllocatedBytesForCurrentThread(), ThreadTime.Milliseconds);
        work();
        return (ThreadTime.Milliseconds - milliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static string Told((double Milliseconds, long Bytes) spent, int items, long chars) =>
        $"{items / spent.Milliseconds * 1000:0}/s, {spent.Milliseconds * 1000 / items:0} µs, {chars / spent.Milliseconds / 1000:0.0} million characters/s, {spent.Bytes / items / 1024.0:0.0} KB left an item";

    private static ulong Print(IEnumerable<ItemSketch> sketches) => sketches.Aggregate(0UL, (print, sketch) => sketch.Bytes.Aggregate(print, (sum, part) => (sum ^ part) * 1099511628211));

    private static ulong Print(IEnumerable<PreparedItem> items) => items.Aggregate(0UL, (print, item) => TermCode.Hash(
        $"{item.Key}\n{item.Title}\n{item.Text}\n{item.Html}\n{item.Summary}\n{item.Language}\n{string.Join(' ', item.Places)}\n{item.FeedHash}\n{item.Page}\n{Written(item.Words!)}") + print * 6364136223846793005);

    private static ulong TextPrint(PreparedItem item)
    {
        var day = DateOnly.FromDateTime((item.Published ?? Now).UtcDateTime);
        var found = new StringBuilder();
        foreach (var text in (string[])[item.Title ?? "", item.Text])
            found.AppendJoin('\n', [.. Tokens.Of(text).Select(token => $"{token}"), .. NumbersInText.Find(text, item.Language).Select(figure => $"{figure}"),
                .. DatesInText.Find(text, item.Language, day).Select(date => $"{date}"), .. Entities.Find(text, item.Language).Select(entity => $"{entity}"),
                .. Sentences.Split(text, item.Language).Select(sentence => $"{sentence}"), $"{LanguageGuess.Of(text, null)}"]);
        return TermCode.Hash(found.ToString());
    }

    private static string Written(IndexedWords words) =>
        string.Join('\n', string.Join(' ', words.Title), string.Join(' ', words.Text), string.Join(' ', words.TitleStems.Order(StringComparer.Ordinal)), string.Join(' ', words.TextStems.Order(StringComparer.Ordinal)));

    private static StoryItem Story(PreparedItem item, int at) => new()
    {
        Id = at + 1,
        Source = item.SourceName ?? "",
        SourceName = item.SourceName,
        Title = item.Title,
        Summary = item.Summary,
        Text = item.Text,
        Language = item.Language,
        When = item.Published ?? Now,
    };

    private static ParsedItem Entry(StoryItem item) => new()
    {
        Guid = $"{item.Id}",
        Link = $"https://outlet.example/{item.Id}",
        Title = item.Title,
        ContentHtml = "<p>" + item.Text.Replace("\n\n", "</p><p>", StringComparison.Ordinal) + "</p>",
        Language = item.Language,
        Published = item.When,
        SourceName = item.SourceName,
    };

    private static IEnumerable<ParsedItem> Entries(string folder)
    {
        foreach (var file in Directory.EnumerateDirectories(folder, "feeds*").SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
            if (FeedParser.Parse(File.ReadAllBytes(file), null, $"https://{Path.GetFileNameWithoutExtension(file)}.example/feed") is { Ok: true } feed)
                foreach (var entry in feed.Value.Items)
                    yield return entry with { SourceName = feed.Value.Title };
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            yield return new ParsedItem { Link = $"https://page.example/{Path.GetFileName(file)}", Title = text.Split('\n')[0], ContentHtml = text, SourceName = "Outlet" };
        }
        foreach (var line in Directory.EnumerateFiles(folder, "items.jsonl").SelectMany(File.ReadLines).Where(line => line.Length > 0))
            if (JsonDocument.Parse(line).RootElement is var item)
                yield return new ParsedItem
                {
                    Link = item.GetProperty("url").GetString(),
                    Title = item.GetProperty("title").GetString(),
                    SummaryHtml = item.GetProperty("lead").GetString(),
                    ContentHtml = item.GetProperty("text").GetString(),
                    Language = item.GetProperty("lang").GetString(),
                    SourceName = item.GetProperty("source").GetString(),
                };
    }
}
