namespace Daybook.Core.Feeds.Xml;

/// <summary>Where comments, CDATA and the like end. What was once looked for in vain is not looked for again.</summary>
internal sealed class SectionEnds(DocumentText source)
{
    private bool _noComment;
    private bool _noInstruction;

    /// <summary>Place behind the CDATA section; without its closing mark it lasts to the end of the text.</summary>
    public int Cdata(int at) => Find("]]>", at + XmlSyntax.Cdata.Length) is var end and >= 0 ? end : source.Length;

    /// <summary>Place behind the comment; without its closing mark only the opening mark is passed over.</summary>
    public int Comment(int at)
    {
        var end = _noComment ? -1 : Find("-->", at + 4);
        _noComment |= end < 0;
        return end < 0 ? at + 4 : end;
    }

    public int Instruction(int at)
    {
        var end = _noInstruction ? -1 : Find("?>", at + 2);
        _noInstruction |= end < 0;
        return end < 0 ? at + 2 : end;
    }

    /// <summary>Place behind the document type and the declarations in its brackets, none of which are read.</summary>
    public int DocumentType(int at)
    {
        var inBrackets = false;
        for (var i = at + 9; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '"' or '\'':
                    var close = source.IndexOf(source[i], i + 1);
                    if (close < 0)
                        return source.Length;
                    i = close;
                    break;
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case '<' when source.AsSpan(i).StartsWith("<!--"):
                    i = Comment(i) - 1;
                    break;
                case '>' when !inBrackets:
                    return i + 1;
            }
        }
        return source.Length;
    }

    private int Find(string mark, int from)
    {
        var end = from <= source.Length ? source.IndexOf(mark, from) : -1;
        return end < 0 ? -1 : end + mark.Length;
    }
}
