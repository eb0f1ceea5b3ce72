using Daybook.Fuzz;

// Feeds readers with damaged text for a time, led by the edges it reaches in Daybook.Core; what breaks a promise is kept as a file.
//   TARGET [--minutes N] [--seeds FOLDER]... [--keep FOLDER]
// Exit code 1 where anything was found. Without arguments: the targets.
if (args.Length == 0 || Targets.All.All(target => target.Name != args[0]))
{
    Console.Error.WriteLine($"Usage: Daybook.Fuzz TARGET [--minutes N] [--seeds FOLDER]... [--keep FOLDER]. Targets: {string.Join(", ", Targets.All.Select(target => target.Name))}.");
    return 2;
}
if (!Instrumented.IsHere)
    return Instrumented.Start(args);
var options = args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
var minutes = double.Parse(options["--minutes"].LastOrDefault() ?? "20", System.Globalization.CultureInfo.InvariantCulture);
var keep = Path.GetFullPath(options["--keep"].LastOrDefault() ?? Path.Combine("fuzz", args[0]));
Directory.CreateDirectory(keep);
return Run.Of(Targets.All.Single(target => target.Name == args[0]), options["--seeds"], keep, TimeSpan.FromMinutes(minutes), Console.Out);
