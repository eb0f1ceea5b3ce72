using System.Globalization;
using System.Text;
using Daybook.Core.Editions;
using Daybook.Core.Items;

namespace Daybook.Core.Briefs;

/// <summary>A brief as Markdown: the text with numbered citations, and the quoted spans below it.</summary>
public static class BriefMarkdown
{
    /// <param name="edited">As its readers get it.</param>
    /// <param name="repeats">By item that is no original, the id of the outlet whose text it repeats; null where none is known.</param>
    /// <param name="balance">Of the outlets it cites; null where it was not measured.</param>
    public static string Of(EditedBrief edited, IReadOnlyDictionary<string, Source> sources, Balanced? balance = null, IReadOnlyDictionary<long, string>? repeats = null)
    {
        var (page, brief) = (new Page(sources, repeats ?? new Dictionary<long, string>()), edited.Shown);
        page.Line($"# {Escaped(brief.Title)}");
        if (edited.Withdrawn is { } gone)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"This brief was withdrawn on {gone.At.UtcDateTime:yyyy-MM-dd}: {Escaped(gone.Value ?? "")}"));
        else if (brief.Empty)
            page.Line(edited.Hidden.Count > 0 ? "The editor hid every point of this brief." : "Nothing on this topic was found in what is stored. Try a name or a thing as the sources write it, fewer words, or a longer period.");
        if (brief.Overview.Count > 0)
            page.Line(string.Join(' ', brief.Overview.Select(page.Claim)));
        foreach (var section in brief.Sections)
        {
            page.Line($"## {Escaped(section.Heading)}");
            page.Lines(section.Points.Select(claim => $"- {(claim.Label is { } label ? $"**{Escaped(label)}.** " : "")}{page.Claim(claim)} ({page.Count(claim)})"));
            if (section.InOtherLanguages.Count > 0)
                page.Line("Reported in other languages:");
            page.Lines(section.InOtherLanguages.Select(claim => $"- ({claim.Language}) {page.Claim(claim)} ({page.Count(claim)})"));
        }
        if (brief.Conflicts.Count > 0)
            page.Line("## Reports differ");
        page.Lines(brief.Conflicts.SelectMany(conflict => conflict.Values.Select(value => $"- {Escaped(conflict.About)}: **{Escaped(value.Value)}**: {page.Claim(value.Claim)}")));
        if (brief.Timeline.Count > 0)
            page.Line("## Timeline");
        page.Lines(brief.Timeline.Select(entry => $"- {entry.Date}: {page.Claim(entry.Claim)}"));
        if (balance is not null)
            page.Balance(balance);
        page.Notes();
        return page.ToString();
    }

    // Characters that Markdown reads as its own; the texts are foreign.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '&' or '~' ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }

    private sealed class Page(IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<long, string> repeats)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Citation> _cited = [];

        public void Line(string line) => _text.Append(line).Append("\n\n");

        public void Lines(IEnumerable<string> lines)
        {
            var before = _text.Length;
            foreach (var line in lines)
                _text.Append(line).Append('\n');
            if (_text.Length > before)
                _text.Append('\n');
        }

        /// <summary>The claim's words, dates made absolute in brackets, and the numbers of its citations.</summary>
        public string Claim(Claim claim)
        {
            var text = claim.Text;
            foreach (var insertion in claim.Insertions.OrderByDescending(insertion => insertion.At))
                text = text.Insert(insertion.At, $" ⟦{insertion.Text}⟧");
            var marks = string.Concat(claim.Citations.Select(citation => $"[{Number(citation)}]"));
            return $"{Escaped(text).Replace("⟦", "\\[", StringComparison.Ordinal).Replace("⟧", "\\]", StringComparison.Ordinal)} {marks}";
        }

        public string Count(Claim claim) => claim.Outlets == 1 ? "1 outlet only"
            : string.Create(CultureInfo.InvariantCulture, $"{claim.Origins} independent of {claim.Outlets} outlets")
                + string.Concat(Carriers.Of(claim, citation => repeats.GetValueOrDefault(citation.Item)).Select(pair => string.Create(CultureInfo.InvariantCulture, $"; {pair.Carried} carried {Escaped(Name(pair.Outlet))}")));

        public void Balance(Balanced balance)
        {
            static string Counts(IReadOnlyDictionary<string, int> counts) =>
                string.Join(", ", counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Escaped(pair.Key)} {pair.Value.ToString(CultureInfo.InvariantCulture)}"));
            Line("## Balance");
            Line(balance.Value is { } distance ? string.Create(CultureInfo.InvariantCulture, $"{distance:0.00} from the mix {(balance.Declared.Count > 0 ? "aimed at" : "of the outlets at work in its days")}, {balance.N} outlets (0: the same mix, 1: nothing in common).")
                : $"Not enough yet: {balance.Why}.");
            Lines([$"- Countries: {Counts(balance.Edition.Countries)}", $"- Owners: {Counts(balance.Edition.OwnerTypes)}", $"- Languages: {Counts(balance.Edition.Languages)}",
                .. balance.BlindSpots.Count == 0 ? (string[])[] : [$"- Usually reports and is missing: {string.Join(", ", balance.BlindSpots)}"]]);
        }

        public void Notes()
        {
            if (_cited.Count > 0)
                Line("## Quoted spans");
            Lines(_cited.Select((citation, at) => string.Create(CultureInfo.InvariantCulture,
                $"{at + 1}. {Escaped(Name(citation.Source))}: “{Escaped(citation.Quote.ReplaceLineEndings(" "))}” {(citation.Url is { } url ? $"<{url}>" : "")}")));
        }

        public override string ToString() => _text.ToString().TrimEnd('\n');

        private int Number(Citation citation)
        {
            var at = _cited.IndexOf(citation);
            if (at < 0)
            {
                at = _cited.Count;
                _cited.Add(citation);
            }
            return at + 1;
        }

        private string Name(string source) => sources.TryGetValue(source, out var known) ? known.Name : source;
    }
}
