namespace Daybook.Core.Editions;

/// <summary>Counts tellings by country, owner kind and language, and measures how far two mixes lie apart.</summary>
internal static class Mixes
{
    private const string Unknown = "unknown";

    public static Mix Of(IReadOnlyList<StoryMember> tellings) => new(
        Counts(tellings.Select(member => member.Country)),
        Counts(tellings.Select(member => member.OwnerType)),
        Counts(tellings.Select(member => member.Language)));

    /// <summary>The declared mix; a part that is not declared is what was available.</summary>
    public static Mix Target(Mix? declared, Mix available) => declared is null ? available : new Mix(
        declared.Countries.Count > 0 ? declared.Countries : available.Countries,
        declared.OwnerTypes.Count > 0 ? declared.OwnerTypes : available.OwnerTypes,
        declared.Languages.Count > 0 ? declared.Languages : available.Languages);

    /// <summary>Names of the parts that are declared.</summary>
    public static IReadOnlyList<string> Declared(Mix? declared) => declared is null ? [] :
    [
        .. declared.Countries.Count > 0 ? ["countries"] : (string[])[],
        .. declared.OwnerTypes.Count > 0 ? ["ownerTypes"] : (string[])[],
        .. declared.Languages.Count > 0 ? ["languages"] : (string[])[],
    ];

    /// <summary>The mean over the three parts, 0 to 1.</summary>
    public static double Distance(Mix a, Mix b) => (Distance(a.Countries, b.Countries) + Distance(a.OwnerTypes, b.OwnerTypes) + Distance(a.Languages, b.Languages)) / 3;

    /// <summary>Half the sum of the differences of shares (total variation): 0 = the same mix, 1 = nothing in common.</summary>
    public static double Distance(IReadOnlyDictionary<string, int> a, IReadOnlyDictionary<string, int> b)
    {
        double allA = a.Values.Sum(), allB = b.Values.Sum();
        if (allA == 0 || allB == 0) return allA == allB ? 0 : 1;
        // Rounding of many thirds and sevenths may pass 1 by a bit.
        return Math.Min(1, a.Keys.Union(b.Keys).Sum(key => Math.Abs((a.GetValueOrDefault(key) / allA) - (b.GetValueOrDefault(key) / allB))) / 2);
    }

    private static SortedDictionary<string, int> Counts(IEnumerable<string?> values) =>
        new(values.CountBy(value => value ?? Unknown).ToDictionary(), StringComparer.Ordinal);
}
