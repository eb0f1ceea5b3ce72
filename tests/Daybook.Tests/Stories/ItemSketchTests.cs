using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

public sealed class ItemSketchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void All_that_is_packed_is_unpacked_again(int seed)
    {
        var parts = Parts(new Random(seed));
        var sketch = new ItemSketch(new ItemSketch(parts).Bytes);
        Assert.Equal((parts.TextWords, parts.Words), (sketch.TextWords, sketch.Words));
        Assert.Equal(parts.Codes, sketch.Own.Codes);
        Assert.Equal(parts.Uses, sketch.Own.Uses);
        Assert.Equal(parts.Codes, sketch.Shapes.Codes);
        Assert.Equal(parts.Shapes, sketch.Shapes.Shapes);
        Assert.Equal(parts.KeyCodes, sketch.Keys.Codes);
        Assert.Equal(parts.KeyUses, sketch.Keys.Uses);
        var places = parts.KeyCodes.ToArray().Where(code => TermCode.KindOf(code) == TermKind.Place).ToArray();
        Assert.Equal(places.Select(code => (code, sketch.Keys[code])), places.Select(code => (code, sketch.Particulars[code])));
        Assert.Equal(parts.Names, sketch.Names);
        Assert.Equal(parts.Runs, sketch.Runs);
        Assert.Equal(parts.Numbers, sketch.Numbers);
        Assert.Equal(parts.TextNumbers, sketch.TextNumbers);
        Assert.Equal(parts.Cited, sketch.Cited);
    }

    [Fact]
    public void An_item_without_words_has_an_empty_sketch()
    {
        var sketch = new ItemReader(new OutletNames([])).Read(Some.Item(1, ""));
        Assert.Equal(0, sketch.Own.Count + sketch.Keys.Count + sketch.Particulars.Count + sketch.Names.Length + sketch.Runs.Length + sketch.Cited.Count);
    }

    [Fact]
    public void A_sketch_is_smaller_than_its_text()
    {
        Assert.InRange(new ItemReader(new OutletNames([])).Read(Some.Item(1, "Bridge closed", Some.BridgeInRussian)).Bytes.Length, 1, 2 * Some.BridgeInRussian.Length);
    }

    [Fact]
    public void Bytes_of_something_else_are_no_sketch()
    {
        Assert.False(ItemSketch.IsWhole([]));
        Assert.False(ItemSketch.IsWhole(new byte[200]));
        Assert.Throws<ArgumentException>(() => new ItemSketch([1, 2, 3]));
    }

    private static SketchParts Parts(Random random)
    {
        var own = Rising(random, 180, code => TermCode.Of(random.Next(9) == 0 ? TermKind.Number : TermKind.Word, TermCode.HashOf(code)));
        TermUse[] uses = [.. own.Select(_ => new TermUse(2 * random.Next(1, random.Next(20) == 0 ? 900 : 5), (TermFlags)random.Next(1, 8)))];
        var names = Rising(random, 90, code => TermCode.Of(TermKind.Name, TermCode.HashOf(code))).Select(key =>
        {
            var at = random.Next(own.Length);
            return new NameUse(key, (ushort)at, random.Next(5) == 0 ? new TermUse(random.Next(1, 40), (TermFlags)random.Next(1, 16)) : new TermUse(uses[at].Halves, uses[at].Flags | TermFlags.Plain));
        });
        var keys = Rising(random, 60, code => random.Next(2) == 0 ? TermCode.Of((int)(code % 3000)) : code);
        return new SketchParts
        {
            TextWords = random.Next(400),
            Words = random.Next(90_000),
            Codes = own,
            Uses = uses,
            Shapes = Array.ConvertAll(uses, use => (byte)(random.Next(16) | (use.Name ? random.Next(16) << 4 : 0))),
            Numbers = Rising(random, 5, code => code),
            // Concepts are small numbers and counted in wholes, all else are hashes.
            KeyCodes = keys,
            KeyUses = Array.ConvertAll(keys, code => new TermUse((TermCode.KindOf(code) == TermKind.Concept ? 2 : 1) * random.Next(1, 12), (TermFlags)random.Next(1, 16))),
            Names = names.ToArray(),
            Runs = Rising(random, 280, code => code),
            TextNumbers = Rising(random, 7, code => code),
            Cited = random.Next(2) == 0 ? [] : [new CitedOutlet("herald", true), new CitedOutlet("вестник", false)],
        };
    }

    private static uint[] Rising(Random random, int count, Func<uint, uint> made) =>
        [.. Enumerable.Range(0, count).Select(_ => made((uint)random.NextInt64(1L << 32))).Distinct().Order()];
}
