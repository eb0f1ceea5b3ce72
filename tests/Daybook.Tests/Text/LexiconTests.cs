using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>The tables themselves: every line is of the shape that <see cref="Lexicon"/> reads.</summary>
public sealed class LexiconTests
{
    private const int LeastConcepts = 1500, ShortestBeginning = 4;

    private static readonly (string File, string[] Row)[] Rows = [.. Resource.Names("concepts-").SelectMany(file => Resource.Rows(file).Select(row => (file, row)))];

    [Fact]
    public void There_are_enough_concepts_in_all_seven_languages()
    {
        Assert.InRange(Lexicon.Count, LeastConcepts, int.MaxValue);
        Assert.Superset(LexiconTables.Columns.ToHashSet(), Lexicon.Languages.ToHashSet());
        Assert.All(Rows, line => Assert.True(line.Row.Length == 1 + LexiconTables.Columns.Length && line.Row.All(cell => cell.Trim().Length > 0), $"{line.File}: {string.Join(" ; ", line.Row)}"));
    }

    [Fact]
    public void Every_concept_stands_once() =>
        Assert.Empty(Rows.GroupBy(line => line.Row[0]).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(line => line.File))}"));

    [Fact]
    public void Keys_are_plain_English() => Assert.All(Rows, line => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", line.Row[0]));

    [Fact]
    public void Forms_are_small_letters_of_the_script_of_their_language()
    {
        string[] scripts = ["a-z", "\u0400-\u04FF", "\u0400-\u04FF", "a-zəığşçöüâîû\u0307", "a-zığşçöüâîû\u0307", "\u0561-\u0587", "\u10D0-\u10FA"];
        foreach (var (file, row) in Rows)
            for (var column = 0; column < scripts.Length; column++)
                foreach (var form in row[column + 1].Split('|'))
                {
                    Assert.True(form.Length > 0 && form == form.Trim() && !form.Any(char.IsUpper), $"{file} {row[0]}: \"{form}\"");
                    Assert.True(!form.Contains('*') || form.Replace("*", "", StringComparison.Ordinal).Length >= ShortestBeginning || form.Contains(' '), $"{file} {row[0]}: \"{form}\"");
                    Assert.DoesNotMatch($"[^{scripts[column]}0-9'’\\-. *%éáèïçöüñ]", form);
                }
    }

    [Fact]
    public void Tables_of_further_languages_speak_of_known_concepts()
    {
        var known = Rows.Select(line => line.Row[0]).ToHashSet();
        Assert.All(Resource.Names("forms-").SelectMany(Resource.Rows), row => Assert.True(row.Length == 2 && known.Contains(row[0]), string.Join(" ; ", row)));
    }

    [Theory]
    [InlineData("en", "The bridges were closed", "ru", "Мосты закрыты")]
    [InlineData("az", "Körpü bağlandı", "tr", "Köprü kapatıldı")]
    [InlineData("hy", "Կամուրջը փակվել է", "ka", "ხიდი დაიკეტა")]
    [InlineData("ru", "Мосты закрыты", "kk", "көпірлер жабылды")]
    [InlineData("ru", "Кран упал в порту", "kk", "Порттағы кран құлады")]
    [InlineData("uk", "Черга вантажівок", "pl", "Kolejka ciężarówek")]
    [InlineData("en", "A tug towed the barge", "de", "Ein Schlepper zog den Lastkahn")]
    [InlineData("tr", "Fırtına limanı kapattı", "ro", "Furtuna a închis portul")]
    [InlineData("en", "Lorries wait at the border", "fa", "کامیون‌ها در مرز ماندند")]
    public void Two_languages_meet_in_a_concept(string one, string text, string other, string told) =>
        Assert.NotEmpty(Lexicon.Find(Tokens.Of(text), one).Select(use => use.Concept).Intersect(Lexicon.Find(Tokens.Of(told), other).Select(use => use.Concept)));
}
