namespace Daybook.SystemTests.Mail;

/// <summary>Builders of letters: state only what the test is about.</summary>
internal static class Letters
{
    public static string Html(string subject, string body, string from = "The Weekly <weekly@herald.example>", string id = "", string head = "") =>
        $"""
        From: {from}
        To: me@example.org
        Subject: {subject}
        Date: Wed, 04 Mar 2026 08:30:00 +0000
        Message-ID: <{(id.Length > 0 ? id : subject.Replace(' ', '-'))}@herald.example>
        {head}{(head.Length > 0 ? "\n" : "")}MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <html><body>{body}</body></html>
        """;

    public static string Plain(string subject, string text, string head = "") =>
        $"""
        From: The Weekly <weekly@herald.example>
        Subject: {subject}
        Date: Wed, 04 Mar 2026 08:30:00 +0000
        Message-ID: <{subject.Replace(' ', '-')}@herald.example>
        {head}{(head.Length > 0 ? "\n" : "")}Content-Type: text/plain; charset=utf-8

        {text}
        """;
}
