using System.Buffers;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>
/// What stands between quotation marks, in the marks of all languages read here: <c>“ ”</c>, <c>„ “</c>, <c>« »</c>, <c>‹ ›</c>, <c>‘ ’</c>, <c>「 」</c> and the
/// straight ones of keyboards. An apostrophe is none.
/// </summary>
/// <param name="Spans">Of the outermost, in order, their marks included.</param>
/// <param name="Loose">A mark stands without its other: a quotation begins or ends outside the text.</param>
internal sealed record Quotations(IReadOnlyList<TextSpan> Spans, bool Loose)
{
    // What closes each: German and its neighbours close with the mark that opens in English.
    private static readonly Dictionary<char, string> Closers = new()
    {
        ['“'] = "”“", ['„'] = "“”„\"", ['‚'] = "‘’", ['«'] = "»", ['‹'] = "›", ['‘'] = "’", ['"'] = "\"", ['\''] = "'", ['”'] = "”", ['’'] = "’", ['»'] = "«", ['「'] = "」", ['『'] = "』",
    };

    private const string Marks = "“”„«»‹›\"「」『』";

    private static readonly SearchValues<char> Any = SearchValues.Create([.. Closers.Keys, .. Closers.Values.SelectMany(marks => marks), .. Marks]);
    private static readonly Quotations None = new([], false);

    public static Quotations Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Any))
            return None;
        var (spans, open, loose) = (new List<TextSpan>(), new Stack<(char Mark, int At)>(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (open.TryPeek(out var last) && Closers[last.Mark].Contains(letter, StringComparison.Ordinal) && Closes(text, at, last.Mark))
            {
                open.Pop();
                if (open.Count == 0)
                    spans.Add(new TextSpan(last.At, at + 1));
            }
            else if (Opens(text, at))
                open.Push((letter, at));
            else if (IsMark(letter) && !IsMeasure(text, at))
                loose = true;
            else if (letter == '\n')
            {
                loose |= open.Count > 0;
                open.Clear();
            }
        }

        return new Quotations(spans, loose || open.Any(mark => IsMark(mark.Mark)));
    }

    public static bool IsMark(char letter) => Marks.Contains(letter, StringComparison.Ordinal);

    /// <summary>A quotation holds a part of the text and goes beyond it at one end or both.</summary>
    public bool Crosses(int start, int end) => Spans.Any(span => span.Start < end && span.End > start && !(span.Start >= start && span.End <= end));

    /// <summary>All words between two offsets are quoted.</summary>
    public bool HoldAll(string text, int start, int end) =>
        Spans.Count > 0 && !Enumerable.Range(start, end - start).Any(at => char.IsLetterOrDigit(text[at]) && !Spans.Any(span => span.Start <= at && at < span.End));

    /// <summary>5" and 12' are measures.</summary>
    private static bool IsMeasure(string text, int at) => text[at] == '"' && at > 0 && char.IsDigit(text[at - 1]);

    private static bool Opens(string text, int at)
    {
        if (!Closers.ContainsKey(text[at]) || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) && text[at] is not ('«' or '„' or '“'))
            return false;
        if (text[at] is '«' or '‹' or '„' or '‚' or '「' or '『')
            return true;
        var free = at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '/' or ':' || Closers.ContainsKey(text[at - 1]);
        // An apostrophe opens nothing: a single mark does only where its other follows in the line.
        return free && (text[at] is not ('\'' or '‘' or '’') || char.IsLetter(text[at + 1]) && ClosesLater(text, at));
    }

    private static bool Closes(string text, int at, char opener) => opener switch
    {
        '\'' or '‘' or '’' or '‚' => at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]),
        // "a „b“ c" and “a “b” c”: in front of a word a mark that may do both opens.
        '“' when text[at] == '“' => !Opens(text, at),
        '"' => !(Opens(text, at) && char.IsWhiteSpace(text[at - 1])),
        _ => true,
    };

    private static bool ClosesLater(string text, int at)
    {
        var closers = Closers[text[at]];
        for (var next = at + 2; next < text.Length && text[next] != '\n'; next++)
            if (closers.Contains(text[next], StringComparison.Ordinal) && !char.IsWhiteSpace(text[next - 1]) && Closes(text, next, text[at]))
                return true;
        return false;
    }
}
