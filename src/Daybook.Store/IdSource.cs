using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// Makes ids: microseconds since 1970 by the given clock, and always above every id made before, so ids rise with time and a range of time
/// is a range of ids. Called inside a write transaction only, where no other process can make any.
/// </summary>
internal sealed class IdSource(TimeProvider clock)
{
    private long _last;

    public long Next(DbConnection writer)
    {
        var stored = writer.Number("SELECT max(id) FROM (SELECT max(id) AS id FROM item UNION ALL SELECT max(id) FROM story "
            + "UNION ALL SELECT max(alias) FROM story_alias UNION ALL SELECT max(id) FROM brief UNION ALL SELECT max(id) FROM feed)");
        return _last = Math.Max(Math.Max(stored, _last) + 1, Sql.Micros(clock.GetUtcNow()));
    }
}
