using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Stories;
using Daybook.Eval;

namespace Daybook.Training;

/// <summary>Items whose stories are known.</summary>
/// <param name="Items">Their ids count from 1.</param>
/// <param name="StoryOf">The story of every item.</param>
/// <param name="Hash">SHA-256 of the files read, hexadecimal.</param>
internal sealed record LabelledNews(string Name, IReadOnlyList<StoryItem> Items, IReadOnlyDictionary<long, string> StoryOf, string Hash)
{
    /// <summary>Words of a teaser: two sentences.</summary>
    private const int TeaserWords = 25;

    /// <summary>Reads <c>items.jsonl</c>, else a folder laid out as a news set.</summary>
    public static LabelledNews Read(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var file = Path.Combine(folder, "items.jsonl");
        if (!File.Exists(file))
            return NewsSetItems.Read(folder);
        var cases = LabelledItem.Read(folder);
        return new LabelledNews(name, [.. cases.Select((one, at) => one.ToItem(at + 1))], cases.Index().ToDictionary(one => one.Index + 1L, one => one.Item.Story), HashOf([file]));
    }

    /// <summary>Its stories cut in two by their names: those of an even hash and the others.</summary>
    public (LabelledNews Even, LabelledNews Odd) Halves()
    {
        LabelledNews Half(string name, int parity) => this with { Name = name, Items = [.. Items.Where(item => SHA256.HashData(Encoding.UTF8.GetBytes(StoryOf[item.Id]))[0] % 2 == parity)] };
        return (Half(Name + " (even half)", 0), Half(Name + " (odd half)", 1));
    }

    /// <summary>The same news as feeds give them that carry no texts.</summary>
    public LabelledNews Headlines() => this with { Name = Name + " (headlines)", Items = [.. Items.Where(item => !string.IsNullOrWhiteSpace(item.Title)).Select(item => item with { Text = "", Summary = "" })] };

    /// <summary>The same news as feeds give them that carry two sentences.</summary>
    public LabelledNews Teasers() => this with { Name = Name + " (teasers)", Items = [.. Items.Select(item => item with { Text = string.Join(' ', item.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(TeaserWords)), Summary = "" })] };

    public static string HashOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
