using Daybook.Scale;

// Fills a data folder with invented news and times what must not grow with them.
//   fill DIR [--items N] [--days N] [--database CONNECTION]
//   search DIR [--database CONNECTION]
//   edition DIR [--database CONNECTION]
//   pages DIR [--database CONNECTION]
//   sets DIR SET...: puts the items of labelled news sets among those of a filled folder, in the stories of their labels
//   brief DIR [--topics FILE] [--database CONNECTION]: briefs, on further topics too (one a line), saved topics and the pages of briefs
//   topics DIR [--database CONNECTION]: the last two alone
//   refresh DIR [--feeds N] [--items N] [--grouping no]: whole rounds of the program against a publisher on this machine
//   collect DIR --now MOMENT: one round without grouping, as refresh starts it
//   grouping [--items N]: in memory, without a folder
//   reading [--items N] [SET...]: what is done to every item once, in memory
var options = args.Skip(2).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
int Number(string name, int standard) => options.TryGetValue(name, out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : standard;
if (args is ["grouping", .. var rest])
{
    GroupingTimes.Measure(rest is ["--items", var most] ? int.Parse(most, System.Globalization.CultureInfo.InvariantCulture) : 100_000, Console.Out);
    return 0;
}
if (args is ["reading", .. var asked])
{
    var sets = asked is ["--items", _, .. var after] ? after : asked;
    ReadingTimes.Measure(sets.Length < asked.Length ? int.Parse(asked[1], System.Globalization.CultureInfo.InvariantCulture) : 5000, sets, Console.Out);
    return 0;
}
if (args.Length < 2 || args[0] is not ("fill" or "sets" or "search" or "edition" or "pages" or "brief" or "topics" or "refresh" or "collect"))
{
    Console.Error.WriteLine("Usage: Daybook.Scale fill|search|edition|pages|brief|topics|refresh|collect DIR [--feeds N] [--topics FILE] [--items N] [--days N] [--grouping no] [--now MOMENT] [--database CONNECTION], or Daybook.Scale grouping [--items N], or Daybook.Scale reading [--items N] [SET...], or Daybook.Scale sets DIR SET...");
    return 2;
}
if (args[0] == "refresh")
{
    await RefreshTimes.MeasureAsync(Path.GetFullPath(args[1]), Number("--feeds", 500), Number("--items", 30), options.GetValueOrDefault("--grouping") != "no", Console.Out);
    return 0;
}
if (args[0] == "collect")
{
    await CollectRound.RunAsync(Path.GetFullPath(args[1]), DateTimeOffset.Parse(options["--now"], System.Globalization.CultureInfo.InvariantCulture), options.GetValueOrDefault("--database"), Console.Out);
    return 0;
}
var days = Number("--days", 120);
var clock = new SteppingClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
using var store = Daybook.Store.Store.Open(Path.GetFullPath(args[1]), clock, options.GetValueOrDefault("--database"));
switch (args[0])
{
    case "fill":
        InventedNews.Fill(store, clock, Number("--items", 100_000), days, Console.Out);
        break;
    case "sets":
        SetNews.Fill(store, clock, args[2..], Console.Out);
        break;
    case "search":
        SearchTimes.Measure(store, Console.Out);
        break;
    case "edition":
        EditionTimes.Measure(store, clock, Console.Out);
        break;
    case "brief":
        BriefTimes.Measure(store, clock, options.TryGetValue("--topics", out var topics) ? [.. File.ReadLines(topics)] : [], Console.Out);
        await TopicTimes.MeasureAsync(store, clock, Console.Out);
        break;
    case "topics":
        await TopicTimes.MeasureAsync(store, clock, Console.Out);
        break;
    case "pages":
        await PageTimes.MeasureAsync(store, Console.Out);
        break;
}
return 0;
