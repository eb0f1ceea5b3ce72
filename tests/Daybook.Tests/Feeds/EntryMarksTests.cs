using Daybook.Core.Feeds;
using Daybook.Core.Items;

namespace Daybook.Tests.Feeds;

public sealed class EntryMarksTests
{
    private static readonly ParsedItem One = new() { Guid = "1", Link = "https://a.example/1", Title = "One", Categories = ["x"] };
    private static readonly ParsedItem Two = new() { Guid = "2", Link = "https://a.example/2", Title = "Two" };

    [Fact]
    public void Only_entries_that_are_new_or_edited_in_any_field_are_fresh()
    {
        var known = EntryMarks.Read(EntryMarks.Written(EntryMarks.Of([One, Two], "c")));
        Assert.Empty(Fresh([Two, One], known));
        var edited = One with { Categories = ["x", "y"] };
        Assert.Equal([edited], Fresh([edited, Two], known));
        var third = new ParsedItem { Title = "Three" };
        Assert.Equal([third], Fresh([third, One, Two], known));
    }

    [Fact]
    public void In_another_context_and_without_marks_all_are_fresh()
    {
        var marks = EntryMarks.Of([One, Two], "c");
        Assert.Equal([One, Two], EntryMarks.Fresh([One, Two], marks, EntryMarks.Read(EntryMarks.Written(EntryMarks.Of([One, Two], "other")))));
        Assert.Equal([One, Two], EntryMarks.Fresh([One, Two], marks, EntryMarks.Read(null)));
    }

    [Fact]
    public void A_known_entry_with_the_address_or_guid_of_a_fresh_one_is_judged_with_it()
    {
        var known = EntryMarks.Read(EntryMarks.Written(EntryMarks.Of([One, Two], "c")));
        var again = new ParsedItem { Link = One.Link, Title = "One, posted again" };
        Assert.Equal([again, One], Fresh([again, One, Two], known));
        var reused = new ParsedItem { Guid = Two.Guid, Link = "https://a.example/3", Title = "Another" };
        Assert.Equal([reused, Two], Fresh([reused, One, Two], known));
    }

    private static IReadOnlyList<ParsedItem> Fresh(IReadOnlyList<ParsedItem> entries, IReadOnlySet<long> known) => EntryMarks.Fresh(entries, EntryMarks.Of(entries, "c"), known);
}
