using Daybook.Training;

// Trains the weights of the decision to join two stories (src/Daybook.Core/Stories/Joining/join-weights.tsv) and shows what they change.
//   SETS SHARED [OUT]     SETS: tests/sets; SHARED: the folder of labelled public data (DAYBOOK_SHARED); OUT: file the weights go to
if (args.Length is not (2 or 3) || !Directory.Exists(args[0]) || !Directory.Exists(Path.Combine(args[1], "labelled")))
{
    Console.Error.WriteLine("Usage: Daybook.Training SETS SHARED [OUT]. SETS is tests/sets, SHARED holds labelled/.");
    return 2;
}
var recipe = new Recipe(args[0], args[1]);
recipe.Compare(Console.Out);
var weights = recipe.Train(recipe.Sources);
Console.WriteLine(weights.Write([]));
if (args.Length == 3)
{
    File.WriteAllText(args[2], weights.Write(recipe.Head()));
}
return 0;
