using System.Data.Common;
using System.Diagnostics;

namespace Daybook.Store;

/// <summary>
/// Writes that come side by side are committed together: one wait for the disk for all of them, where each alone would wait its own.
/// Every one is all or nothing for itself (a savepoint), and is on the disk before its caller goes on.
/// </summary>
internal sealed class WriteQueue(Db db)
{
    /// <summary>Writes committed together at most: others wait for the writer meanwhile.</summary>
    private const int MostTogether = 64;

    /// <summary>After so long no further one is taken in: an editor at the desk waits for the writer too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Queue<Pending> _waiting = [];
    private bool _running;

    public Task<T> WriteAsync<T>(Func<DbConnection, T> work)
    {
        var pending = new Pending<T>(work);
        lock (_waiting)
        {
            _waiting.Enqueue(pending);
            if (_running)
                return pending.Task;
            _running = true;
        }
        _ = Task.Run(CommitAll);
        return pending.Task;
    }

    private void CommitAll()
    {
        do
        {
            var together = new List<Pending>();
            try
            {
                db.Write(writer => Run(writer, together));
            }
            // Nothing of it was saved, as far as is known: whoever waits is told, and may come again.
            catch (Exception problem)
            {
                together.ForEach(pending => pending.Fail(problem));
                continue;
            }
            together.ForEach(pending => pending.End());
        }
        while (IsMore());
    }

    private bool Run(DbConnection writer, List<Pending> together)
    {
        var began = Stopwatch.GetTimestamp();
        while (together.Count < MostTogether && Stopwatch.GetElapsedTime(began) < Longest && Next() is { } pending)
        {
            together.Add(pending);
            writer.Execute("SAVEPOINT one");
            // Others wrote in the same transaction: what is remembered of it (ids) is looked up anew.
            db.BeginNext();
            var words = WaitingWords.Of(writer);
            var before = words?.Count ?? 0;
            if (!pending.Run(writer))
            {
                writer.Execute("ROLLBACK TO SAVEPOINT one");
                words?.Cut(before);
            }
            writer.Execute("RELEASE SAVEPOINT one");
        }
        return true;
    }

    private Pending? Next()
    {
        lock (_waiting)
            return _waiting.TryDequeue(out var pending) ? pending : null;
    }

    private bool IsMore()
    {
        lock (_waiting)
            return _running = _waiting.Count > 0;
    }

    private abstract class Pending
    {
        /// <summary>False where the work failed: what it wrote is taken back.</summary>
        public abstract bool Run(DbConnection writer);

        public abstract void End();

        public abstract void Fail(Exception problem);
    }

    private sealed class Pending<T>(Func<DbConnection, T> work) : Pending
    {
        private readonly TaskCompletionSource<T> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _problem;

        public Task<T> Task => _end.Task;

        public override bool Run(DbConnection writer)
        {
            try
            {
                _result = work(writer);
                return true;
            }
            catch (Exception problem)
            {
                _problem = problem;
                return false;
            }
        }

        public override void End()
        {
            if (_problem is null)
                _end.SetResult(_result);
            else
                _end.SetException(_problem);
        }

        public override void Fail(Exception problem) => _end.TrySetException(_problem ?? problem);
    }
}
