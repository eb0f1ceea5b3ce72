namespace Daybook.Core.Feeds;

/// <summary>What asking an address came to: a closed set. What the world does wrong is a value here, never an exception.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>A body came. Validators are raw, exactly as received.</summary>
    public sealed record Fetched(ReadOnlyMemory<byte> Body, string? ContentType, string FinalUrl) : FetchResult
    {
        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public TimeSpan? MaxAge { get; init; }

        /// <summary>Where a chain of only permanent redirects (301, 308) ended; null where there was none.</summary>
        public string? MovedTo { get; init; }

        /// <summary><c>Link</c> headers as received, joined by commas; null where there is none.</summary>
        public string? Links { get; init; }

        /// <summary>False where the answer forbids keeping or mining its text (<c>noarchive</c>, TDM reservation headers).</summary>
        public bool MayArchive { get; init; } = true;

        /// <summary>False where the document turned out to break off: its items may be kept, its validators must not be.</summary>
        public bool Complete { get; init; } = true;
    }

    /// <summary>304. New validators replace the old ones even so (RFC 9111 §4.3.4).</summary>
    public sealed record NotModified : FetchResult
    {
        /// <summary>The validators that the answer confirms; null = those of the last body.</summary>
        public Validators? Of { get; init; }

        public string? ETag { get; init; }
        public string? LastModified { get; init; }
        public TimeSpan? MaxAge { get; init; }
        public string? MovedTo { get; init; }
    }

    /// <summary>The server, or our own politeness, asks to wait.</summary>
    /// <param name="WholeHost">True for 429 (the host), false for 503 (this address).</param>
    public sealed record Deferred(DateTimeOffset Until, bool WholeHost, int? Status, string Detail) : FetchResult;

    /// <summary>410.</summary>
    public sealed record Gone(string Detail) : FetchResult;

    public sealed record Failed(FetchFailure Kind, string Detail, int? Status = null) : FetchResult
    {
        /// <summary>Of a forbidden address: true where the setting <c>allow-private-networks</c> would let it be asked.</summary>
        public bool Settable { get; init; }
    }
}

/// <summary>Each place where a fetch can fail.</summary>
public enum FetchFailure
{
    /// <summary>Not an http or https address.</summary>
    BadAddress,

    /// <summary>The name does not resolve.</summary>
    NameNotFound,

    /// <summary>The address guard refused: private, loopback, link-local or otherwise special.</summary>
    ForbiddenAddress,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>TLS could not be agreed or the certificate is not trusted.</summary>
    Tls,

    /// <summary>Connected, but too slow.</summary>
    TimedOut,

    /// <summary>The connection broke in the middle of the answer.</summary>
    Truncated,

    /// <summary>More bytes than allowed, on the wire or unpacked.</summary>
    TooLarge,

    /// <summary>A <c>Content-Encoding</c> that was not asked for, or packed bytes that are damaged.</summary>
    Undecodable,

    /// <summary>More redirects than allowed, or a loop.</summary>
    TooManyRedirects,

    /// <summary>An answer of 4xx or 5xx.</summary>
    Status,

    /// <summary>Robots rules forbid the page.</summary>
    Robots,

    /// <summary>A mail server refused the user or the password, or no password is known.</summary>
    SignIn,

    /// <summary>A body came, but it is not a feed.</summary>
    NotAFeed,

    /// <summary>A body came, and our own program failed on it.</summary>
    Defect,
}
