using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Engine.Mail;

/// <summary>
/// Passwords of mailboxes: a file of the data folder that only its owner may read, a line a mailbox. They are in no database, no list, no
/// backup and no log, and go to the host of their mailbox only.
/// </summary>
/// <param name="folder">Data folder.</param>
public sealed class MailPasswords(string folder)
{
    public const string FileName = "mail-passwords.toml";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Two editors may give passwords at once: each reads the file, and writes it whole.</summary>
    private static readonly Lock OneAtATime = new();

    private string FilePath => Path.Combine(folder, FileName);

    /// <summary>The password of a mailbox; a failure says why there is none.</summary>
    public ParseResult<string> Of(MailboxFolder mail)
    {
        var kept = Read();
        if (!kept.Ok)
            return ParseResult<string>.Failed(kept.Problem, kept.Hint);
        return kept.Value.GetValueOrDefault(mail.Mailbox) is { Length: > 0 } password ? ParseResult<string>.Of(password)
            : ParseResult<string>.Failed("no password is known for this mailbox", $"'daybook feeds add {mail.Address}' asks for it");
    }

    /// <summary>Keeps the password of a mailbox. Null where it was kept, else what is in the way.</summary>
    public string? Keep(MailboxFolder mail, string password)
    {
        lock (OneAtATime)
        {
            var kept = Read();
            if (!kept.Ok)
                return $"{kept.Problem}; {kept.Hint}";
            kept.Value[mail.Mailbox] = password;
            Write(kept.Value);
            return null;
        }
    }

    /// <summary>Forgets the password of a mailbox.</summary>
    public void Forget(MailboxFolder mail)
    {
        lock (OneAtATime)
            if (Read() is { Ok: true, Value: var kept } && kept.Remove(mail.Mailbox))
                Write(kept);
    }

    private void Write(Dictionary<string, string> kept)
    {
        var text = new StringBuilder("# Passwords of mailboxes, written by 'daybook feeds add' and the desk. Keep this file to yourself.\n");
        foreach (var (mailbox, secret) in kept.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(Quoted(mailbox)).Append(" = ").Append(Quoted(secret)).Append('\n');
        var work = FilePath + ".partial";
        File.Delete(work);
        // Made unreadable to others, not made so afterwards.
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(work, options))
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        File.Move(work, FilePath, overwrite: true);
    }

    private ParseResult<Dictionary<string, string>> Read()
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(FilePath))
            return ParseResult<Dictionary<string, string>>.Of(kept);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(FilePath) & ~OwnerOnly) is not UnixFileMode.None)
            return ParseResult<Dictionary<string, string>>.Failed($"others may read {FilePath}", $"make it yours alone: chmod 600 {FilePath}");
        var reading = TomlReading.Of(File.ReadAllText(FilePath), FileName);
        if (reading.Document is not { } document || reading.Mistakes.Count > 0)
            return ParseResult<Dictionary<string, string>>.Failed($"{FilePath} cannot be read, line {reading.Mistakes[0].Line}", "write a line for each mailbox: \"imaps://USER@HOST\" = \"PASSWORD\"");
        foreach (var pair in document.KeyValues)
            if (pair is { Key.Key: StringValueSyntax { Value: { } mailbox }, Value: StringValueSyntax { Value: { } secret } })
                kept[mailbox] = secret;
        return ParseResult<Dictionary<string, string>>.Of(kept);
    }

    private static string Quoted(string text) => '"' + string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString())) + '"';
}
