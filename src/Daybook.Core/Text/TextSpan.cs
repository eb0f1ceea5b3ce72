namespace Daybook.Core.Text;

/// <summary>A stretch of a text in UTF-16 units.</summary>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The stretch itself, out of the text it counts in.</summary>
    public string Of(string text) => text[Start..End];
}
