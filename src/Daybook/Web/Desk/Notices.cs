using System.Collections.Concurrent;
using Daybook.Pages.Desk;

namespace Daybook.Web.Desk;

/// <summary>What each session did last. In memory only: it is a courtesy, and after a restart there is nothing to tell.</summary>
internal sealed class Notices
{
    /// <summary>Sessions remembered; beyond it all are forgotten.</summary>
    private const int MostSessions = 1000;

    private readonly ConcurrentDictionary<string, DeskNotice> _last = new(StringComparer.Ordinal);

    public void Tell(string session, DeskNotice notice)
    {
        if (_last.Count >= MostSessions)
            _last.Clear();
        _last[session] = notice;
    }

    public DeskNotice? Of(string? session) => session is not null && _last.TryGetValue(session, out var notice) ? notice : null;

    public void Forget(string session) => _last.TryRemove(session, out _);
}
