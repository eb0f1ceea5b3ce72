using System.Data.Common;

namespace Daybook.Store;

/// <summary>
/// Makes ids: microseconds since 1970 by the given clock, and always above every id made before, so ids rise with time and a range of time
/// is a range of ids. Called inside a write transaction only, where no other process can make any. A table that takes ids from here stands
/// in <see cref="Newest"/>.
/// </summary>
internal sealed class IdSource(Db db, TimeProvider clock)
{
    private const string Newest = """
        SELECT max(id) FROM (SELECT max(id) AS id FROM item UNION ALL SELECT max(id) FROM story
          UNION ALL SELECT max(alias) FROM story_alias UNION ALL SELECT max(id) FROM brief UNION ALL SELECT max(id) FROM feed
          UNION ALL SELECT max(id) FROM story_edit UNION ALL SELECT max(id) FROM plan_entry UNION ALL SELECT max(id) FROM brief_edit
          UNION ALL SELECT max(id) FROM account
          UNION ALL SELECT max(id) FROM clipping UNION ALL SELECT max(id) FROM clipped_brief) AS newest
        """;

    private long _last;
    private long _asked = -1;

    public long Next(DbConnection writer)
    {
        // Other programs may have made ids since the last transaction, but not within this one.
        if (_asked != db.Writing)
            _last = Math.Max(_last, writer.Number(Newest));
        _asked = db.Writing;
        return _last = Math.Max(_last + 1, Sql.Micros(clock.GetUtcNow()));
    }
}
