using System.Net;
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

    /// <summary>
    /// A headline of which nothing was made that may be shown is sent again after so long, then after four times as long, and after its fifth time, some four
    /// days later, no more: models answer differently each time, and news of last week needs no translation.
    /// </summary>
    private static readonly TimeSpan FirstGap = TimeSpan.FromHours(1);

    private const int GapGrows = 4, MostTries = 5;

    /// <summary>Headlines that a service fails on one by one, before it answers any, until it is the service that is wrong and not they.</summary>
    private const int MostFailed = 3;

    /// <summary>How many translations were made. Ends in time.</summary>
    /// <param name="language">The one that readers read.</param>
    public async Task<int> TranslateAsync(string language, CancellationToken cancel)
    {
        if (most == 0 || store.Items.NewestMoment() is not { } newest)
            return 0;
        var missing = store.TitleTranslations.Missing(language, newest - Reach, most, clock.GetUtcNow());
        if (missing.Count == 0)
            return 0;
        using var stage = Telemetry.Stage("translate");
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var made = 0;
        // A language that the service does not know is asked for once a round.
        foreach (var group in missing.GroupBy(title => title.Language, StringComparer.Ordinal))
        {
            var round = new Round();
            foreach (var batch in group.GroupBy(title => title.Title, StringComparer.Ordinal).Select(same => same.ToList()).Chunk(AtOnce))
                if (!await AskAsync(batch, language, round, both.Token, cancel))
                    break;
            // Only a service that answered others fails on these for their own sake.
            if (round.Answered)
                Refuse(round.Failed, language);
            made += round.Made;
        }
        return made;
    }

    /// <summary>False where nothing more is to be asked for in this language.</summary>
    /// <param name="texts">Of each headline the items that have it.</param>
    private async Task<bool> AskAsync(IReadOnlyList<List<ForeignTitle>> texts, string language, Round round, CancellationToken stop, CancellationToken cancel)
    {
        try
        {
            // A client may not heed the token: the wait ends all the same.
            var answers = await translator.TranslateAsync([.. texts.Select(items => items[0].Title)], texts[0][0].Language, language, stop).WaitAsync(stop);
            if (answers.Count != texts.Count)
                return await HalveAsync(texts, language, round, stop, cancel);
            Keep(texts, answers, language, round);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception problem) when (MayBeOfOne(problem))
        {
            return await HalveAsync(texts, language, round, stop, cancel);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Keep(IReadOnlyList<List<ForeignTitle>> texts, IReadOnlyList<string?> answers, string language, Round round)
    {
        round.Answered = true;
        var told = texts.Zip(answers, (items, answer) => (items, Clean: TranslationCheck.Clean(items[0].Title, answer))).ToLookup(pair => pair.Clean is not null);
        round.Made += told[true].Count();
        store.TitleTranslations.Save([.. told[true].SelectMany(pair => pair.items.Select(title => new TranslatedTitle(title.Item, title.Revision, language, pair.Clean!, translator.Name, clock.GetUtcNow())))]);
        Refuse(told[false].SelectMany(pair => pair.items), language);
    }

    private void Refuse(IEnumerable<ForeignTitle> titles, string language)
    {
        var now = clock.GetUtcNow();
        List<(ForeignTitle, DateTimeOffset?)> refused = [.. titles.Select(title => (title, title.Tries + 1 < MostTries ? now + FirstGap * Math.Pow(GapGrows, title.Tries) : (DateTimeOffset?)null))];
        if (refused.Count > 0)
            store.TitleTranslations.Refuse(language, refused);
    }

    /// <summary>The service failed on a request: it may be for one of its headlines, which are then found by halves.</summary>
    private async Task<bool> HalveAsync(IReadOnlyList<List<ForeignTitle>> texts, string language, Round round, CancellationToken stop, CancellationToken cancel)
    {
        if (texts.Count > 1)
            return await AskAsync([.. texts.Take(texts.Count / 2)], language, round, stop, cancel) && await AskAsync([.. texts.Skip(texts.Count / 2)], language, round, stop, cancel);
        round.Failed.AddRange(texts[0]);
        return round.Answered || round.Failed.Count < MostFailed;
    }

    private static bool MayBeOfOne(Exception problem) => problem is InvalidDataException
        or HttpRequestException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity or HttpStatusCode.InternalServerError };

    private sealed class Round
    {
        public int Made { get; set; }

        /// <summary>The service answered each headline of a request, with whatever.</summary>
        public bool Answered { get; set; }

        /// <summary>What it failed on by itself.</summary>
        public List<ForeignTitle> Failed { get; } = [];
    }
}
