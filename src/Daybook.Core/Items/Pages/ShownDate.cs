using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>
/// The date that a page shows to readers. Every date in its running markup is a candidate; how its element is named, the words
/// beside it, how near the headline it stands and how little else stands with it speak for it, furniture and quotations against.
/// </summary>
internal sealed partial class ShownDate
{
    /// <summary>Texts looked at; long lists of dated links have no date of their own.</summary>
    private const int MostCandidates = 300;

    /// <summary>Longest text, in UTF-16 units, that a date is looked for in as a whole: longer ones are prose, which tells of other days.</summary>
    private const int LongestLine = 240;

    /// <summary>How many elements outwards the rest of a line is looked for.</summary>
    private const int Outwards = 3;

    /// <summary>How many elements outwards names are looked at.</summary>
    private const int NamesOutwards = 5;

    /// <summary>Below this a date is one that the page tells of, not its own. Set, like the weights, on one half of the cases.</summary>
    private const double Least = 2;

    /// <summary>Different days for which as much speaks: more of them are the days of a list of articles, which has no day of its own.</summary>
    private const int MostAlike = 4;

    private static readonly Lazy<Regex> Published = new(() => PageWords.Anywhere("published"));
    private static readonly Lazy<Regex> Changed = new(() => PageWords.Anywhere("changed"));

    private readonly IElement _body;
    private readonly IElement? _heading;
    private readonly bool _monthFirst;
    private readonly int _length;
    private readonly List<Candidate> _found = [];
    private readonly Dictionary<IElement, bool> _holdsArticle = [];
    private int _looked;

    private sealed record Candidate(DateOnly Day, DateTimeOffset? Moment, double Score, bool IsTime);

    private ShownDate(IElement body, IElement? heading, bool monthFirst)
    {
        _body = body;
        _heading = heading;
        _monthFirst = monthFirst;
        _length = body.TextContent.Length;
    }

    /// <summary>The best of the <c>time</c> elements and the best of all, each null where nothing speaks for one.</summary>
    /// <param name="heading">The element of the headline; null where the page has none.</param>
    public static (DateTimeOffset? Time, DateTimeOffset? Text) Of(IElement body, IElement? heading, bool monthFirst)
    {
        var reader = new ShownDate(body, heading, monthFirst);
        reader.Read();
        return (Best(reader._found.Where(one => one.IsTime)), Best(reader._found));
    }

    private static DateTimeOffset? Best(IEnumerable<Candidate> found)
    {
        var good = found.Where(one => one.Score >= Least).ToList();
        if (good.MaxBy(one => one.Score) is not { } best)
            return null;
        var alike = good.Where(one => one.Score > best.Score - 0.5).Select(one => one.Day).Distinct().Count();
        return alike > MostAlike ? null : best.Moment ?? SaidDate.Midnight(best.Day);
    }

    private void Read()
    {
        // How far each candidate stands from the headline, in characters of text.
        var (at, from, to) = (0, -1, -1);
        foreach (var node in _body.Descendants().Where(node => node is IText or IElement))
        {
            if (node == _heading)
                (from, to) = (at, at + node.TextContent.Length);
            if (node is IElement { LocalName: "time" } time && time.GetAttribute("datetime") is { } said)
                AddTime(time, said, Distance(at, from, to));
            if (node is not IText text)
                continue;
            at += text.Length;
            if (_looked < MostCandidates && WrittenDate.MayStandIn(text.Data) && text.ParentElement is { } parent && parent.LocalName is not ("script" or "style" or "noscript" or "template" or "textarea"))
                AddText(text, parent, Distance(at, from, to));
        }
    }

    private static int Distance(int at, int from, int to) => from < 0 ? int.MaxValue : at < from ? from - at : Math.Max(0, at - to);

    private void AddTime(IElement time, string said, int distance)
    {
        if (_looked++ < MostCandidates && SaidDate.Read(said, _monthFirst) is { } moment)
            _found.Add(new Candidate(DateOnly.FromDateTime(moment.DateTime), moment, 2.5 + Evidence(time) + Words(ShortText.Of(time, LongestLine) ?? "") + Nearness(distance), IsTime: true));
    }

    private void AddText(IText text, IElement parent, int distance)
    {
        _looked++;
        var (line, holder, date) = (text.Data, parent, WrittenDate.First(text.Data, _monthFirst));
        // "<b>8.</b> <i>November 2021</i>": the parts of a date, and the words that introduce it, may stand in elements of their own.
        for (var step = 0; step < Outwards && ShortText.Of(holder, LongestLine) is { } wider && !HasTwo(wider); step++)
        {
            date ??= WrittenDate.First(wider, _monthFirst);
            line = wider;
            if (holder == _body || holder.ParentElement is not { } next)
                break;
            holder = next;
        }
        if (date is not { } found)
            return;
        var share = (double)found.Length / Math.Max(1, text.Data.AsSpan().Trim().Length);
        var score = Evidence(parent) + Words(line) + Nearness(distance) + (share > 0.8 ? 2 : share > 0.5 ? 1.5 : share < 0.1 ? -1.5 : 0) + (parent.LocalName == "time" ? 1 : 0);
        _found.Add(new Candidate(found.Day, null, score, IsTime: false));
    }

    private bool HasTwo(string line) =>
        WrittenDate.First(line, _monthFirst) is { } first && WrittenDate.First(line[(first.Start + first.Length)..], _monthFirst) is not null;

    private static double Nearness(int distance) => distance switch { < 250 => 3, < 600 => 2, < 1500 => 0.5, _ => 0 };

    /// <summary>What the words beside a date say of it.</summary>
    private static double Words(string line) =>
        line.Length > LongestLine ? 0 : Changed.Value.IsMatch(line) ? 1 : Published.Value.IsMatch(line) ? 3 : 0;

    /// <summary>What the names of an element, and of those around it, say of a date inside.</summary>
    private double Evidence(IElement element)
    {
        double score = 0;
        var outwards = 0;
        for (IElement? at = element; at is not null && at != _body; at = at.ParentElement, outwards++)
        {
            var names = $"{at.ClassName} {at.Id} {at.GetAttribute("itemprop")}";
            if ((at.LocalName is "nav" or "footer" or "blockquote" || Foreign().IsMatch(names)) && !HoldsArticle(at))
                score -= 5;
            else if (at.LocalName == "aside")
                score -= 2;
            if (outwards >= NamesOutwards || at.LocalName is "article" or "main")
                continue;
            var said = ChangedName().IsMatch(names) ? 0.5 : PublishedName().IsMatch(names) ? 4 : DateName().IsMatch(names) ? 2.5 : BesideName().IsMatch(names) ? 1 : 0;
            score = Math.Max(score, said + Math.Min(score, 0));
        }
        return score;
    }

    /// <summary>What holds the headline or half of the text is no box beside the article, whatever its name ("no-sidebar", "comments-open").</summary>
    private bool HoldsArticle(IElement element)
    {
        if (!_holdsArticle.TryGetValue(element, out var holds))
            _holdsArticle[element] = holds = (_heading is not null && element.Contains(_heading)) || element.TextContent.Length * 2 > _length;
        return holds;
    }

    [GeneratedRegex("publi[sc]|posted|created|pubdate|veroeff|entry-date|post-date|article-date|news-date|fecha-pub|dateCreated", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublishedName();

    [GeneratedRegex("modif|updat|changed|edited", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangedName();

    [GeneratedRegex("date|datum|fecha|timestamp|(^|[ _-])(time|data|tarih|zeit|day)([ _-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateName();

    [GeneratedRegex("meta|byline|author|info|submitted|subline|dateline|details|kicker", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideName();

    [GeneratedRegex("comment|kommentar|related|sidebar|footer|widget|recommend|popular|trending|latest|calendar|tweet|copyright|teaser|archive-list|(^|[ _-])(nav|menu|more|next|prev|previous|other)([ _-]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
