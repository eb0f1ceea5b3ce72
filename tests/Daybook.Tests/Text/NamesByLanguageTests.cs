using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>What places are called in the languages of the site.</summary>
public sealed class NamesByLanguageTests
{
    /// <summary>Some are another word too, "вена", and are found in a sentence only.</summary>
    [Fact]
    public void Every_name_is_a_form_of_its_place_to_the_gazetteer()
    {
        var strange = NamesByLanguage.All.Where(row => !Entities.Find(row.Name, row.Language).Any(entity => entity.Id == row.Id) && !IsForm(row.Id, Folding.Fold(row.Name))).ToList();
        Assert.True(strange.Count == 0, string.Join("; ", strange.Select(row => $"{row.Id} {row.Language} {row.Name}")));
        Assert.True(NamesByLanguage.All.Count() > 700);
    }

    private static bool IsForm(string id, string folded) =>
        Entities.FormsOf(id).Any(form => form.EndsWith('*') ? folded.StartsWith(form[..^1], StringComparison.Ordinal) : folded == form);

    [Theory]
    [InlineData("UA-51", "en", "Odesa")]
    [InlineData("UA-51", "uk", "Одеса")]
    [InlineData("UA-51", "ru", "Одесса")]
    [InlineData("AZ-BA", "ka", "ბაქო")]
    [InlineData("AZ-BA", "de", null)]
    [InlineData("ZZ-1", "uk", null)]
    public void A_place_is_called_as_the_language_calls_it(string id, string language, string? name) => Assert.Equal(name, Entities.NameOf(id, language));
}
