namespace Daybook.Core.Stories.Joining;

/// <summary>A place as a term, with what it lies in.</summary>
/// <param name="Country">Itself for a country, and for what no table has.</param>
/// <param name="Region">Itself for a region.</param>
internal readonly record struct PlaceTerm(uint Code, uint Country, uint Region)
{
    public bool IsWithinCountry => Country != Code;

    /// <summary>True where the other lies in it.</summary>
    public bool Holds(in PlaceTerm other) => Code != other.Code && (other.Country == Code || other.Region == Code);

    /// <summary>True where each has places, and none of the one is, holds or lies in one of the other.</summary>
    public static bool Apart(PlaceTerm[] ones, PlaceTerm[] others)
    {
        foreach (ref readonly var one in ones.AsSpan())
            foreach (ref readonly var other in others.AsSpan())
                if (one.Code == other.Code || one.Country == other.Code || one.Region == other.Code || other.Country == one.Code || other.Region == one.Code)
                    return false;
        return ones.Length > 0 && others.Length > 0;
    }
}
