using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>Sentences in seven languages with the places a person finds in them (<c>tests/corpus/places</c>).</summary>
public sealed class PlaceSentencesTests
{
    [Fact]
    public void The_places_of_every_sentence_are_found_and_no_others()
    {
        var wrong = new List<string>();
        var rows = File.ReadLines(Path.Combine(Shared.Root, "tests", "corpus", "places", "sentences.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count >= 150);
        foreach (var row in rows)
        {
            var expected = row[1] == "-" ? [] : row[1].Split(' ');
            var found = Entities.Find(row[2], row[0]).Where(entity => entity.Kind == EntityKind.Place).Select(entity => entity.Id).Distinct().ToList();
            if (!found.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
                wrong.Add($"{row[0]}: {row[2]} found {string.Join(' ', found)}, not {row[1]}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
