using System.Text;
using System.Xml;

namespace Daybook.Core.Publishing;

/// <summary>Text that any feed document may carry.</summary>
internal static class XmlText
{
    /// <summary>Without the characters that XML 1.0 (§2.2) forbids, control characters and lone surrogates among them.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] is not (>= '\u007F' and <= '\u009F'))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
