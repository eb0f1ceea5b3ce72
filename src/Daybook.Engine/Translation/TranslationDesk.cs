using Daybook.Core.Briefs;
using Daybook.Store;

namespace Daybook.Engine.Translation;

/// <summary>What translations may cost.</summary>
public sealed record TranslationOptions
{
    /// <summary>Longest wait for all translations of a brief; 1 to 600 s. What has not come by then is not shown.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Characters of a brief that are sent, 100 to 100,000; a brief has at most forty claims of some 200.</summary>
    public int MaxCharacters { get; init; } = 10_000;
}

/// <summary>
/// Has the claims of a brief that are in other languages than the brief put into it, and keeps what passes <see cref="TranslationCheck"/>. A span
/// is sent once. Whatever the service does, the brief stands as it is and nothing is missing.
/// </summary>
public sealed class TranslationDesk(Store.Store store, ITranslator translator, TranslationOptions options, TimeProvider clock)
{
    /// <summary>Keeps what passed. Ends in time.</summary>
    public async Task TranslateAsync(Brief brief, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var left = options.MaxCharacters;
        foreach (var group in Wanted(brief).GroupBy(claim => claim.Language, StringComparer.Ordinal))
        {
            var claims = group.TakeWhile(claim => (left -= claim.Text.Length) >= 0).ToList();
            if (claims.Count == 0)
                break;
            try
            {
                // A client may not heed the token: the wait ends all the same.
                var answers = await translator.TranslateAsync([.. claims.Select(claim => claim.Text)], group.Key, brief.Language, both.Token).WaitAsync(both.Token);
                store.Translations.Save([.. claims.Zip(answers, (claim, answer) => Made(claim, answer, brief.Language)).OfType<Translated>()]);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                break;
            }
            catch (Exception problem) when (problem is HttpRequestException or InvalidDataException or IOException or InvalidOperationException)
            {
                // Another language may be one that the service knows.
                continue;
            }
        }
    }

    /// <summary>Claims in other languages that are told whole and have no translation yet.</summary>
    private List<Claim> Wanted(Brief brief)
    {
        var foreign = brief.Claims().Where(claim => claim.Language.Length > 0 && claim.Language != brief.Language && !claim.Omitted && claim.Withdrawn is null)
            .DistinctBy(claim => Span(claim.Citations[0])).ToList();
        var known = store.Translations.Of(foreign.Select(claim => claim.Citations[0].Item).Distinct(), brief.Language).Select(one => (one.Item, one.Revision, one.Start, one.End)).ToHashSet();
        return [.. foreign.Where(claim => !known.Contains(Span(claim.Citations[0])))];
    }

    private Translated? Made(Claim claim, string? answer, string language) => TranslationCheck.Clean(claim.Text, answer) is { } text
        ? new Translated(claim.Citations[0].Item, claim.Citations[0].Revision, claim.Citations[0].Start, claim.Citations[0].End, language, text, translator.Name, clock.GetUtcNow()) : null;

    private static (long, int, int, int) Span(Citation citation) => (citation.Item, citation.Revision, citation.Start, citation.End);
}
