using System.Globalization;
using Daybook.Core.Editions;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Today;

/// <summary>The one line under a candidate: what became of it, or what speaks for and against it.</summary>
/// <param name="Bold">What leads the line; null for nothing.</param>
internal sealed record CandidateLine(string? Bold, string Text)
{
    /// <summary>A country's share of the edition this far below its share of what is available makes its group thin.</summary>
    private const double Thin = 0.05;

    public static CandidateLine Of(Candidate candidate, TodayModel model, PaperTime time) => candidate switch
    {
        { Decided: true } => Decided(candidate, model, time),
        { Unchanged: true, Carried: false } => new(null, candidate.StoodOn is { } day ? Say.Filled(TodayWords.Unchanged, PaperTime.Weekday(day)) : TodayWords.UnchangedOut),
        _ => Open(candidate, model),
    };

    private static CandidateLine Decided(Candidate candidate, TodayModel model, PaperTime time)
    {
        var plan = candidate.Plan!;
        // What stands in a published edition has no author any more.
        var by = plan.By is { } name && plan.Decided is { } moment ? Say.Filled(TodayWords.ByAt, name == model.Editor ? TodayWords.You : name, time.Hour(moment)) : "";
        return candidate.Choice switch
        {
            StoryChoice.Also => new(null, TodayWords.AlsoReported + by),
            StoryChoice.Out => new(null, TodayWords.DidLeave + by),
            _ => new(null, Joined(Stands(candidate), Since(candidate))),
        };
    }

    private static CandidateLine Open(Candidate candidate, TodayModel model)
    {
        var bold = candidate.StoodOn is null ? TodayWords.New : Say.Filled(TodayWords.DayN, candidate.Story.DayOfStory);
        var proposed = candidate.Choice == StoryChoice.In ? Say.Filled(TodayWords.ProposedIn, candidate.Section, Ordinal(candidate.Place ?? 1)) : TodayWords.ProposedAlso;
        return new(bold, Joined(
            candidate.StoodOn is null ? "" : Since(candidate),
            candidate.Carried ? TodayWords.Carried : "",
            candidate.Pinned ? TodayWords.Pinned : "",
            proposed,
            candidate.Choice != StoryChoice.In && candidate.Counts ? Say.Filled(TodayWords.Counts, candidate.Story.Origins, Say.CountryName(candidate.Places.FirstOrDefault()?[..2])) : "",
            FillsThin(candidate, model.Draft.Edition.Gauges.Balanced) is { } group ? Say.Filled(TodayWords.FillsThin, Say.CountryName(group)) : "",
            candidate.Languages is [var only] && only != model.Review.Language ? Say.Filled(TodayWords.OneLanguage, Say.LanguageName(only)) : "",
            model.Review.Covered.Count > 0 && !Touches(candidate, model.Review) ? TodayWords.NoPlace : ""));
    }

    private static string Stands(Candidate candidate) => candidate.Leads ? Say.Filled(TodayWords.Leads, candidate.Section)
        : Say.Filled(TodayWords.In, candidate.Section, Ordinal(candidate.Place ?? 1));

    private static string Since(Candidate candidate) => candidate is { StoodOn: { } day, NewReports: > 0 }
        ? Say.Filled(candidate.NewReports == 1 ? TodayWords.NewReportsOne : TodayWords.NewReportsMany, candidate.NewReports, PaperTime.Weekday(day)) : "";

    /// <summary>A country whose outlets tell the story and that the edition has too little of, against what is available.</summary>
    private static string? FillsThin(Candidate candidate, Balanced balanced)
    {
        double edition = balanced.Edition.Countries.Values.Sum(), target = balanced.Target.Countries.Values.Sum();
        return edition == 0 || target == 0 ? null : candidate.Countries
            .Select(country => (Country: country, Lack: balanced.Target.Countries.GetValueOrDefault(country) / target - balanced.Edition.Countries.GetValueOrDefault(country) / edition))
            .Where(group => group.Lack >= Thin).OrderByDescending(group => group.Lack).Select(group => group.Country).FirstOrDefault();
    }

    private static bool Touches(Candidate candidate, Review review) =>
        candidate.Places.Any(place => review.Covered.Any(own => place == own || place.StartsWith(own + "-", StringComparison.Ordinal)));

    public static string Ordinal(int number) => Say.Filled((number % 10, number % 100) switch
    {
        (1, not 11) => TodayWords.Ordinal1,
        (2, not 12) => TodayWords.Ordinal2,
        (3, not 13) => TodayWords.Ordinal3,
        _ => TodayWords.OrdinalN,
    }, number.ToString(CultureInfo.InvariantCulture));

    private static string Joined(params ReadOnlySpan<string> parts) => string.Join(' ', parts.ToArray().Where(part => part.Length > 0));
}
