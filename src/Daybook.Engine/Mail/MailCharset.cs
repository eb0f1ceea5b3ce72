using System.Text;
using System.Text.Unicode;
using Daybook.Core.Items;

namespace Daybook.Engine.Mail;

/// <summary>Decodes a text of a mail by what its bytes are, and only then by what it claims: claims lie.</summary>
internal static class MailCharset
{
    /// <param name="claimed">The charset of its <c>Content-Type</c>, or null.</param>
    public static string Read(ReadOnlyMemory<byte> bytes, string? claimed) =>
        // UTF-8 proves itself beyond ASCII; what is ASCII throughout may be one of the old encodings with escapes.
        bytes.Span.ContainsAnyInRange((byte)0x80, (byte)0xFF) && Utf8.IsValid(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span)
            : PageBytes.Decode(bytes, claimed is null ? null : $"text/plain; charset={claimed}");
}
