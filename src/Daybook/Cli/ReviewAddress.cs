using Daybook.Core.Editions;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>Where readers reach a review.</summary>
internal static class ReviewAddress
{
    /// <summary>Its own address, else its first host, else its place below the address of the instance; null where none of them is set.</summary>
    /// <param name="first">True for the review that stands at the top of the instance.</param>
    public static string? Of(Session session, Review review, bool first) =>
        review.BaseUrl
        ?? (review.Hosts.Count > 0 ? "https://" + review.Hosts[0] : null)
        ?? (session.Settings.Text(SettingsTable.BaseUrl) is { } root ? Below(root, review, first) : null);

    /// <summary>The same; where nothing is set, the address the server listens on.</summary>
    public static string OrListen(Session session, Review review, bool first) =>
        Of(session, review, first) ?? Below(session.Listening, review, first);

    /// <summary>The same; where nothing is set, the path at which the server has it: empty for the first.</summary>
    public static string OrPath(Session session, Review review, bool first) => (Of(session, review, first) ?? Below("", review, first)).TrimEnd('/');

    private static string Below(string root, Review review, bool first) => first ? root.TrimEnd('/') : root.TrimEnd('/') + "/" + review.Name;
}
