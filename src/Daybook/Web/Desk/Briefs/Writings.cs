using System.Security.Cryptography;
using Daybook.Engine.Briefs;
using Microsoft.AspNetCore.WebUtilities;

namespace Daybook.Web.Desk;

/// <summary>A brief that was asked for, while it is written and a while after. Written by the errand, read by the page that watches it.</summary>
internal sealed class Writing(string topic, DateTimeOffset asked)
{
    private readonly Lock _turn = new();
    private readonly List<BriefStage> _stages = [];

    public string Topic => topic;

    public DateTimeOffset Asked => asked;

    /// <summary>The brief, when it is kept.</summary>
    public Core.Briefs.Brief? Brief { get; private set; }

    /// <summary>Why it could not be written; null where nothing is wrong.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<BriefStage> Stages
    {
        get
        {
            lock (_turn)
                return [.. _stages];
        }
    }

    public void Report(BriefStage stage)
    {
        lock (_turn)
            _stages.Add(stage);
    }

    public void End(Core.Briefs.Brief? brief, string? problem)
    {
        lock (_turn)
            (Brief, Problem) = (brief, problem);
    }
}

/// <summary>The briefs that are being written or were just now. In memory: a brief that is kept stands in the store, and one that is not can be asked for again.</summary>
internal sealed class Writings(TimeProvider clock)
{
    /// <summary>Writings remembered; the oldest goes.</summary>
    private const int Most = 50;

    private readonly Dictionary<string, Writing> _kept = [];

    /// <summary>Sends the errand of writing it and answers its name.</summary>
    public string Ask(Office office, string topic, string? language, DateTimeOffset? since)
    {
        var name = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(12));
        var writing = new Writing(topic, clock.GetUtcNow());
        lock (_kept)
        {
            while (_kept.Count >= Most)
                _kept.Remove(_kept.MinBy(pair => pair.Value.Asked).Key);
            _kept[name] = writing;
        }
        office.Errands.Send(async stop =>
        {
            try
            {
                writing.End(await new BriefDesk(office.Store, clock, office.Drafter, office.Translations).WriteAsync(topic, language, since, null, new Watch(writing), stop), null);
            }
            catch (Daybook.Store.StoreException problem)
            {
                writing.End(null, $"{problem.Message} ({problem.Hint})");
            }
            catch (Exception defect) when (defect is not OperationCanceledException)
            {
                // Told where somebody waits for it; the errand's own report goes to the terminal.
                writing.End(null, defect.Message);
                throw;
            }
        });
        return name;
    }

    public Writing? Find(string? name)
    {
        lock (_kept)
            return name is not null ? _kept.GetValueOrDefault(name) : null;
    }

    /// <summary>Reports at once, unlike <see cref="Progress{T}"/>, which posts to a context that is not here.</summary>
    private sealed class Watch(Writing writing) : IProgress<BriefStage>
    {
        public void Report(BriefStage value) => writing.Report(value);
    }
}
