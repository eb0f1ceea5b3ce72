using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Tests.Text;

/// <summary>Languages of the region that have no tables of their own, or thin ones, fall to what is decent for all: words, folding, figures, sentences, keys.</summary>
public sealed class NeighbouringLanguagesTests
{
    [Theory]
    [InlineData("Қазақстан Республикасының Үкіметі", "қазақстан|республикасының|үкіметі")]
    [InlineData("Oʻzbekiston va Qirgʻiziston", "o'zbekiston|va|qirg'iziston")]
    [InlineData("O‘zbekiston, g’alaba", "o'zbekiston|g'alaba")]
    [InlineData("Ўзбекистон Республикаси", "узбекистон|республикаси")]
    [InlineData("Serokwezîrê Kurdistanê", "serokwezire|kurdistane")]
    [InlineData("سەرۆکی هەرێمی کوردستان", "سەرۆکی|هەرێمی|کوردستان")]
    [InlineData("می‌گوید ۲۵ نفر", "میگوید|25|نفر")]
    [InlineData("Președintele țării a vorbit", "presedintele|tarii|a|vorbit")]
    [InlineData("Българският министър-председател", "българският|министър|председател")]
    [InlineData("Ο πρωθυπουργός της Ελλάδας", "ο|πρωθυπουργοσ|τησ|ελλαδασ")]
    [InlineData("الرَّئيسُ التركيّ", "الرییس|الترکی")]
    [InlineData("ראש הממשלה ב־15 במרץ", "ראש|הממשלה|ב|15|במרץ")]
    [InlineData("300млн тенге, 2025ж.", "300|млн|тенге|2025|ж")]
    public void Words_are_cut_and_folded(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens.Of(text).Select(token => token.Folded)));

    [Theory]
    [InlineData("kk", "500 млрд теңге бөлінді", "500000000000")]
    [InlineData("uz", "2,5 foiz oshdi", "2.5")]
    [InlineData("fa", "۲۵ درصد", "25")]
    [InlineData("ar", "٣٬٥٠٠ شخص", "3500")]
    [InlineData("fa", "۲٫۵ درصد", "2.5")]
    [InlineData("ro", "2,5 milioane de lei", "2500000")]
    [InlineData("bg", "3 млн. лева", "3000000")]
    [InlineData("el", "3 εκατ. ευρώ", "3000000")]
    [InlineData("he", "1,200 איש", "1200")]
    [InlineData("ku", "₺500 da", "500")]
    public void Figures_are_read(string language, string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Assert.Single(NumbersInText.Find(text, language)).Value);

    [Theory]
    [InlineData("kk", "Үкімет шешім қабылдады. Жоба 2025 ж. басталады. Бәрі дайын.", 3)]
    [InlineData("uz", "Prezident keldi. U yangi koʻprikni ochdi.", 2)]
    [InlineData("fa", "رئیس جمهور آمد. او پل را افتتاح کرد؟ بله.", 3)]
    [InlineData("ar", "وصل الرئيس. هل فتح الجسر؟ نعم.", 3)]
    [InlineData("he", "ראש הממשלה הגיע. הגשר נפתח.", 2)]
    [InlineData("el", "Ο πρωθυπουργός έφτασε. Η γέφυρα άνοιξε; Ναι.", 3)]
    [InlineData("ro", "Dl. Popescu a venit pe str. Unirii. A plecat.", 2)]
    public void Texts_are_cut_into_sentences(string language, string text, int count) =>
        Assert.Equal(count, Sentences.Split(text, language).Count);

    [Theory]
    [InlineData("kk:Тоқаев ru:Токаева en:Tokayev uz:Toqayev")]
    [InlineData("uz:Mirziyoyev ru:Мирзиёев uz:Мирзиёев")]
    [InlineData("bg:Радев en:Radev ru:Радева")]
    [InlineData("el:Μητσοτάκης en:Mitsotakis ru:Мицотакис")]
    [InlineData("ro:Bolojan en:Bolojan ru:Боложан")]
    public void Names_meet_themselves(string forms) =>
        Assert.Single(forms.Split(' ').Select(form => form.Split(':')).Select(form => NameKey.Of(Folding.Fold(form[1]), form[0])).Distinct());
}
