using System.Text;
using System.Text.RegularExpressions;
using Daybook.Core.Items.Clippings;

namespace Daybook.Core.Feeds;

/// <summary>Reads what was put into the box: tells addresses from lists of feeds and from running text.</summary>
public static partial class Pasting
{
    /// <summary>Most words that may stand beside an address for the line to be a named address and not a sentence.</summary>
    private const int MostNameWords = 12;

    /// <summary>A file, by its content.</summary>
    public static Pasted Read(byte[] file)
    {
        if (Opml.IsOpml(file))
            return OfOpml(file);
        var text = Clipping.TextOf(file);
        return text.Ok ? Read(text.Value) : new Pasted.Unreadable(text.Problem, text.Hint);
    }

    public static Pasted Read(string text)
    {
        var bare = text.Trim();
        if (bare.Length == 0)
            return new Pasted.Empty();
        if (bare.Length > Clipping.LongestText)
            return new Pasted.Unreadable($"the text is longer than {Clipping.LongestText / 1_000_000} million characters", "paste it in parts");
        if (bare.StartsWith('<') && Opml.IsOpml(Encoding.UTF8.GetBytes(bare[..Math.Min(bare.Length, 4096)])))
            return OfOpml(Encoding.UTF8.GetBytes(bare));
        if (MailboxFolder.Looks(bare) && !bare.Any(char.IsWhiteSpace))
            return OfMailbox(bare);
        if (Addresses(bare) is { Count: > 0 } found)
            return new Pasted.Addresses(found);
        if (Unusable().IsMatch(bare))
            return new Pasted.Unreadable("this address cannot be used", "give an address of the web that begins with http:// or https://, with a host");
        return MachineText.Check(text) is { Ok: false } machine ? new Pasted.Unreadable(machine.Problem, machine.Hint) : new Pasted.Clipping(text);
    }

    /// <summary>An address without its scheme, as people write it; null where the word is none.</summary>
    public static Uri? AddressOf(string word)
    {
        var text = word.Trim('<', '>', '(', ')', '[', ']', '"', '\'', ',', ';', '“', '”', '«', '»');
        // A cut address is text: its end is lost, and nobody guesses it.
        if (text.Length is < 4 or > 4096 || text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal))
            return null;
        if (text.StartsWith("feed:", StringComparison.OrdinalIgnoreCase))
            text = WebAddress.WithScheme(text[5..].TrimStart('/'));
        return text.Contains("://", StringComparison.Ordinal) || BareHost().IsMatch(text) ? WebAddress.Read(WebAddress.WithScheme(text)) : null;
    }

    private static Pasted OfOpml(byte[] bytes)
    {
        var reading = Opml.Read(bytes);
        return reading.Ok ? new Pasted.FeedList(reading.Value) : new Pasted.Unreadable(reading.Problem, reading.Hint);
    }

    private static Pasted OfMailbox(string address)
    {
        var read = MailboxFolder.Read(address);
        return read.Ok ? new Pasted.Addresses([new PastedAddress(read.Value.Address, PlaceKind.Mail, [], Mixed: true)]) : new Pasted.Unreadable(read.Problem, read.Hint);
    }

    /// <summary>Every line's addresses; empty where a line is something else.</summary>
    private static List<PastedAddress> Addresses(string text)
    {
        var found = new List<PastedAddress>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (OfLine(line) is not { Count: > 0 } here)
                return [];
            found.AddRange(here.Where(address => seen.Add(address.Url)));
        }
        return found;
    }

    private static List<PastedAddress> OfLine(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        // A line that long is addresses alone, however many, or a text.
        if (words.Length > 2 * MostNameWords && words.Any(word => OfWord(word) is null))
            return [];
        var read = words.Select(word => (Word: word, Address: OfWord(word))).ToList();
        var addresses = read.Where(pair => pair.Address is not null).Select(pair => pair.Address!).ToList();
        var others = read.Where(pair => pair.Address is null && pair.Word.Any(char.IsLetterOrDigit)).Select(pair => pair.Word).ToList();
        // A hashtag or a signature beside an address makes a post of the line.
        if (others.Count == 0)
            return addresses;
        return addresses.Count != 1 || others.Count > MostNameWords || others.Any(word => word[0] is '#' or '@') || !IsAtAnEnd(read.ConvertAll(pair => pair.Address is not null))
            ? [] : [addresses[0] with { Name = string.Join(' ', others).Trim(':', '-', '–', '—', '|', ' ') }];
    }

    private static PastedAddress? OfWord(string word) => Platforms.OfHandle(word) ?? (AddressOf(word) is { } url ? PlaceOf(word, url) : null);

    /// <summary>The place of an address; of a page that is to be watched with what is to be read of it, which no other address has.</summary>
    private static PastedAddress PlaceOf(string word, Uri url) => WatchedPage.Of(word) is { } watched
        ? new(new WatchedPage(url.GetLeftPart(UriPartial.Query), watched.Selector).Address, PlaceKind.Web, []) : Platforms.Of(url);

    /// <summary>A name stands before or behind its address, a sentence on both sides.</summary>
    private static bool IsAtAnEnd(List<bool> isAddress) => isAddress[0] || isAddress[^1];

    // Without a scheme only what begins with a host that ends in letters: "daybook.example.org/feed", not "v1.2", "June." or "a.m."
    [GeneratedRegex(@"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareHost();

    // One word that begins as an address does, and is none that can be asked: "http://[::1", "javascript:alert(1)", "file:///etc". A cut address is text.
    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*://|(?:javascript|data|vbscript|about|blob|mailto|tel):)\S*(?<!…)(?<!\.\.\.)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unusable();
}
