namespace Daybook.Engine.Feeds;

/// <summary>One address to ask.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="ETag">Validator exactly as stored, sent as <c>If-None-Match</c>; null on a first visit.</param>
/// <param name="LastModified">Validator exactly as stored, sent as <c>If-Modified-Since</c>.</param>
/// <param name="Purpose">Pages obey the host's robots rules; feeds are published to be read by programs.</param>
public sealed record FetchRequest(string Url, string? ETag, string? LastModified, FetchPurpose Purpose);

/// <summary>What the answer is for.</summary>
public enum FetchPurpose
{
    Feed,
    Page,
    Robots,
}
