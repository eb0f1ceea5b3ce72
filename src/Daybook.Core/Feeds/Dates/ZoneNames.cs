using System.Collections.Frozen;

namespace Daybook.Core.Feeds;

/// <summary>
/// Zone names in dates. RFC 822 §5.1 names the American ones; RFC 2822 §4.3 makes its military letters UTC, as they
/// were defined the wrong way round. The others are the usual abbreviations; of two meanings the one feeds carry.
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, int> Known = new Dictionary<string, int>
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["GTM"] = 0, ["ZULU"] = 0,
        ["EST"] = -300, ["EDT"] = -240, ["CST"] = -360, ["CDT"] = -300, ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420,
        ["ET"] = -300, ["CT"] = -360, ["MT"] = -420, ["PT"] = -480,
        ["AST"] = -240, ["AT"] = -240, ["ADT"] = -180, ["NST"] = -210, ["NDT"] = -150, ["AKST"] = -540, ["AKDT"] = -480, ["HST"] = -600,
        ["BST"] = 60, ["WEST"] = 60, ["MEZ"] = 60, ["MET"] = 60, ["MESZ"] = 120, ["CET"] = 60, ["CEST"] = 120, ["EET"] = 120, ["EEST"] = 180,
        ["MSK"] = 180, ["MSD"] = 240, ["TRT"] = 180, ["SAMT"] = 240, ["AZT"] = 240, ["AZST"] = 300, ["AMT"] = 240, ["GET"] = 240,
        ["YEKT"] = 300, ["OMST"] = 360, ["KRAT"] = 420, ["NOVT"] = 420, ["IRKT"] = 480, ["YAKT"] = 540, ["VLAT"] = 600,
        ["IRST"] = 210, ["UZT"] = 300, ["PKT"] = 300, ["IST"] = 330, ["NPT"] = 345, ["ICT"] = 420, ["WIB"] = 420,
        ["SGT"] = 480, ["HKT"] = 480, ["MYT"] = 480, ["PHT"] = 480, ["AWST"] = 480, ["JST"] = 540, ["KST"] = 540,
        ["ACST"] = 570, ["AEST"] = 600, ["AEDT"] = 660, ["NZST"] = 720, ["NZDT"] = 780,
        ["SAST"] = 120, ["CAT"] = 120, ["WAT"] = 60, ["EAT"] = 180, ["BRT"] = -180, ["BRST"] = -120, ["ART"] = -180, ["CLT"] = -240,
        ["COT"] = -300, ["PET"] = -300, ["VET"] = -240,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Minutes from UTC; null for a word that names no zone.</summary>
    public static int? Minutes(ReadOnlySpan<char> name)
    {
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var minutes))
            return minutes;
        return name.Length == 1 && char.IsAsciiLetter(name[0]) ? 0 : null;
    }
}
