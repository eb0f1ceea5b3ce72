using System.Globalization;
using System.Text;
using Daybook.Core.Feeds;
using Daybook.Core.Items;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Pieces;

/// <summary>Names of outlets as phrases: an outlet keeps its own spelling, and a name carries a language only if it can be in it.</summary>
public static class Naming
{
    public static Phrase Name(this Source source) => new(source.Name, LanguageOf(source.Name, source.Language));

    /// <summary>A handle such as @gaswatch@masto.example may break before its second sign.</summary>
    public static string Breakable(string name) => name.LastIndexOf('@') is > 0 and var at ? name[..at] + "\u200B" + name[at..] : name;

    /// <summary>Country and kind of owner: "Azerbaijan, state"; what is unknown is said so.</summary>
    public static string Facts(this Source source) => string.Join(", ", Say.CountryName(source.Country), Say.OwnerKind(source.OwnerType));

    /// <summary>
    /// The language of a name: null where its letters are not those of the outlet's language
    /// ("Rustavi 2" of a Georgian outlet is Latin, and read as such).
    /// </summary>
    public static string? LanguageOf(string name, string? language)
    {
        if (ScriptOf(language) is not { } block)
            return language;
        return name.EnumerateRunes().Any(rune => Rune.IsLetter(rune) && rune.Value >= block.First && rune.Value <= block.Last) ? language : null;
    }

    /// <summary>The Unicode block of a language not written in Latin letters (Unicode 16, Blocks.txt); null for Latin and unknown ones.</summary>
    private static (int First, int Last)? ScriptOf(string? language) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "mn" or "os" or "ab" => (0x0400, 0x052F),
        "hy" => (0x0530, 0x058F),
        "ka" => (0x10A0, 0x10FF),
        "el" => (0x0370, 0x03FF),
        "he" or "yi" => (0x0590, 0x05FF),
        "ar" or "fa" or "ur" or "ps" or "ckb" => (0x0600, 0x06FF),
        _ => null,
    };

    /// <summary>An address as a person names it: its host without www.</summary>
    public static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? WebAddress.WithoutWww(uri.IdnHost) : address;

    /// <summary>The address if a page may link to it: absolute, http or https. Anything else is null.</summary>
    public static string? Outside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? address : null;

    public static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
