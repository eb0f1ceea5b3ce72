using Daybook.Core.Publishing;

namespace Daybook.Engine.Publishing;

/// <summary>The forms in which something is carried out by hand.</summary>
public enum CopyForm
{
    Post,
    Thread,
    Mail,
    Markdown,
    Html,
}

/// <summary>A rendition in one form, ready to be pasted.</summary>
/// <param name="Texts">One text, or the posts of a thread in order.</param>
/// <param name="Subject">Of a mail; null otherwise.</param>
public sealed record CopiedText(CopyForm Form, IReadOnlyList<string> Texts, string? Subject)
{
    /// <param name="network">Whose limits hold, for posts and threads.</param>
    public static CopiedText Of(Rendition rendition, CopyForm form, SocialNetwork network)
    {
        var mail = form == CopyForm.Mail ? MailText.Of(rendition) : null;
        return new CopiedText(form, form switch
        {
            CopyForm.Post => [SocialText.Post(rendition, network)],
            CopyForm.Thread => SocialText.Thread(rendition, network),
            CopyForm.Mail => [mail!.Text],
            CopyForm.Markdown => [RenditionMarkdown.Of(rendition)],
            _ => [RenditionHtml.Of(rendition)],
        }, mail?.Subject);
    }
}
