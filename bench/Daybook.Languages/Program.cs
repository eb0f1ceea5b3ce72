using Daybook.Languages;

// Makes the models by which Daybook tells languages apart (src/Daybook.Core/Text/Languages/language-grams-*.bin).
//   SOURCES OUT [SCRIPT]     SOURCES: the folder that fetch-sources filled; OUT: where the models go
if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("Usage: Daybook.Languages SOURCES OUT [latin|cyrillic|arabic|devanagari]");
    return 2;
}
try
{
    using var sources = Sources.Open(Path.GetFullPath(args[0]));
    foreach (var recipe in Recipe.All.Where(recipe => args.Length == 2 || recipe.Script.ToString().Equals(args[2], StringComparison.OrdinalIgnoreCase)))
    {
        var tongues = sources.Tongues(recipe.Script);
        var training = new Training(tongues.Count, recipe.Bits);
        training.Run(new Samples(tongues, recipe.Script, recipe.Flattening, Recipe.Seed), recipe.Texts, Recipe.Rate, Console.WriteLine);
        var path = Path.Combine(args[1], $"language-grams-{recipe.Script.ToString().ToLowerInvariant()}.bin");
        Console.WriteLine($"{path}: {tongues.Count} languages, {ModelFile.Write(path, recipe, tongues, training)} bytes");
    }
    return 0;
}
catch (InvalidDataException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
