using Daybook.Engine.Clippings;

namespace Daybook.Web.Desk;

/// <summary>Searches for evidence that run, and why the last ones failed. In memory: what was found stands in the store, and what was not can be looked for again.</summary>
internal sealed class EvidenceSearches(TimeProvider clock)
{
    private readonly Lock _turn = new();
    private readonly HashSet<long> _running = [];
    private readonly Dictionary<long, string> _problems = [];

    public bool Runs(long brief)
    {
        lock (_turn)
            return _running.Contains(brief);
    }

    /// <summary>Why the last search for a brief failed; null where nothing is wrong.</summary>
    public string? Problem(long brief)
    {
        lock (_turn)
            return _problems.GetValueOrDefault(brief);
    }

    /// <summary>Sends the errand, unless it is under way already.</summary>
    public void Ask(Office office, long brief)
    {
        lock (_turn)
        {
            if (!_running.Add(brief))
                return;
            _problems.Remove(brief);
        }
        office.Errands.Send(_ =>
        {
            string? problem = null;
            try
            {
                new ClippingDesk(office.Store, clock).LookForEvidence(brief);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Told where somebody waits for it; the errand's own report goes to the terminal.
                problem = failure is Daybook.Store.StoreException known ? $"{known.Message} ({known.Hint})" : failure.Message;
                throw;
            }
            finally
            {
                End(brief, problem);
            }
            return Task.CompletedTask;
        });
    }

    private void End(long brief, string? problem)
    {
        lock (_turn)
        {
            _running.Remove(brief);
            if (problem is not null)
                _problems[brief] = problem;
        }
    }
}
