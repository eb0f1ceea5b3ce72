using System.Security.Cryptography;
using Daybook.Core.Feeds;
using Daybook.Engine.Feeds;
using Microsoft.AspNetCore.WebUtilities;

namespace Daybook.Web.Desk;

/// <summary>What was found for a session and is not saved yet.</summary>
/// <param name="Box">What stood in the box.</param>
internal sealed record Lookup(string Session, DateTimeOffset When, string Box, Pasted Pasted, IReadOnlyList<Finding> Findings);

/// <summary>
/// Findings between looking and saving. They stay here and not in the form, so that only what our own fetcher found can be saved, and a
/// feed is taken from the answer it was found by. In memory: nothing was saved, so nothing is lost.
/// </summary>
internal sealed class Lookups(TimeProvider clock)
{
    /// <summary>Lookups kept at once; a lookup holds at most <see cref="Looking.MostAsked"/> answers of half a megabyte.</summary>
    private const int Most = 8;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, Lookup> _kept = [];

    /// <summary>Keeps findings and answers their name.</summary>
    public string Keep(string session, string box, Pasted pasted, IReadOnlyList<Finding> findings)
    {
        var name = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(12));
        lock (_kept)
        {
            Forget();
            _kept[name] = new Lookup(session, clock.GetUtcNow(), box, pasted, findings);
        }
        return name;
    }

    /// <summary>The findings of that name, for the session that made them only; null where they are forgotten.</summary>
    public Lookup? Find(string? name, string session)
    {
        lock (_kept)
            return name is not null && _kept.TryGetValue(name, out var kept) && kept.Session == session && clock.GetUtcNow() - kept.When < Life ? kept : null;
    }

    public void Drop(string name)
    {
        lock (_kept)
            _kept.Remove(name);
    }

    private void Forget()
    {
        foreach (var (name, _) in _kept.Where(pair => clock.GetUtcNow() - pair.Value.When >= Life).ToList())
            _kept.Remove(name);
        while (_kept.Count >= Most)
            _kept.Remove(_kept.MinBy(pair => pair.Value.When).Key);
    }
}
