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
    /// <param name="words">Its headings and counts; null = in English.</param>
    public static string Of(EditedBrief edited, IReadOnlyDictionary<string, Source> sources, Balanced? balance = null, IReadOnlyDictionary<long, string>? repeats = null, BriefWords? words = null)
    {
        words ??= BriefWords.English;
        var (page, brief) = (new Page(sources, repeats ?? new Dictionary<long, string>(), words, edited.Shown.Language), edited.Shown);
        page.Line($"# {Escaped(brief.Title)}");
        if (edited.Withdrawn is { } gone)
            page.Line(string.Format(CultureInfo.InvariantCulture, words.Withdrawn, gone.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Escaped(gone.Value ?? "")));
        else if (brief.Empty)
            page.Line(edited.Hidden.Count > 0 ? words.AllHidden : words.Empty);
        if (brief.Overview.Count > 0)
            page.Line(string.Join(' ', brief.Overview.Select(page.Claim)));
        foreach (var section in brief.Sections)
        {
            page.Line($"## {Escaped(section.Heading)}");
            page.Lines(section.Points.Select(claim => $"- {(claim.Label is { } label ? $"**{Escaped(label)}.** " : "")}{page.Claim(claim)} ({page.Count(claim)})"));
            if (section.InOtherLanguages.Count > 0)
                page.Line($"{words.InOtherLanguages}:");
            page.Lines(section.InOtherLanguages.Select(claim => $"- {page.Claim(claim)} ({page.Count(claim)})"));
        }
        if (brief.Conflicts.Count > 0)
            page.Line($"## {words.ReportsDiffer}");
        page.Lines(brief.Conflicts.SelectMany(conflict => conflict.Values.Select(value => $"- {Escaped(conflict.About)}: **{Escaped(value.Value)}**: {page.Claim(value.Claim)}")));
        if (brief.Timeline.Count > 0)
            page.Line($"## {words.Timeline}");
        page.Lines(brief.Timeline.Select(entry => $"- {entry.Date}{(entry.Planned ? $" ({words.Planned})" : "")}: {page.Claim(entry.Claim)}"));
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

    private sealed class Page(IReadOnlyDictionary<string, Source> sources, IReadOnlyDictionary<long, string> repeats, BriefWords words, string language)
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

        /// <summary>The claim's words, behind their language where it is not the brief's, dates made absolute in brackets, and the numbers of its citations.</summary>
        public string Claim(Claim claim)
        {
            var text = claim.Text;
            foreach (var insertion in claim.Insertions.OrderByDescending(insertion => insertion.At))
                text = text.Insert(insertion.At, $" ⟦{insertion.Text}⟧");
            var marks = string.Concat(claim.Citations.Select(citation => $"[{Number(citation)}]"));
            var mark = claim.Language == language ? "" : $"({claim.Language}) ";
            return $"{mark}{Escaped(text).Replace("⟦", "\\[", StringComparison.Ordinal).Replace("⟧", "\\]", StringComparison.Ordinal)} {marks}";
        }

        public string Count(Claim claim) => claim.Outlets == 1 ? words.OneOutletOnly
            : string.Format(CultureInfo.InvariantCulture, words.Independent, claim.Origins, claim.Outlets)
                + string.Concat(Carriers.Of(claim, citation => repeats.GetValueOrDefault(citation.Item))
                    .Select(pair => "; " + string.Format(CultureInfo.InvariantCulture, words.Carried, pair.Carried, Escaped(Name(pair.Outlet)))));

        public void Balance(Balanced balance)
        {
            static string Counts(IReadOnlyDictionary<string, int> counts, Func<string, string> name) =>
                string.Join(", ", counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{Escaped(name(pair.Key))} {pair.Value.ToString(CultureInfo.InvariantCulture)}"));
            Line($"## {words.Balance}");
            Line(balance.Value is null ? words.NotEnough(balance) : words.Mix(balance));
            Lines([$"- {words.Countries}: {Counts(balance.Edition.Countries, words.Country)}", $"- {words.Owners}: {Counts(balance.Edition.OwnerTypes, words.Owner)}",
                $"- {words.Languages}: {Counts(balance.Edition.Languages, words.Language)}",
                .. balance.BlindSpots.Count == 0 ? (string[])[] : [$"- {words.BlindSpots(balance.BlindSpots)}"]]);
        }

        public void Notes()
        {
            if (_cited.Count > 0)
                Line($"## {words.QuotedSpans}");
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
