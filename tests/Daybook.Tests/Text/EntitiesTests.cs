using Daybook.Core.Text;

namespace Daybook.Tests.Text;

public sealed class EntitiesTests
{
    [Theory]
    [InlineData("en", "The Azerbaijani Foreign Ministry and SOCAR signed with the European Commission.", "AZ", "foreign-ministry/AZ", "socar", "european-commission")]
    [InlineData("en", "Ministry of Defence of the Republic of Armenia", "defence-ministry/AM", "AM")]
    [InlineData("en", "Ukraine's president met Azerbaijan's foreign minister.", "UA", "president/UA", "AZ", "foreign-minister/AZ")]
    [InlineData("ru", "МИД Азербайджана ответил Газпрому и ООН.", "foreign-ministry/AZ", "AZ", "gazprom", "un")]
    [InlineData("uk", "Верховна Рада та Нафтогаз звернулися до Єврокомісії; президент України підписав закон.", "verkhovna-rada", "naftogaz", "european-commission", "president/UA", "UA")]
    [InlineData("az", "ARDNŞ-nin nümayəndələri Ukraynanın Prezidentini və NATO-nu xəbərdar etdi", "socar", "UA", "nato")]
    [InlineData("tr", "Türkiye Dışişleri Bakanlığı BM'de konuştu, BOTAŞ'ın planını anlattı", "TR", "foreign-ministry/TR", "un", "botas")]
    [InlineData("hy", "Հայաստանի կառավարությունը դիմեց ՄԱԿ-ին և ԵԱՀԿ-ին", "AM", "government/AM", "un", "osce")]
    [InlineData("ka", "საქართველოს პარლამენტი და ნატოს წარმომადგენლები; ევროკომისიამ უპასუხა", "GE", "parliament/GE", "nato", "european-commission")]
    [InlineData("en", "Ukraine's defence minister and the Georgian police", "defence-minister/UA", "police/GE")]
    [InlineData("ru", "МИД РФ и Минтранс Грузии; министр обороны Украины", "foreign-ministry/RU", "transport-ministry/GE", "defence-minister/UA")]
    [InlineData("uk", "Мінагрополітики України; президент РФ", "agriculture-ministry/UA", "president/RU")]
    [InlineData("az", "Azərbaycan Kənd Təsərrüfatı Nazirliyi, Ukraynanın müdafiə naziri", "agriculture-ministry/AZ", "defence-minister/UA")]
    [InlineData("tr", "Gürcistan Tarım Bakanlığı; Ermenistan polisi", "agriculture-ministry/GE", "police/AM")]
    [InlineData("hy", "ՀՀ պաշտպանության նախարարության խոսնակը; ՌԴ նախագահը; Եվրոպական միության դեսպանը", "defence-ministry/AM", "president/RU", "EU")]
    [InlineData("ka", "საქართველოს სოფლის მეურნეობის სამინისტრო; სომხეთის პოლიცია", "agriculture-ministry/GE", "police/AM")]
    public void Organisations_and_offices_are_found_in_seven_languages(string language, string text, params string[] ids)
    {
        var found = Entities.Find(text, language).Select(entity => entity.Id).ToList();
        Assert.All(ids, id => Assert.Contains(id, found));
    }

    [Fact]
    public void An_office_without_its_country_is_not_told()
    {
        Assert.Empty(Entities.Find("The foreign ministry said so on Monday.", "en"));
        Assert.DoesNotContain(Entities.Find("In Ukraine, the long road to a new parliament", "en"), entity => entity.Kind == EntityKind.Office);
    }

    [Fact]
    public void Spans_cut_the_names_out_of_the_text()
    {
        const string Text = "Вчера в Баку SOCAR принял гостей из Верховной Рады.";
        Assert.Equal(["Баку", "SOCAR", "Верховной Рады"], Entities.Find(Text, "ru").Select(entity => entity.Span.Of(Text)));
    }

    [Fact]
    public void Abbreviations_count_only_in_capitals() =>
        Assert.Equal(["un"], Entities.Find("They told us to un-block it, said the UN.", null).Select(entity => entity.Id));

    [Theory]
    [InlineData("Ukraine and Azerbaijan", "en")]
    [InlineData("Украина и Азербайджан", "ru")]
    [InlineData("Україна та Азербайджан", "uk")]
    [InlineData("Ukrayna və Azərbaycan", "az")]
    [InlineData("Ukrayna ve Azerbaycan", "tr")]
    [InlineData("Ուկրաինան և Ադրբեջանը", "hy")]
    [InlineData("უკრაინა და აზერბაიჯანი", "ka")]
    public void A_question_names_the_same_places_in_every_language(string query, string language) =>
        Assert.Equal(["UA", "AZ"], Entities.Find(query, language).Select(entity => entity.Id));

    [Theory]
    [InlineData("en", "Burkina Faso, Ivory Coast, South Africa and Trinidad and Tobago", "BF", "CI", "ZA", "TT")]
    [InlineData("ru", "Из Замбии в Уругвай и на Шри-Ланку", "ZM", "UY", "LK")]
    [InlineData("uk", "З Замбії до Уругваю та Парагваю", "ZM", "UY", "PY")]
    [InlineData("az", "Zambiyadan Uruqvaya, Nepalın dağlarında", "ZM", "UY", "NP")]
    [InlineData("tr", "Zambiya'dan Uruguay'a, Nepal'in dağlarında", "ZM", "UY", "NP")]
    [InlineData("hy", "Զամբիայից Ուրուգվայ, Նեպալում", "ZM", "UY", "NP")]
    [InlineData("fa", "از زامبیا تا اروگوئه و کوه‌های نپال", "ZM", "UY", "NP")]
    [InlineData("ka", "ზამბიიდან ურუგვაიში, ნეპალის მთებში", "ZM", "UY", "NP")]
    public void Countries_nobody_wrote_down_come_from_the_CLDR(string language, string text, params string[] ids) =>
        Assert.Equal(ids, Entities.Find(text, language).Select(entity => entity.Id));

    [Theory]
    [InlineData("وزیر خارجه ارمنستان در تهران با همتای ایرانی خود دیدار کرد", "AM", "IR-23", "IR")]
    [InlineData("از مرز ترکیه و گرجستان تا تفلیس و باکو", "TR", "GE", "GE-TB", "AZ-BA")]
    [InlineData("روستا را ترک کرد و به روسيه رفت", "RU")]
    public void Persian_names_the_places_of_the_region(string text, params string[] ids) =>
        Assert.Equal(ids, Entities.Find(text, "fa").Select(entity => entity.Id));

    [Theory]
    [InlineData("Қазақстан президенті Мәскеуде Ресей және Түркия елшілерін қабылдады", "KZ", "RU-MOW", "RU", "TR")]
    [InlineData("Өзбекстанның Қытайға экспорты", "UZ", "CN")]
    public void Kazakh_names_the_places_of_the_region(string text, params string[] ids) =>
        Assert.Equal(ids, Entities.Find(text, "kk").Where(entity => entity.Kind == EntityKind.Place).Select(entity => entity.Id));

    [Theory]
    [InlineData("W Dorohusku i Lublinie czekają przewoźnicy z Rzeszowa", "PL-06:dorohusk", "PL-06", "PL-18")]
    [InlineData("Statek z Odessy płynie do Świnoujścia", "UA-51", "PL-32")]
    [InlineData("Rozmowy w Częstochowie i prezydent Ankary", "PL-24", "TR-06")]
    public void Polish_declines_the_names_of_places(string text, params string[] ids) =>
        Assert.Equal(ids, Entities.Find(text, "pl").Where(entity => entity.Kind == EntityKind.Place).Select(entity => entity.Id));

    [Theory]
    [InlineData("Odessy", "en")]
    [InlineData("Lublinie", "de")]
    public void Endings_of_Polish_stay_in_Polish(string word, string language) => Assert.Empty(Entities.Find($"It was {word} that came", language));

    [Fact]
    public void A_small_letter_in_a_question_is_no_hindrance() =>
        Assert.Equal(["GE", "GE", "UA-30"], new[] { Places.Asked("georgia", "en"), Places.Asked("грузию", "ru"), Places.Asked("київ", "uk") });

    [Fact]
    public void Every_organisation_has_an_id_of_its_own_a_country_and_forms()
    {
        var rows = Resource.Rows("organisations.tsv").ToList();
        Assert.All(rows, row =>
        {
            Assert.InRange(row.Length, 3, 4);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*(/[A-Z]{2})?$", row[0]);
            Assert.Matches(@"^([A-Z]{2}|-|\*)$", row[1]);
            Assert.NotEmpty(row[2]);
        });
        var offices = rows.Where(row => row[1] == "*").Select(row => row[0]).ToHashSet();
        Assert.All(rows.Where(row => row.Length == 4), row =>
        {
            Assert.Matches(@"^(\*[a-z-]+|[a-z-]+/[A-Z]{2})$", row[3]);
            Assert.Contains(row[3].TrimStart('*').Split('/')[0], offices);
        });
        // The bare forms of an organisation stand in a row of their own where they may be another's.
        Assert.Equal(rows.Count, rows.Select(row => (row[0], row.Length == 4 && row[3][0] == '*')).Distinct().Count());
    }
}
