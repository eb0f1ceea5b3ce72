using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>A word of a text.</summary>
/// <param name="Start">UTF-16 offset, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
internal readonly record struct Word(int Start, int End, WordForm Form)
{
    public string Raw => Form.Raw;

    public string Folded => Form.Folded;

    public string Key => Form.Key;

    public bool Empty => Form.Empty;

    public bool Capital => Form.Capital;

    public bool Number => Form.Number;

    /// <summary>As the readers of names, dates and figures take it.</summary>
    public Token Token => new(Start, End - Start, Form.Folded, Form.Kind);
}
