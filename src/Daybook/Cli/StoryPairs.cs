using System.Globalization;
using Daybook.Core.Stories.Joining;
using Daybook.Engine.Stories;

namespace Daybook.Cli;

/// <summary>Answers of editors as <c>learn --pairs</c> and <c>export</c> write them.</summary>
internal static class StoryPairs
{
    public static object Of(StoryAnswer answer) => new
    {
        Edit = Id(answer.Pair.Edit.Id),
        answer.Pair.Edit.At,
        Said = answer.Pair.Edit.Kind.ToString(),
        One = answer.Pair.One.Select(Id),
        Other = answer.Pair.Other.Select(Id),
        answer.Pair.Same,
        Kind = answer.Row?.Kind.ToString().ToLowerInvariant(),
        Features = answer.Row is { } row ? JoinWeights.Features.Index().ToDictionary(feature => feature.Item, feature => Math.Round(row.Features[feature.Index], 4)) : null,
    };

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
