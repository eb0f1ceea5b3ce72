using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>The figures of a sentence that another report may contradict: a range is one, a table has none.</summary>
internal static class FiguresTold
{
    // A sentence with so many values of one unit lists them: rates of currencies, prices, temperatures of towns.
    private const int Table = 3;

    public static IEnumerable<ReportedValue> Of(Passage passage)
    {
        var read = NumbersInText.Find(passage.Text, passage.Language);
        var values = new List<ReportedValue>();
        for (var at = 0; at < read.Count; at++)
            if (read[at].Value > 0 && Units.Of(passage.Text, passage.Language, read[at]) is { } unit)
            {
                var range = at + 1 < read.Count && read[at].Unit == read[at + 1].Unit && NumbersInText.AreRange(passage.Text, read[at], read[at + 1], passage.Language);
                values.Add(new ReportedValue(passage, read[at], unit) { Most = range ? read[at + 1] : null });
                at += range ? 1 : 0;
            }

        // In "1.7000 manat to the dollar, 1.9756 to the euro" the unit is said once.
        var bare = read.Count(figure => figure.Unit is null && !decimal.IsInteger(figure.Value));
        return values.Where(value => values.Count(other => other.Unit == value.Unit) + (Units.IsKind(value.Unit) ? 0 : bare) < Table);
    }
}
