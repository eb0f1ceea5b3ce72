using System.Collections.Concurrent;
using System.Globalization;

namespace Daybook.SystemTests.Politeness;

/// <summary>
/// What a publisher has to say against a reader, by the rules of https://rachelbythebay.com/fs/help.html and by what its own answers asked for.
/// One for each address.
/// </summary>
internal sealed class Score(string url, ConcurrentQueue<string> complaints)
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    private readonly HashSet<string> _sent = [];
    private (string? Tag, string? Date) _latest;
    private DateTimeOffset? _last;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;
    private string _wish = "";
    private bool _read;

    public int Requests { get; private set; }

    public int Conditional { get; private set; }

    /// <summary>Status after which nothing may be asked any more.</summary>
    public bool IsGone { get; set; }

    /// <summary>Judges a request before it is answered.</summary>
    /// <param name="closed">True in hours and on days that its documents ask to skip.</param>
    public void Judge(HttpRequestMessage request, DateTimeOffset now, bool closed)
    {
        Requests++;
        if (_last is { } last && now - last < Least)
            Complain(now, $"asked again after {(now - last).TotalMinutes:0.#} minutes");
        if (now < _notBefore)
            Complain(now, $"asked {(_notBefore - now).TotalMinutes:0} minutes too early: {_wish}");
        if (closed && _read)
            Complain(now, "asked in an hour or on a day to be skipped");
        if (IsGone)
            Complain(now, "asked after it was gone");
        _last = now;
        JudgeValidators(Of(request, "If-None-Match"), Of(request, "If-Modified-Since"), now);
        foreach (var name in new[] { "Cookie", "Referer", "Origin", "Authorization", "Range" })
            if (Of(request, name) is { } value)
                Complain(now, $"sent {name}: {value}");
        if (Of(request, "User-Agent") is not { } agent || !agent.StartsWith("Daybook/", StringComparison.Ordinal) || !agent.Contains("(+mailto:", StringComparison.Ordinal))
            Complain(now, $"does not say who it is: {Of(request, "User-Agent")}");
    }

    /// <summary>Remembers what an answer gave and asked for.</summary>
    /// <param name="whole">False for answers that acknowledge nothing.</param>
    public void Remember(string? tag, string? date, bool whole, bool isNew)
    {
        foreach (var value in new[] { tag, date }.OfType<string>())
            _sent.Add(value);
        _read |= whole;
        if (whole)
            _latest = isNew ? (tag, date) : (tag ?? _latest.Tag, date ?? _latest.Date);
    }

    /// <summary>From now on an earlier visit is a complaint; what was asked before holds no longer.</summary>
    public void Ask(DateTimeOffset notBefore, string wish) => (_notBefore, _wish) = (notBefore, wish);

    private void JudgeValidators(string? tag, string? date, DateTimeOffset now)
    {
        if (tag is null && date is null)
        {
            if (_latest != default)
                Complain(now, "asked unconditionally, though it had validators");
            return;
        }
        Conditional++;
        foreach (var value in new[] { tag, date }.OfType<string>().Where(value => !_sent.Contains(value)))
            Complain(now, $"made up {value}");
        if ((tag, date) != _latest)
            Complain(now, $"sent a stale pair: {tag} and {date}, not {_latest.Tag} and {_latest.Date}");
    }

    private static string? Of(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private void Complain(DateTimeOffset now, string what) => complaints.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{now:MM-dd HH:mm} {url}: {what}"));
}
