using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Daybook.Languages;

/// <summary>Writes a model in the form that <c>LanguageGrams</c> reads (it tells the form), weights rounded to steps.</summary>
internal static class ModelFile
{
    /// <summary>Of half of a public suite's cases, steps of an eighth lost less than one in a hundred against a sixteenth; a quarter lost two more.</summary>
    private const float Step = 1 / 8f;

    /// <returns>Bytes written.</returns>
    public static long Write(string path, Recipe recipe, IReadOnlyList<Tongue> tongues, Training training)
    {
        using var file = File.Create(path);
        using (var packed = new BrotliStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.ASCII))
        {
            writer.Write("DBLG"u8);
            writer.Write((byte)1);
            writer.Write((byte)recipe.Bits);
            writer.Write((byte)tongues.Count);
            writer.Write(Step);
            foreach (var tongue in tongues)
            {
                writer.Write(tongue.Language);
                writer.Write((float)(recipe.Prior * Math.Log(tongue.Readers)));
            }
            for (var tongue = 0; tongue < tongues.Count; tongue++)
                writer.Write(MemoryMarshal.AsBytes(Plane(training, recipe, tongue).AsSpan()));
        }
        return file.Length;
    }

    private static sbyte[] Plane(Training training, Recipe recipe, int tongue)
    {
        var plane = new sbyte[1 << recipe.Bits];
        for (var cell = 0; cell < plane.Length; cell++)
        {
            var steps = training.Weights[cell * training.Lanes + tongue] / Step;
            plane[cell] = (sbyte)(Math.Abs(steps) < recipe.Least ? 0 : Math.Clamp(MathF.Round(steps), -127, 127));
        }
        return plane;
    }
}
