using Daybook.Core.Items;

namespace Daybook.Core.Editions;

/// <summary>
/// Reads the gauges of one story by the same rules as those of an edition: how many of the owners at work tell it, how far the mix of its
/// tellings lies from the mix aimed at or at work, how soon it was here. Below five to count, or seven days of news, it says so.
/// </summary>
public static class StoryGauging
{
    /// <summary>Share of the originals that name a place before the story is taken to be about it.</summary>
    private const double AboutShare = 0.25;

    /// <param name="members">At least one.</param>
    /// <param name="reporting">Outlets that reported anything in the story's days, those that tell it among them.</param>
    /// <param name="oldest">Moment of the oldest item of the instance.</param>
    /// <param name="edition">When the first edition with the story was published; null where none has it.</param>
    public static StoryGauges Of(Review review, IReadOnlyList<StoryMember> members, IReadOnlyList<Source> reporting, DateTimeOffset? oldest, DateTimeOffset? edition)
    {
        var young = Gauging.Young(oldest, members.Max(member => member.When));
        return new StoryGauges(Reach(members, reporting, young), Balance(review.TargetMix, members, reporting, young, LackKind.OutletsTelling), Pace(members, edition, young));
    }

    private static StoryReach Reach(IReadOnlyList<StoryMember> members, IReadOnlyList<Source> reporting, string? young)
    {
        var have = members.Select(member => member.Voice).ToHashSet(StringComparer.Ordinal);
        var of = reporting.Select(source => source.Voice).Union(have, StringComparer.Ordinal).Count();
        var why = young ?? Gauging.Few(of, LackKind.OwnersAtWork);
        return new StoryReach(why is null ? (double)have.Count / of : null, have.Count, of, why);
    }

    /// <param name="declared">The mix aimed at; null = none is.</param>
    /// <param name="counted">What is counted, for where it is too few.</param>
    internal static Balanced Balance(Mix? declared, IReadOnlyList<StoryMember> members, IReadOnlyList<Source> reporting, string? young, LackKind counted)
    {
        var tellings = members.DistinctBy(member => member.Source).ToList();
        var told = Mixes.Of(tellings);
        var available = Mixes.Of([.. reporting.Select(source => new StoryMember
        {
            Id = 0, Source = source.Id, Voice = source.Voice, Country = source.Country, OwnerType = source.OwnerType, Language = source.Language, FirstSeen = members[0].FirstSeen,
        })]);
        var target = Mixes.Target(declared, available);
        var why = young ?? Gauging.Few(tellings.Count, counted);
        return new Balanced(
            why is null ? Math.Round(Mixes.Distance(told, target), 4) : null,
            tellings.Count,
            told,
            target,
            why is null ? Silent(members, told, reporting) : [],
            members.Select(member => member.Voice).Distinct(StringComparer.Ordinal).Count() == 1 ? 1 : 0,
            why) { Declared = Mixes.Declared(declared) };
    }

    /// <summary>Countries that the story is about and whose outlets reported in its days, but not this.</summary>
    private static IReadOnlyList<string> Silent(IReadOnlyList<StoryMember> members, Mix told, IReadOnlyList<Source> reporting)
    {
        var originals = members.Where(member => member.CopyOf is null).ToList();
        return
        [
            .. originals.SelectMany(member => member.Places.Where(IsoCodes.IsPlace).Select(place => place[..2]).Distinct()).CountBy(country => country)
                .Where(pair => pair.Value >= AboutShare * originals.Count && !told.Countries.ContainsKey(pair.Key) && reporting.Any(source => source.Country == pair.Key))
                .Select(pair => $"country {pair.Key}").Order(StringComparer.Ordinal),
        ];
    }

    private static StoryPace Pace(IReadOnlyList<StoryMember> members, DateTimeOffset? edition, string? young)
    {
        var why = young
            ?? (members.Any(member => member.Backlog) ? new Lacking(LackKind.OlderThanItsFeeds).InEnglish : null)
            ?? (members.Any(member => member.Published is null) ? new Lacking(LackKind.Undated).InEnglish : null);
        if (why is not null) return new StoryPace(null, null, why);
        var reported = members.Min(member => member.When);
        return new StoryPace(Gauging.Minutes(reported, members.Min(member => member.FirstSeen)), edition is { } moment ? Gauging.Minutes(reported, moment) : null, null);
    }
}
