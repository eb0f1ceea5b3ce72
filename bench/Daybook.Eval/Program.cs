using Daybook.Eval;

// The table of kinds: what each scores stands in the file of its name.
var kinds = new Dictionary<string, IScorer>(StringComparer.Ordinal)
{
    ["crosslingual"] = new CrosslingualScorer(),
    ["feeds-oracle"] = new FeedsOracle(),
    ["pairs"] = new PairsScorer(),
    ["set"] = new Daybook.Eval.Sets.SetScorer(),
    ["stories"] = new StoriesScorer(),
};

return CommandLine.Run(args, kinds, Console.Out, Console.Error);
