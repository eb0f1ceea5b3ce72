using Daybook.Eval;

// The table of kinds: what each scores stands in the file of its name.
var kinds = new Dictionary<string, IScorer>(StringComparer.Ordinal)
{
    ["article"] = new Daybook.Eval.Pages.ArticleScorer(),
    ["crosslingual"] = new CrosslingualScorer(),
    ["date"] = new Daybook.Eval.Pages.DateScorer(),
    ["feeds"] = new Daybook.Eval.Feeds.FeedsScorer(),
    ["feeds-oracle"] = new Daybook.Eval.Feeds.FeedsOracle(),
    ["language"] = new Daybook.Eval.Text.LanguageScorer(),
    ["pairs"] = new PairsScorer(),
    ["sanitize"] = new Daybook.Eval.Pages.SanitizeScorer(),
    ["set"] = new Daybook.Eval.Sets.SetScorer(),
    ["stories"] = new StoriesScorer(),
    ["summary"] = new Daybook.Eval.Summaries.SummaryScorer(),
    ["url"] = new Daybook.Eval.Links.UrlScorer(),
};

return CommandLine.Run(args, kinds, Console.Out, Console.Error);
