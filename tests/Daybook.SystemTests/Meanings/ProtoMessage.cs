using System.Text;

namespace Daybook.SystemTests.Meanings;

/// <summary>A message of protocol buffers, field by field (https://protobuf.dev/programming-guides/encoding): models of tests are made, not kept.</summary>
internal sealed class ProtoMessage
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public ProtoMessage Number(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
        return this;
    }

    public ProtoMessage Float(int field, float value)
    {
        Varint(((ulong)field << 3) | 5);
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public ProtoMessage Text(int field, string value) => Raw(field, Encoding.UTF8.GetBytes(value));

    public ProtoMessage Part(int field, ProtoMessage value) => Raw(field, value.Bytes);

    public ProtoMessage Raw(int field, byte[] value)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        _bytes.Add((byte)value);
    }
}
