using Daybook.Core.Briefs;
using Daybook.Core.Items;
using Daybook.Store;

namespace Daybook.Engine.Translation;

/// <summary>
/// Has headlines put into the language of a review, the newest first, and keeps what passes <see cref="TranslationCheck"/>. A headline is sent once.
/// Whatever the service does, every page stands as it is and nothing is missing.
/// </summary>
/// <param name="most">Headlines of a round, 0 to 10,000.</param>
public sealed class TitleDesk(Store.Store store, ITranslator translator, TimeSpan timeout, int most, TimeProvider clock)
{
    /// <summary>How far back headlines are read: two weeks' editions link to them.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(14);

    /// <summary>Headlines of one request, all of one language.</summary>
    private const int AtOnce = 40;

    /// <summary>How many translations were made. Ends in time.</summary>
    /// <param name="language">The one that readers read.</param>
    public async Task<int> TranslateAsync(string language, CancellationToken cancel)
    {
        if (most == 0 || store.Items.NewestMoment() is not { } newest)
            return 0;
        var missing = store.TitleTranslations.Missing(language, newest - Reach, most);
        if (missing.Count == 0)
            return 0;
        using var stage = Telemetry.Stage("translate");
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var made = 0;
        // A language that the service does not know is asked for once a round.
        foreach (var group in missing.GroupBy(title => title.Language, StringComparer.Ordinal))
            foreach (var batch in group.Chunk(AtOnce))
            {
                if (await TranslateAsync(batch, language, both.Token, cancel) is not { } some)
                    break;
                made += some;
            }
        return made;
    }

    /// <summary>How many may be shown; null where the service failed.</summary>
    private async Task<int?> TranslateAsync(ForeignTitle[] titles, string language, CancellationToken stop, CancellationToken cancel)
    {
        var texts = titles.Select(title => title.Title).Distinct(StringComparer.Ordinal).ToList();
        try
        {
            // A client may not heed the token: the wait ends all the same.
            var answers = await translator.TranslateAsync(texts, titles[0].Language, language, stop).WaitAsync(stop);
            var told = texts.Zip(answers, (text, answer) => (text, Clean: TranslationCheck.Clean(text, answer))).ToDictionary(pair => pair.text, pair => pair.Clean, StringComparer.Ordinal);
            var good = told.Values.Count(text => text is not null);
            // Where some may be shown the service does translate: those that may not are not sent again.
            if (good > 0)
                store.TitleTranslations.Save([.. titles.Select(title => new TranslatedTitle(title.Item, title.Revision, language, told[title.Title] ?? "", translator.Name, clock.GetUtcNow()))]);
            return good;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception problem) when (problem is HttpRequestException or InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
