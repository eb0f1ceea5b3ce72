using Daybook.Store;
using Microsoft.Data.Sqlite;

namespace Daybook.SystemTests.Databases;

public sealed class NewerSchemaTests
{
    [Fact]
    public void A_file_made_by_a_newer_program_is_refused_and_left_alone() => Refuses(TestDatabase.Sqlite());

    [Fact]
    public void A_server_s_database_made_by_a_newer_program_is_refused_and_left_alone() => Refuses(TestDatabase.Postgres());

    [Fact]
    public void The_library_has_the_fix_for_lost_commits()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 51, 3));
    }

    private static void Refuses(TestDatabase database)
    {
        using (database)
        {
            database.Open().Dispose();
            database.Run("INSERT INTO migration (number) VALUES (9999)");
            var refused = Assert.Throws<StoreException>(() => database.Open());
            Assert.Contains("newer Daybook", refused.Message, StringComparison.Ordinal);
            Assert.Equal(1, database.Run("DELETE FROM migration WHERE number = 9999"));
        }
    }
}
