using System.Diagnostics;
using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;
using Daybook.Training;

// Trains the weights of the decision to join two stories (src/Daybook.Core/Stories/Joining/join-weights.tsv) and shows what they change.
//   train SETS SHARED [OUT]   SETS: tests/sets; SHARED: the folder of labelled public data (DAYBOOK_SHARED); OUT: file the weights go to
//   score WEIGHTS DIR...      labelled news (items.jsonl, or laid out as a news set) by hand and with the weights of a file
//   thinned DIR...          each of the news with a quarter of its items taken out, the mean of eight draws: whole texts, two sentences, headlines
//   thresholds TEXT ACROSS SAME DIR...   thresholds (of each several, with commas) chosen on half of the news, thinned, and told of the other half
//   windows DIR...            labelled news cut into windows of few items, as a review has them that is new or small: F1 of pairs of items
const string Usage = "Usage: Daybook.Training train SETS SHARED [OUT] | score WEIGHTS DIR... | thinned DIR... | thresholds TEXT ACROSS SAME DIR... | windows DIR... SETS is tests/sets, SHARED holds labelled/.";
switch (args)
{
    case ["train", var sets, var shared, ..] when args.Length <= 4 && Directory.Exists(sets) && Directory.Exists(Path.Combine(shared, "labelled")):
        var recipe = new Recipe(sets, shared);
        recipe.Compare(Console.Out);
        var weights = recipe.Train();
        Console.WriteLine(weights.Write([]));
        if (args.Length == 4)
            File.WriteAllText(args[3], weights.Write(recipe.Head()));
        return 0;
    case ["score", var file, .. var folders] when File.Exists(file) && folders.Length > 0 && folders.All(Directory.Exists):
        var read = JoinWeights.Read(File.ReadAllText(file));
        if (!read.Ok)
        {
            Console.Error.WriteLine($"{file}: {read.Problem}");
            return 1;
        }
        Console.WriteLine("stories within across, processor seconds: by hand | with the weights");
        foreach (var news in folders.Select(LabelledNews.Read))
            Console.WriteLine($"{news.Name,-30} {Scored(news, JoinWeights.ByHand)} | {Scored(news, read.Value)}");
        return 0;
    case ["windows", .. var folders] when folders.Length > 0 && folders.All(Directory.Exists):
        var all = folders.Select(LabelledNews.Read).ToList();
        Console.WriteLine("items of a window, F1 of pairs, of those in two languages");
        foreach (var items in (int[])[2, 5, 10, 20, 50])
            Console.WriteLine($"{items,3} {WindowsScore.Of(all, items)}");
        return 0;
    case ["thresholds", var texts, var across, var same, .. var folders] when folders.Length > 1 && folders.All(Directory.Exists):
        ThresholdChoice.Write([.. folders.Select(LabelledNews.Read)], ThresholdChoice.Policies(Numbers(texts), Numbers(across), Numbers(same)), Console.Out);
        return 0;
    case ["thinned", .. var folders] when folders.Length > 0 && folders.All(Directory.Exists):
        Console.WriteLine("stories within across: whole texts | two sentences | headlines");
        var kinds = folders.Select(LabelledNews.Read).Select(news => (news.Name, Scores: (LabelledNews[])[news, news.Teasers(), news.Headlines()]))
            .Select(pair => (pair.Name, Scores: pair.Scores.Select(news => ThinnedScore.Of(news, draws: 8)).ToArray())).ToList();
        foreach (var (name, scores) in kinds)
            Console.WriteLine($"{name,-30} {string.Join(" | ", scores)}");
        Console.WriteLine($"{"mean",-30} {string.Join(" | ", Enumerable.Range(0, 3).Select(kind => GroupingScore.Mean([.. kinds.Select(one => one.Scores[kind])])))}");
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static double[] Numbers(string text) => [.. text.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

static string Scored(LabelledNews news, JoinWeights weights)
{
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    var score = GroupingScore.Of(news, GroupingPolicy.Default with { Joining = weights });
    return string.Create(CultureInfo.InvariantCulture, $"{score}, {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds:0.0} s");
}
