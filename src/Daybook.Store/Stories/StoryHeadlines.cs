using System.Data.Common;
using Daybook.Core.Items;

namespace Daybook.Store;

/// <summary>Headlines of stories whose members changed: the next run of grouping chooses among all of them, until then each bears that of a member.</summary>
internal static class StoryHeadlines
{
    /// <summary>A story none of whose members bears its headline has that of its eldest from now on.</summary>
    public static void Settle(DbConnection connection, long story)
    {
        if (Bearer(connection, story) == 0 && Eldest(connection, story) is { } heir)
            connection.Execute("UPDATE story SET title = @title, language = @language WHERE id = @id", ("id", story), ("title", heir.Title), ("language", heir.Language));
    }

    /// <summary>Gives a story a headline that one of its members bears; any other it does not take.</summary>
    public static void Give(DbConnection connection, long story, string title, string? language)
    {
        if (Bearer(connection, story, title) != 0)
            connection.Execute("UPDATE story SET title = @title, language = @language WHERE id = @id", ("id", story), ("title", title), ("language", language));
    }

    /// <summary>The eldest member whose headline the story bears; 0 where none does.</summary>
    public static long Bearer(DbConnection connection, long story) =>
        connection.One("SELECT title FROM story WHERE id = @id", row => row.GetString(0), ("id", story)) is { } title ? Bearer(connection, story, title) : 0;

    private static long Bearer(DbConnection connection, long story, string title) =>
        connection.Number("SELECT id FROM item WHERE story = @id AND title = @title ORDER BY at, id LIMIT 1", ("id", story), ("title", title)) is var bearer && bearer != 0
            ? bearer : Untitled(connection, story, besides: 0).Find(post => post.Title == title).Item;

    /// <summary>The headline of a story's eldest member that has one, else the first words of its eldest post; null where none has any.</summary>
    /// <param name="besides">A member that is not asked.</param>
    public static (string Title, string? Language)? Eldest(DbConnection connection, long story, long besides = 0) => connection.Query(
            "SELECT title, language FROM item WHERE story = @story AND id <> @besides AND title IS NOT NULL AND withdrawn IS NULL ORDER BY at, id LIMIT 1",
            row => ((string, string?)?)(row.GetString(0), row.Text(1)), ("story", story), ("besides", besides)).FirstOrDefault()
        ?? Untitled(connection, story, besides).Where(post => post.Title.Length > 0).Select(post => ((string, string?)?)(post.Title, post.Language)).FirstOrDefault();

    /// <summary>Members without a headline, oldest first, with what stands for one.</summary>
    private static List<(long Item, string Title, string? Language)> Untitled(DbConnection connection, long story, long besides) => connection.Query("""
        SELECT item.id, item.language, item_revision.text FROM item JOIN item_revision ON item_revision.item = item.id AND item_revision.revision = item.revision
        WHERE item.story = @story AND item.id <> @besides AND item.title IS NULL AND item.withdrawn IS NULL ORDER BY item.at, item.id
        """, row => (row.GetInt64(0), ItemHeadline.Of(null, row.GetString(2), row.Text(1)), row.Text(1)), ("story", story), ("besides", besides));
}
