using System.CommandLine;
using System.Globalization;
using Daybook.Api;
using Daybook.Core.Briefs;
using Daybook.Core.Editions;
using Daybook.Core.Text;
using Daybook.Engine.Briefs;
using Daybook.Engine.Editions;
using Daybook.Pages.Briefs;
using Daybook.Pages.Shell;

namespace Daybook.Cli;

internal static class BriefVerb
{
    private static readonly Argument<string> Query = new("QUERY") { Description = "The topic, in any language: \"Ukraine and Azerbaijan\"" };
    private static readonly Option<DateTimeOffset?> Since = GlobalOptions.InstantOption("--since", "Only items published (else first seen) from here on");
    private static readonly Option<DateTimeOffset?> Until = GlobalOptions.InstantOption("--until", "Only items published (else first seen) before");
    private static readonly Option<string> Format = new("--format") { Description = "md, html or json", DefaultValueFactory = _ => "md", HelpName = "FORMAT" };
    private static readonly Option<string?> Language = new("--language") { Description = "Language to write in (default: the query's)", HelpName = "TAG" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only show the brief: nothing is kept, and no reader sees it" };

    public static Command Create()
    {
        Format.TakesOneOf("md", "html", "json");
        Language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } tag && !IsoCodes.Languages.Contains(tag))
                result.AddError($"\"{tag}\" is no language code. {IsoCodes.LanguageHint(tag)}");
        });
        Query.Validators.Add(result =>
        {
            if (BriefQuery.FaultOf(OneLine.Plain(result.GetValueOrDefault<string>()), result.GetValue(Language)) is { } fault)
                result.AddError(Words(fault));
        });
        var verb = new Command("brief", "Write a brief on a topic, an account in which every sentence is cited, and show it to readers at once")
        {
            Query, Since, Until, Format, Language, DryRun,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        parsed.CheckTime(Since, Until);
        var session = Session.Open(parsed);
        using var store = session.OpenStore();
        // Which items are copies shows when they are grouped, and so how many tell a thing of their own.
        await Workshop.GroupLeftAsync(session, store, cancel);
        var desk = new BriefDesk(store, session.Clock, Models.Of(session.Settings), Translators.Of(session.Settings, store, session.Clock));
        var (query, language, since, until) = (OneLine.Plain(parsed.GetValue(Query)), parsed.GetValue(Language), parsed.GetValue(Since), parsed.GetValue(Until));
        var brief = parsed.GetValue(DryRun)
            ? await desk.LookAsync(query, language, since, until, cancel)
            : await desk.WriteAsync(query, language, since, until, null, cancel);
        if (!brief.Claims().Any())
            Console.Error.WriteLine(Stored(store, session.Data));
        // What an editor hid is told in no form.
        var edited = EditedBrief.Of(brief, store.Briefs.Edits(brief));
        var balance = BriefMeasures.Of(store, target: null, edited.Shown);
        var format = session.Json ? "json" : parsed.GetValue(Format);
        Console.Out.WriteLine(format switch
        {
            "json" => ContractJson.Write(ContractJson.Of(edited.Shown, brief.Id > 0 ? SitePaths.Brief(brief.Id) : null, edited, balance)),
            "html" => await PageAsync(session, store, brief),
            _ => Markdown(store, edited, balance),
        });
        return ExitCode.Done;
    }

    private static string Markdown(Store.Store store, EditedBrief edited, Balanced? balance)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(edited.Shown.Language);
        return BriefMarkdown.Of(edited, store.Sources.All().ToDictionary(source => source.Id), balance, RepeatedOutlets.Of(store, edited.Shown), SpokenBriefWords.Now);
    }

    // The commonest reasons why nothing is found: another folder than was meant, or news of another time.
    private static string Stored(Store.Store store, string folder) => store.Items.NewestMoment() is { } newest
        ? string.Create(CultureInfo.InvariantCulture, $"Items stored: {store.Items.Count()}, the newest of {newest.UtcDateTime:yyyy-MM-dd}.")
        : $"No item is stored yet in {folder}. 'daybook feeds add URL' and 'daybook collect' bring some; '--data data/demo' looks at what the demo collected.";

    private static string Words(BriefQueryFault fault) => fault switch
    {
        BriefQueryFault.Blank => "The topic is empty. Name what the brief is to be about, such as \"Ukraine and Azerbaijan\".",
        BriefQueryFault.TooLong => $"A topic has at most {BriefQuery.Longest} characters. Name what the brief is to be about in a few words.",
        BriefQueryFault.LeavesOut => "A topic names what a brief is about and leaves nothing out: \"-word\" is a sign of the search. Write the topic without it.",
        _ => "The topic names nothing to look for. Name a place, a person, a thing.",
    };

    private static async Task<string> PageAsync(Session session, Store.Store store, Brief brief)
    {
        using var sites = ExportSiteVerb.SitesOf(session, store, [Reviews.All(session, null)[0]], userAgent: null);
        return await sites.First.BriefPageAsync(brief);
    }
}
