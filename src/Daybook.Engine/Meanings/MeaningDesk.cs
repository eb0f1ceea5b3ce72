using System.Net;
using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Stories.Joining;
using Daybook.Store;

namespace Daybook.Engine.Meanings;

/// <summary>
/// Has a model put what grouping looks at into vectors, and keeps them: a text is asked for once. Whatever the model does, a round goes on, and
/// what has no vector is grouped by its words alone.
/// </summary>
public sealed class MeaningDesk(Store.Store store, IEmbedder embedder, MeaningOptions options, TimeProvider clock)
{
    /// <summary>Texts of one request: what servers take at once, and short enough for the answer to be bounded.</summary>
    private const int AtOnce = 32;

    /// <summary>Characters of a text that are sent: models in use read 128 to 512 tokens, and news says in its first lines what it is about.</summary>
    private const int MostLetters = 1000;

    /// <summary>Texts that a model refuses one by one, before any that it takes, until it is the model that is wrong and not the texts.</summary>
    private const int MostRefused = 3;

    /// <summary>A word that every model has a vector for.</summary>
    private const string Probe = "news";

    private Dictionary<long, (int Revision, MeaningVector? Vector)> _kept = [];

    public string Model => embedder.Model;

    /// <summary>Told once, in a line, when another model is found under the name and takes the place of the old.</summary>
    public Action<string>? OnAnotherModel { get; init; }

    /// <summary>Asks for what is missing, newest first. How many items have a vector that had none. Ends in time.</summary>
    /// <param name="since">Start of the window that is grouped.</param>
    public async Task<int> FillAsync(DateTimeOffset since, CancellationToken cancel)
    {
        var unseen = store.Meanings.Unseen(Model, since, MostLetters, options.MaxTexts);
        if (unseen.Count == 0)
            return 0;
        using var stage = Telemetry.Stage("embed");
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var round = new Round(store.Meanings.Dimensions(Model));
        foreach (var batch in unseen.Chunk(AtOnce))
            if (!await AskAsync([.. batch.Select(item => new Asked(item, TextOf(item)))], round, both.Token, cancel))
                break;
        // Only a model that gave others a vector has none for these for their own sake: then they are not sent again.
        if (round.Answered)
            store.Meanings.Keep(Model, round.Refused.Concat(round.Without).Select(asked => asked.Kept([])));
        return round.Made;
    }

    /// <summary>One word, to see whether the model answers. Null where it does, else what is wrong.</summary>
    public async Task<string?> TryAsync(TimeSpan timeout, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            var answer = await embedder.EmbedAsync([Probe], both.Token).WaitAsync(both.Token);
            return answer.Count == 1 && MeaningVector.Of(Model, answer[0].Span) is { } vector
                ? store.Meanings.Dimensions(Model) is { } known && known != vector.Dimensions ? $"it answers with {vector.Dimensions} numbers, and with {known} before: it is another model under the same name, and the next round that asks takes it in place of the old" : null
                : "it answers with something else than a vector";
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "it does not answer in time";
        }
        catch (Exception problem) when (IsFailure(problem))
        {
            return problem.Message;
        }
    }

    /// <summary>Vectors of items by their ids, those whose text changed since left out. Those of the last call stay at hand.</summary>
    public IReadOnlyDictionary<long, MeaningVector> Of(IReadOnlyList<ItemOutline> items)
    {
        // Another model took the place of the old, here or in another process.
        if (store.Meanings.Dimensions(Model) is var known && _kept.Values.Any(kept => kept.Vector is { } vector && vector.Dimensions != known))
            _kept = [];
        var missing = items.Where(item => !_kept.TryGetValue(item.Id, out var kept) || kept.Revision != item.Revision).Select(item => item.Id).ToList();
        foreach (var one in store.Meanings.Of(Model, missing))
            _kept[one.Item] = (one.Revision, MeaningVector.Read(Model, one.Bytes));
        _kept = items.Where(item => _kept.ContainsKey(item.Id)).ToDictionary(item => item.Id, item => _kept[item.Id]);
        return items.Where(item => _kept.TryGetValue(item.Id, out var kept) && kept.Revision == item.Revision && kept.Vector is not null).ToDictionary(item => item.Id, item => _kept[item.Id].Vector!);
    }

    private static string TextOf(UnseenText item) => string.Join('\n', new[] { item.Title, item.Text }.Where(part => !string.IsNullOrWhiteSpace(part))).Trim();

    /// <summary>False where nothing more is to be asked in this round.</summary>
    private async Task<bool> AskAsync(IReadOnlyList<Asked> batch, Round round, CancellationToken stop, CancellationToken cancel)
    {
        var known = batch.Select(asked => (Asked: asked, Bytes: asked.Text.Length == 0 ? [] : store.Meanings.Find(Model, asked.Hash))).ToLookup(pair => pair.Bytes is not null);
        store.Meanings.Keep(Model, known[true].Select(pair => pair.Asked.Kept(pair.Bytes!)));
        round.Made += known[true].Count(pair => pair.Bytes!.Length > 0);
        var texts = known[false].Select(pair => pair.Asked).GroupBy(asked => asked.Text, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        return texts.Count == 0 || await SendAsync(texts, round, stop, cancel);
    }

    /// <param name="texts">Of each text the items that have it.</param>
    private async Task<bool> SendAsync(List<List<Asked>> texts, Round round, CancellationToken stop, CancellationToken cancel)
    {
        try
        {
            var answers = await embedder.EmbedAsync([.. texts.Select(items => items[0].Text)], stop).WaitAsync(stop);
            if (answers.Count != texts.Count || answers.Any(answer => answer.Length != answers[0].Length))
                return false;
            var vectors = answers.Select(answer => MeaningVector.Of(Model, answer.Span)).ToList();
            if (vectors.Find(vector => vector is not null) is { } first && !await IsKnownAsync(first.Dimensions, round, stop))
                return false;
            KeepAll(texts, vectors, round);
            return true;
        }
        catch (HttpRequestException problem) when (problem.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity)
        {
            return await HalveAsync(texts, round, stop, cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception problem) when (IsFailure(problem))
        {
            return false;
        }
    }

    /// <summary>
    /// Other numbers than before are another model under the same name, such as a tag pulled anew: where it gives as many once more, for a word of
    /// its own, the old vectors go and all is asked anew, round by round. One odd answer changes nothing.
    /// </summary>
    private async Task<bool> IsKnownAsync(int dimensions, Round round, CancellationToken stop)
    {
        if ((round.Dimensions ??= dimensions) == dimensions)
            return true;
        if (round.Answered)
            return false;
        var again = await embedder.EmbedAsync([Probe], stop).WaitAsync(stop);
        if (again.Count != 1 || MeaningVector.Of(Model, again[0].Span)?.Dimensions != dimensions)
            return false;
        store.Meanings.Forget(Model);
        OnAnotherModel?.Invoke($"{Model} answers with {dimensions} numbers, and with {round.Dimensions} before: it is another model under the same name, so its old vectors were dropped and all is asked anew");
        round.Dimensions = dimensions;
        return true;
    }

    private void KeepAll(List<List<Asked>> texts, List<MeaningVector?> vectors, Round round)
    {
        var kept = new List<KeptMeaning>();
        foreach (var (items, vector) in texts.Zip(vectors))
            if (vector is null)
                round.Without.AddRange(items);
            else
                kept.AddRange(items.Select(asked => asked.Kept(vector.Bytes)));
        round.Made += kept.Count;
        round.Answered |= kept.Count > 0;
        store.Meanings.Keep(Model, kept);
    }

    /// <summary>The server refused a request: it may be for one of its texts, which are then found by halves.</summary>
    private async Task<bool> HalveAsync(List<List<Asked>> texts, Round round, CancellationToken stop, CancellationToken cancel)
    {
        if (texts.Count > 1)
            return await SendAsync(texts[..(texts.Count / 2)], round, stop, cancel) && await SendAsync(texts[(texts.Count / 2)..], round, stop, cancel);
        round.Refused.AddRange(texts[0]);
        return round.Answered || round.Refused.Count < MostRefused;
    }

    private static bool IsFailure(Exception problem) => problem is HttpRequestException or InvalidDataException or IOException or InvalidOperationException;

    private sealed class Asked(UnseenText item, string text)
    {
        public string Text => text;

        public byte[] Hash { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];

        public KeptMeaning Kept(byte[] bytes) => new(item.Item, item.Revision, Hash, bytes);
    }

    private sealed class Round(int? dimensions)
    {
        /// <summary>Numbers of a vector of this model; null before the first.</summary>
        public int? Dimensions { get; set; } = dimensions;

        /// <summary>Items that have a vector now, copies of known texts among them.</summary>
        public int Made { get; set; }

        /// <summary>True once the model gave a vector in this round.</summary>
        public bool Answered { get; set; }

        /// <summary>What was refused by itself.</summary>
        public List<Asked> Refused { get; } = [];

        /// <summary>What was answered with something that is no direction.</summary>
        public List<Asked> Without { get; } = [];
    }
}
