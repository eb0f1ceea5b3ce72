namespace Daybook.Web.Desk;

/// <summary>Something that takes seconds to find out: an errand does, and what it found last is kept in memory. Lost, it is found out again.</summary>
internal sealed class Study<T>(Func<Office, T> work) where T : class
{
    private readonly Lock _turn = new();
    private T? _found;
    private string? _problem;
    private bool _runs;

    /// <summary>What was found last; null before the first time. <c>Problem</c>: why the last time failed.</summary>
    public (T? Found, bool Runs, string? Problem) Now
    {
        get
        {
            lock (_turn)
                return (_found, _runs, _problem);
        }
    }

    /// <summary>Sends the errand, unless it is under way already.</summary>
    public void Ask(Office office)
    {
        lock (_turn)
        {
            if (_runs)
                return;
            (_runs, _problem) = (true, null);
        }
        office.Errands.Send(_ =>
        {
            (T? found, string? problem) = (null, null);
            try
            {
                found = work(office);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Told where somebody waits for it; the errand's own report goes to the terminal.
                problem = failure is Daybook.Store.StoreException known ? $"{known.Message} ({known.Hint})" : failure.Message;
                throw;
            }
            finally
            {
                lock (_turn)
                    (_found, _problem, _runs) = (found ?? _found, problem, false);
            }
            return Task.CompletedTask;
        });
    }

    /// <summary>Changes what is kept, until it is found out anew.</summary>
    public void Amend(Func<T, T> change)
    {
        lock (_turn)
            _found = _found is null ? null : change(_found);
    }
}
