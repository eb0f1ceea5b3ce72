using System.Text.Json;

namespace Daybook.Eval.Feeds;

/// <summary>Holds one of feedparser's assertions against a value of ours.</summary>
internal static class FeedparserClaims
{
    /// <summary>Rules about facts that our model leaves out, by the name feedparser gives them.</summary>
    public static string? NotOurs(string path) => path.Split('.')[^1] switch
    {
        "bozo_exception" => "the class of an error in feedparser",
        "madeup_element" => "elements of vocabularies that nobody knows",
        _ => null,
    };

    public static bool Holds(JsonElement claim, object? ours)
    {
        var expected = claim.GetProperty("value");
        return claim.Text("op") switch
        {
            "eq" => ModelMatch.Equal(expected, ours),
            "ne" => !ModelMatch.Equal(expected, ours),
            "len" => ours is IReadOnlyList<object?> list && list.Count == expected.GetInt32(),
            "absent" => ours is null,
            "falsy" => ours is null or false or "",
            "truthy" => ours is not (null or false or ""),
            _ => false,
        };
    }
}
