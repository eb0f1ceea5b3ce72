using System.Globalization;
using Daybook.Core.Briefs;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>
/// Lists of our own in seven languages (<c>tests/language</c>), one half of each to develop on and one held out. Each has a floor; a case that is
/// wrong is told where a list falls below it, and the shares are told with the test's output.
/// </summary>
public sealed class LanguageListsTests(ITestOutputHelper output)
{
    private static readonly DateOnly Friday = new(2025, 7, 18);

    [Fact]
    public void Dates_of_the_list_are_read() => Hold("dates", 370, .97, row =>
        string.Join(' ', DatesInText.Find(row[3], row[1], Friday).Select(date => date.Iso)) is var found && found == (row[2] == "-" ? "" : row[2]) ? null : found);

    [Fact]
    public void Figures_of_the_list_are_read() => Hold("figures", 160, .95, row =>
        string.Join("; ", NumbersInText.Find(row[3], row[1]).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####} {figure.Unit ?? "-"}"))) is var found
        && found == (row[2] == "-" ? "" : row[2]) ? null : found);

    [Fact]
    public void Texts_of_the_list_are_cut_where_a_sentence_ends() => Hold("sentences", 150, .97, row =>
    {
        var text = row[2].Replace(" | ", " ", StringComparison.Ordinal);
        var found = string.Join(" | ", Sentences.Split(text, row[1]).Select(span => span.Of(text)));
        return found == row[2] ? null : found;
    });

    [Fact]
    public void Names_of_the_list_have_the_key_of_their_pair_alone() => Hold("names", 200, .90, row =>
    {
        var keys = row[2..].Select(form => form.Split(':')).Select(form => NameKey.Of(Folding.Fold(form[1]), form[0])).ToArray();
        return keys[0].Length > 0 && keys[0] == keys[1] == (row[1] == "same") ? null : string.Join(' ', keys);
    });

    [Fact]
    public void Sentences_of_the_list_deny_or_do_not() => Hold("negations", 140, .98, row => Denied(row[3], row[1]) == (row[2] == "not") ? null : "the other");

    [Fact]
    public void Hours_of_the_list_are_read_and_no_figures() => Hold("times", 50, .98, row =>
    {
        var hours = string.Join(' ', ClockTimes.Find(row[4], row[1]).Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes / 60}:{time.Minutes % 60:00}")));
        var figures = string.Join("; ", NumbersInText.Find(row[4], row[1]).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####} {figure.Unit}").TrimEnd()));
        return hours == (row[2] == "-" ? "" : row[2]) && figures == (row[3] == "-" ? "" : row[3]) ? null : $"{hours} | {figures}";
    });

    private static bool Denied(string sentence, string language) =>
        Negation.FindsIn(sentence, language) || Terms.Cut(sentence, language).Any(word => word.Form.Negated);

    /// <param name="judge">What was found instead; null where the row is right.</param>
    private void Hold(string list, int least, double floor, Func<string[], string?> judge)
    {
        var rows = File.ReadLines(Path.Combine(Shared.Root, "tests", "language", list + ".tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count >= least);
        var judged = rows.Select(row => (Half: row[0], Case: string.Join(' ', row[1..]), Wrong: judge(row))).ToList();
        foreach (var half in judged.GroupBy(row => row.Half))
            output.WriteLine($"{list}, {half.Key}: {half.Count(row => row.Wrong is null)} of {half.Count()}");
        var wrong = judged.Where(row => row.Wrong is not null).Select(row => $"{row.Half}: {row.Case} -> {row.Wrong}").ToList();
        foreach (var line in wrong)
            output.WriteLine(line);
        Assert.True(1 - (double)wrong.Count / rows.Count >= floor, string.Join('\n', wrong));
    }
}
