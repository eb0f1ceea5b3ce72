namespace Daybook.Core.Accounts;

/// <summary>How long a sign-in holds. A session ends a while after its last work, and in any case some weeks after it began.</summary>
public static class SessionPolicy
{
    /// <summary>Without any work for so long, an editor signs in again.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>However much it was used.</summary>
    public static readonly TimeSpan Whole = TimeSpan.FromDays(60);

    /// <summary>Work is noted at most this often, so that not every action writes.</summary>
    public static readonly TimeSpan Noting = TimeSpan.FromHours(1);

    /// <summary>Whether a session holds. A clock that was set back does not lengthen it: a start in the future is no start.</summary>
    public static bool Holds(DateTimeOffset created, DateTimeOffset used, DateTimeOffset now) =>
        now < created + Whole && now < used + Idle && created <= now + Noting;
}
