using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Daybook.Engine.Mail;

/// <summary>Exceptions of the mail library as values of the closed set. What a server says of a refused sign-in is not repeated: it may repeat us.</summary>
internal static class MailFailures
{
    /// <summary>Null for a bug, to be thrown on.</summary>
    public static FetchResult.Failed? Of(Exception problem, MailboxFolder mail) => problem switch
    {
        TooMuchException => new(FetchFailure.TooLarge, "the mail server sent more than one reading may take"),
        AuthenticationException => new(FetchFailure.SignIn, "the mail server refused the user or the password (add the folder again to give another; some want a password made for programs)"),
        FolderNotFoundException => new(FetchFailure.Status, $"the mailbox has no folder '{mail.Folder}'"),
        SslHandshakeException => new(FetchFailure.Tls, "the secure connection to the mail server was not trusted"),
        // The library wraps what its stream threw.
        ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotOpenException or NotSupportedException or FormatException
            => problem.InnerException is TooMuchException ? Of(problem.InnerException, mail) : new(FetchFailure.Unreachable, "what answered does not speak IMAP as it should"),
        _ => FailureKinds.Of(problem),
    };
}
