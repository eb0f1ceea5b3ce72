using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>One address to ask.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="ETag">Validator exactly as that address gave it, sent as <c>If-None-Match</c>; null on a first visit.</param>
/// <param name="LastModified">Validator exactly as that address gave it, sent as <c>If-Modified-Since</c>.</param>
/// <param name="Purpose">Pages obey the host's robots rules; feeds are published to be read by programs.</param>
public sealed record FetchRequest(string Url, string? ETag, string? LastModified, FetchPurpose Purpose)
{
    /// <summary>What the addresses gave that redirects may lead to; null = nothing is known but of <see cref="Url"/>.</summary>
    public IReadOnlyList<Validators>? Known { get; init; }

    /// <summary>The validators that may be shown to an address on the way; null where it gave none.</summary>
    public Validators? ValidatorsAt(Uri at) => Validators.Of(Known ?? [new Validators(Url, ETag, LastModified)], at) is { AreAny: true } pair ? pair : null;
}

/// <summary>What the answer is for.</summary>
public enum FetchPurpose
{
    Feed,
    Page,
    Robots,

    /// <summary>A picture of a page that somebody reads: asked for by the reader, like a browser would.</summary>
    Picture,

    /// <summary>Where a short link leads: the first redirect is the answer and is not followed.</summary>
    Link,
}
