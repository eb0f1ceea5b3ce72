using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>
/// Finds briefs in a passage by their structure: a title, an overview, and short headings with points under them. What the words say
/// makes no difference, so that any language and any service's answer is read.
/// </summary>
internal sealed class ClippingBriefs
{
    /// <summary>Lines above a title that may name the service: more are something else.</summary>
    private const int MostProviderLines = 2;

    private readonly ClippedPassage _passage;
    private readonly ShapedLine[] _lines;

    public ClippingBriefs(ClippedPassage passage)
    {
        _passage = passage;
        _lines = [.. passage.Lines.Where(line => line.Shape != LineShape.Separator)];
        for (var at = 0; at < _lines.Length; at++)
            if (IsNumberedHeading(at) || IsTitleWithColon(at))
                _lines[at] = _lines[at] with { Shape = LineShape.Short };
    }

    /// <summary>The brief of a passage and the lines it took; null where there is none.</summary>
    public (ClippedBrief Brief, IReadOnlyList<ShapedLine> Taken)? Find()
    {
        for (var at = 0; at < _lines.Length; at++)
        {
            if (!StartsBody(at))
                continue;
            var heading = at > 0 && _lines[at].Shape == LineShape.Point && _lines[at - 1].Shape == LineShape.Short && (at > 1 || HasLaterHeading(at)) ? at - 1 : at;
            var (sections, end) = Sections(heading);
            if (heading == at && sections[0].Heading is null && heading > 0 && _lines[heading - 1].Shape == LineShape.Short && sections.Sum(section => section.Points.Count) < 2)
                continue;
            var (brief, start) = Head(heading, sections);
            if (brief is not null)
                return (brief, _lines[start..end]);
            at = Math.Max(at, end - 1);
        }
        return null;
    }

    /// <summary>"1. Causes" with a point below that bears no number: a heading. Several numbers in a row are a list.</summary>
    private bool IsNumberedHeading(int at) => _lines[at] is { Shape: LineShape.Point, Words: null, Text: var text } && char.IsAsciiDigit(_lines[at].Raw[0]) && ClippingShapes.IsShort(text)
        && at + 1 < _lines.Length && _lines[at + 1].Shape == LineShape.Point && !char.IsAsciiDigit(_lines[at + 1].Raw[0]);

    /// <summary>"Sarvan crossing: what changed" at the top, with running text and headed points below: a title that looks like a point.</summary>
    private bool IsTitleWithColon(int at) => _lines[at] is { Shape: LineShape.Point, Words: not null, Text: var text } && ClippingShapes.IsShort(text) && IsTop(at)
        && at + 1 < _lines.Length && _lines[at + 1].Shape == LineShape.Sentence && Enumerable.Range(at + 2, Math.Max(0, _lines.Length - at - 2)).Any(IsHeading);

    /// <summary>Nothing stands above but a link and the name of a service.</summary>
    private bool IsTop(int at) => at == 0 || _lines[at - 1].Shape == LineShape.Link || (_lines[at - 1].Shape == LineShape.Short && (at == 1 || _lines[at - 2].Shape == LineShape.Link));

    /// <summary>A point, or the first of several headings with running text under them.</summary>
    private bool StartsBody(int at) => _lines[at].Shape == LineShape.Point
        || (IsProseHeading(at) && at > 0 && _lines[..at].Any(line => line.Shape is LineShape.Short or LineShape.Sentence) && Enumerable.Range(at + 1, _lines.Length - at - 1).Any(IsProseHeading));

    private bool IsProseHeading(int at) => _lines[at].Shape == LineShape.Short && at > 0 && _lines[at - 1].Shape == LineShape.Sentence
        && at + 1 < _lines.Length && _lines[at + 1].Shape == LineShape.Sentence;

    private bool HasLaterHeading(int at) => Enumerable.Range(at, _lines.Length - at - 1).Any(IsHeading);

    private bool IsHeading(int at) => _lines[at].Shape == LineShape.Short && at + 1 < _lines.Length
        && (_lines[at + 1].Shape == LineShape.Point || (_lines[at + 1].Shape == LineShape.Sentence && (at == 0 || _lines[at - 1].Shape != LineShape.Short)));

    /// <summary>Headed points from a line on, and the line after them.</summary>
    private (List<ClippedSection> Sections, int End) Sections(int from)
    {
        var sections = new List<ClippedSection>();
        var (heading, points) = ((string?)null, new List<ClippedPoint>());
        var at = from;
        for (; at < _lines.Length; at++)
        {
            var line = _lines[at];
            if (line.Shape == LineShape.Point)
                points.Add(new ClippedPoint(line.Words, line.Rest));
            else if (line.Shape == LineShape.Sentence && at > from)
                points.Add(new ClippedPoint(null, line.Text));
            else if (IsHeading(at))
            {
                if (points.Count > 0)
                    sections.Add(new ClippedSection(heading, points));
                (heading, points) = (Bare(line), []);
            }
            else
                break;
        }
        if (points.Count > 0)
            sections.Add(new ClippedSection(heading, points));
        return (sections, at);
    }

    /// <summary>What stands above the points: overview, title, the service's name, the share link. No brief without a title, unless it has two points and more.</summary>
    private (ClippedBrief? Brief, int Start) Head(int body, List<ClippedSection> sections)
    {
        var start = body;
        while (start > 0 && _lines[start - 1].Shape == LineShape.Sentence)
            start--;
        // The last line of an overview may lack its full stop and look short.
        if (start == body && body > 1 && _lines[body - 1].Shape == LineShape.Short && _lines[body - 2].Shape == LineShape.Sentence)
            for (start = body - 1; start > 0 && _lines[start - 1].Shape == LineShape.Sentence;)
                start--;
        string[] overview = [.. _lines[start..body].Select(line => line.Text)];
        var top = start;
        while (top > 0 && start - top <= MostProviderLines && _lines[top - 1].Shape == LineShape.Short)
            top--;
        var title = top < start ? Bare(_lines[start - 1]) : null;
        string[] provider = top < start ? [.. _lines[top..(start - 1)].Select(line => line.Text)] : [];
        var link = top > 0 && _lines[top - 1].Shape == LineShape.Link ? _lines[top - 1].Link : null;
        var points = sections.Sum(section => section.Points.Count);
        if (points == 0 || (title is null && points < 2) || (points == 1 && sections[0].Heading is null && overview.Length == 0))
            return (null, 0);
        return (new ClippedBrief
        {
            Title = title,
            Provider = provider,
            Language = LanguageGuess.Of(string.Join(' ', overview.Concat(sections.SelectMany(section => section.Points).Select(point => point.Text)).Prepend(title)), null),
            Overview = overview,
            Sections = sections,
            Signature = _passage.Signature,
            Day = _passage.Day,
            Link = link,
        }, link is null ? top : top - 1);
    }

    private static string Bare(ShapedLine line) => line.Text.TrimEnd(':').TrimEnd();
}
