using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Daybook.Store;

/// <summary>Writes rows into one table as fast as its database takes them.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly Table _table;
    private readonly NpgsqlBinaryImporter? _importer;
    private readonly DbCommand? _command;

    private RowWriter(Table table, NpgsqlBinaryImporter? importer, DbCommand? command) => (_table, _importer, _command) = (table, importer, command);

    public static RowWriter OnPostgres(NpgsqlConnection connection, Table table) =>
        new(table, connection.BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)"), null);

    public static RowWriter OnSqlite(DbConnection connection, Table table)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, column) => $"@c{column}"))})";
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@c{column}";
            command.Parameters.Add(parameter);
        }
        return new RowWriter(table, null, command);
    }

    public void Write(object?[] row)
    {
        _importer?.StartRow();
        for (var column = 0; column < row.Length; column++)
            if (_importer is null)
                _command!.Parameters[column].Value = row[column] ?? DBNull.Value;
            else
                Write(_importer, row[column] is string text ? Sql.Storable(text) : row[column], _table.Columns[column].Type);
        _command?.ExecuteNonQuery();
    }

    public void Complete() => _importer?.Complete();

    public void Dispose()
    {
        _importer?.Dispose();
        _command?.Dispose();
    }

    private static void Write(NpgsqlBinaryImporter importer, object? value, Type type)
    {
        if (value is null)
            importer.WriteNull();
        else if (type == typeof(int))
            importer.Write(Convert.ToInt32(value, CultureInfo.InvariantCulture), NpgsqlDbType.Integer);
        else if (type == typeof(long))
            importer.Write(Convert.ToInt64(value, CultureInfo.InvariantCulture), NpgsqlDbType.Bigint);
        else if (type == typeof(double))
            importer.Write(Convert.ToDouble(value, CultureInfo.InvariantCulture), NpgsqlDbType.Double);
        else
            importer.Write((string)value, NpgsqlDbType.Text);
    }
}
