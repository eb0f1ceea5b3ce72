using System.Security.Cryptography;
using System.Text;
using Daybook.Core.Search;

namespace Daybook.Tests.Search;

public sealed class IndexedWordsTests
{
    [Fact]
    public void Words_stand_in_order_and_stems_beside_them_once()
    {
        var words = IndexedWords.Of("Мосты закрыты", "Мосты и мосты: MiG-29.", "А. Автор", ["Новости"], "ru");
        Assert.Equal(["мосты", "закрыты"], words.Title);
        Assert.Equal(["мосты", "и", "мосты", "mig", "29", "а", "автор", "новости"], words.Text);
        Assert.Contains("мост", words.TitleStems);
        Assert.Equal(["мост"], words.TextStems);
    }

    [Fact]
    public void An_item_of_unknown_language_is_not_stemmed() => Assert.Empty(IndexedWords.Of("Brücken", "Brücken gesperrt", null, [], "de").TextStems);

    [Fact]
    public void A_text_of_any_length_gives_a_bounded_number_of_bounded_words()
    {
        var words = IndexedWords.Of(null, new string('x', 1_000_000) + " " + string.Concat(Enumerable.Repeat("word ", 100_000)), null, [], "en");
        Assert.True(words.Text.Count <= 16_000);
        Assert.All(words.Text, word => Assert.True(word.Length <= 64));
    }

    /// <summary>
    /// Stored indexes hold these words. Where this fails because folding, tokens or stems were changed on purpose: raise
    /// <see cref="IndexedWords.Version"/>, so that stores index their items anew, and put the new value here.
    /// </summary>
    [Fact]
    public void What_is_indexed_changes_only_with_its_version()
    {
        string[] texts =
        [
            "en The bridges were closed; Ukraine's MiG-29 flew 2,400 km.", "ru Закрытые мосты и ёлки в Баку, российских дорогах.", "uk Об'єкти Києва та мости України були закриті.",
            "az Şəkidə körpülər bağlandı, Azərbaycanın İqtisadiyyatı.", "tr İstanbul'da köprüler kapatıldı, IŞIK yollarında.", "hy Հայաստանի կամուրջները փակվեցին։",
            "ka საქართველოს ხიდები დაიხურა.",
        ];
        var all = string.Join('\n', texts.Select(text => IndexedWords.Of(text[3..], text[3..], null, [], text[..2]))
            .Select(words => string.Join(' ', words.Text) + "|" + string.Join(' ', words.TextStems.Order(StringComparer.Ordinal))));
        Assert.Equal((2, "53007bd3bc57866c"), (IndexedWords.Version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16]));
    }
}
