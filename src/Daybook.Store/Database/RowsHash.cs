using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Daybook.Store;

/// <summary>What the rows of a table say, whatever their order and whichever database holds them: their number, and the sum of their hashes.</summary>
public sealed class RowsHash
{
    private readonly StringBuilder _row = new();
    private ulong _sum;

    public long Rows { get; private set; }

    /// <summary>16 hexadecimal digits.</summary>
    public string Sum => _sum.ToString("x16", CultureInfo.InvariantCulture);

    public bool SaysTheSameAs(RowsHash other) => Rows == other.Rows && _sum == other._sum;

    /// <param name="values">Whole numbers, fractions, texts or null.</param>
    internal void Add(ReadOnlySpan<object?> values)
    {
        _row.Clear();
        foreach (var value in values)
            _ = value switch
            {
                null => _row.Append('n'),
                string text => _row.Append(CultureInfo.InvariantCulture, $"t{text.Length}:{text}"),
                double fraction => _row.Append(CultureInfo.InvariantCulture, $"d{fraction:R};"),
                _ => _row.Append(CultureInfo.InvariantCulture, $"i{Convert.ToInt64(value, CultureInfo.InvariantCulture)};"),
            };
        _sum += BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(_row.ToString())), 0);
        Rows++;
    }
}
