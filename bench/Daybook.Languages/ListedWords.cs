using System.Text;
using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>
/// Words of a language of which there is little lawful text: half are drawn from what text there is (each as often as it stands there),
/// half from a word list.
/// </summary>
internal sealed class ListedWords : IWordSource
{
    private readonly string[] _running;
    private readonly string[] _listed;

    /// <param name="running">Texts.</param>
    /// <param name="listed">The word list; may be empty.</param>
    public ListedWords(IEnumerable<string> running, IEnumerable<string> listed, Script script)
    {
        _running = [.. running.SelectMany(text => Cut(text, script))];
        _listed = [.. listed.SelectMany(text => Cut(text, script)).Where(word => word.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    public string Next(Random random) => _listed.Length == 0 || random.Next(2) == 0
        ? _running[random.Next(_running.Length)]
        : _listed[random.Next(_listed.Length)];

    private static List<string> Cut(string text, Script script)
    {
        var words = new List<string>();
        foreach (var word in new WrittenWords(text.Normalize(NormalizationForm.FormC), script, new char[WordGrams.LongestWord]))
            words.Add(word.ToString());
        return words;
    }
}
