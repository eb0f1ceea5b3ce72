using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The figures of a sentence that another report may contradict: a range is one, a table has none, and what is denied is not told.</summary>
internal static class FiguresTold
{
    // A sentence with so many values of one unit lists them: rates of currencies, prices, temperatures of towns.
    private const int Table = 3;

    public static IEnumerable<ReportedValue> Of(Passage passage) => Of(passage, passage);

    /// <param name="passage">To be told for the figures.</param>
    /// <param name="sentence">The part of it that has them.</param>
    public static IEnumerable<ReportedValue> Of(Passage passage, Passage sentence)
    {
        IReadOnlyList<Quantity> read = NumbersInText.Find(passage.Text, passage.Language);
        read = sentence == passage ? read : [.. read.Where(figure => passage.Start + figure.Start >= sentence.Start)];
        var values = new List<ReportedValue>();
        for (var at = 0; at < read.Count; at++)
            if (read[at].Value > 0 && !IsDenied(passage, read[at]) && Value(passage, read[at]) is { } value)
            {
                var range = at + 1 < read.Count && read[at].Unit == read[at + 1].Unit && NumbersInText.AreRange(passage.Text, read[at], read[at + 1], passage.Language);
                values.Add(value with { Sentence = sentence, Most = range ? read[at + 1] : null });
                at += range ? 1 : 0;
            }

        // In "1.7000 manat to the dollar, 1.9756 to the euro" the unit is said once.
        var bare = read.Count(figure => figure.Unit is null && !decimal.IsInteger(figure.Value));
        return values.Where(value => values.Count(value.IsOfUnit) + (Units.IsKind(value.Unit) ? 0 : bare) < Table);
    }

    private static ReportedValue? Value(Passage passage, Quantity figure)
    {
        if (Units.Of(passage.Text, passage.Language, figure) is { } unit)
            return new ReportedValue(passage, figure, unit);
        // Neither a date nor "one", which is often no more than an article.
        return figure.Unit is null && passage.Source.Item.Figures.Figures.Any(read => read.Start == passage.Start + figure.Start)
            && Units.Things(passage.Text, passage.Language, figure) is { Count: > 0 } counted ? new ReportedValue(passage, figure, Units.Thing) { Counted = counted } : null;
    }

    private static bool IsDenied(Passage passage, Quantity figure) => passage.Source.Item.Text.DeniedFigures.Any(denied => denied.Start == passage.Start + figure.Start);
}
