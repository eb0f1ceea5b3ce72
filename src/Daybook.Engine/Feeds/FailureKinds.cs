using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Daybook.Core.Feeds;

namespace Daybook.Engine.Feeds;

/// <summary>Exceptions of the HTTP stack as values of the closed set; what is not the world's doing stays an exception.</summary>
internal static class FailureKinds
{
    /// <summary>Null where the exception is none of the network's: a bug, to be thrown on.</summary>
    public static FetchResult.Failed? Of(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ForbiddenAddressException forbidden:
                    return new(FetchFailure.ForbiddenAddress, cause.Message) { Settable = forbidden.Settable };
                case AuthenticationException:
                    return new(FetchFailure.Tls, $"the secure connection was not trusted: {OneLine(cause.Message)}");
                case SocketException socket when OfSocket(socket) is { } failed:
                    return failed;
            }
        }

        return e switch
        {
            HttpRequestException request => OfRequest(request),
            HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => BrokenOff(),
            IOException => BrokenOff(),
            _ => null,
        };
    }

    private static FetchResult.Failed OfRequest(HttpRequestException e) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => new(FetchFailure.NameNotFound, "the host name does not resolve"),
        HttpRequestError.SecureConnectionError => new(FetchFailure.Tls, "the secure connection could not be agreed"),
        HttpRequestError.ResponseEnded => BrokenOff(),
        HttpRequestError.ConfigurationLimitExceeded => new(FetchFailure.TooLarge, "the answer's headers are too long"),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => new(FetchFailure.Unreachable, "what answered does not speak HTTP"),
        _ when e.InnerException is IOException => BrokenOff(),
        _ => new(FetchFailure.Unreachable, "no connection"),
    };

    private static FetchResult.Failed? OfSocket(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery =>
            new(FetchFailure.NameNotFound, "the host name does not resolve"),
        SocketError.ConnectionRefused => new(FetchFailure.Unreachable, "the host refuses the connection"),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => BrokenOff(),
        _ => new(FetchFailure.Unreachable, $"no connection: {OneLine(e.Message)}"),
    };

    private static FetchResult.Failed BrokenOff() => new(FetchFailure.Truncated, "the connection broke off before the answer was whole");

    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= 200 ? line : line[..200];
    }
}
