using Daybook.Core.Stories.Names;

namespace Daybook.Tests.Stories.Names;

/// <summary>What stories in several languages teach of names, and what they do not.</summary>
public sealed class NamePairsTests
{
    [Fact]
    public void A_name_that_keeps_company_across_languages_is_proposed_with_its_evidence()
    {
        var proposal = Assert.Single(Find(Story(1, "Zorbel", "Мальдор"), Story(2, "Zorbel", "Мальдор", confirmed: true), Story(3, "Zorbel", "Мальдор"), Story(4, "Kendal", "Пирувес")));
        Assert.Equal(("Zorbel", "Мальдор"), (proposal.One.Form, proposal.Other.Form));
        Assert.Equal((3, 3, 3, false, null), (proposal.Together, proposal.OfOne, proposal.OfOther, proposal.SameSound, proposal.Known));
        Assert.Equal(2, proposal.Stories[0].Story);
        Assert.True(proposal.Stories[0].Confirmed);
    }

    [Fact]
    public void Two_stories_or_a_name_that_stands_with_others_too_teach_nothing()
    {
        Assert.Empty(Find(Story(1, "Zorbel", "Мальдор"), Story(2, "Zorbel", "Мальдор")));
        Assert.Empty(Find(Story(1, "Zorbel", "Мальдор"), Story(2, "Zorbel", "Мальдор"), Story(3, "Zorbel", "Мальдор"), Story(4, "Zorbel", "Пирувес"), Story(5, "Zorbel", "Кендалон"), Story(6, "Zorbel", "Вестокан")));
    }

    [Fact]
    public void Of_names_that_always_stand_together_only_the_sound_tells_which_is_which()
    {
        NameStory Both(long id) => Story(id, "Zorbel met Kendal", "Мальдор встретил тут Пирувеса");
        Assert.Empty(Find(Both(1), Both(2), Both(3)));
        NameStory Sounding(long id) => Story(id, "Zorbel met Kendal", "Зорбел встретил тут Кендала");
        Assert.Equal(["en:kendal", "en:zorbel"], Find(Sounding(1), Sounding(2), Sounding(3)).Select(proposal => proposal.Key.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(Find(Sounding(1), Sounding(2), Sounding(3)), proposal => Assert.True(proposal.SameSound));
    }

    [Fact]
    public void What_the_gazetteer_knows_in_both_languages_is_not_proposed_and_what_it_knows_in_one_goes_to_that_id()
    {
        Assert.Empty(Find(Story(1, "Georgia", "Грузия"), Story(2, "Georgia", "Грузия"), Story(3, "Georgia", "Грузия")));
        var proposal = Assert.Single(Find(Story(1, "Azerbaijan", "Мальдор"), Story(2, "Azerbaijan", "Мальдор"), Story(3, "Azerbaijan", "Мальдор")));
        Assert.Equal("AZ", proposal.Known);
        var learned = LearnedName.Of(proposal)!;
        Assert.Equal("AZ\tМальдор~", learned.Line);
    }

    [Fact]
    public void What_nobody_knows_gets_an_id_of_its_own_and_both_forms()
    {
        var learned = LearnedName.Of(Assert.Single(Find(Story(1, "Zorbel", "Мальдор"), Story(2, "Zorbel", "Мальдор"), Story(3, "Zorbel", "Мальдор"))))!;
        Assert.Equal("name-zorbel\t-\tZorbel~, Мальдор~", learned.Line);
    }

    [Fact]
    public void A_script_without_capitals_teaches_names_too()
    {
        static NameStory Georgian(long id) => new(id, "Story", false, [new NameText("en", $"The head of the office said that Zorbel would pay {id} lari."),
            new NameText("ka", $"უწყების ხელმძღვანელმა თქვა, რომ მალდორი {id} ლარს გადაიხდის.")]);
        Assert.Contains(Find(Georgian(1), Georgian(2), Georgian(3)).Concat(Find([Georgian(1), Georgian(2), Georgian(3), Other(4), Other(5)])), proposal => proposal.One.Form == "Zorbel" && proposal.Other.Form == "მალდორი");
        static NameStory Other(long id) => new(id, "Story", false, [new NameText("en", $"The head of the office said that Kendal would pay {id} lari."),
            new NameText("ka", $"უწყების ხელმძღვანელმა თქვა, რომ პირუვესი {id} ლარს გადაიხდის.")]);
    }

    [Fact]
    public void What_an_editor_spoke_of_is_not_proposed_again()
    {
        NameStory[] stories = [Story(1, "Zorbel", "Мальдор"), Story(2, "Zorbel", "Мальдор"), Story(3, "Zorbel", "Мальдор")];
        var key = Assert.Single(Find(stories)).Key;
        Assert.Empty(NamePairs.Find(stories, new HashSet<string> { key }));
    }

    [Fact]
    public void The_newest_word_on_a_name_holds_until_it_is_taken_back()
    {
        NameEdit Said(long id, NameAct act, long? undoes = null) => new() { Id = id, At = DateTimeOffset.UnixEpoch, By = "ana", Act = act, Name = "k", Undoes = undoes };
        Assert.Equal(NameAct.Refuse, Assert.Single(NameEdit.Standing([Said(1, NameAct.Take), Said(2, NameAct.Refuse)])).Act);
        Assert.Equal(NameAct.Take, Assert.Single(NameEdit.Standing([Said(1, NameAct.Take), Said(2, NameAct.Refuse), Said(3, NameAct.Undo, 2)])).Act);
    }

    private static IReadOnlyList<NameProposal> Find(params NameStory[] stories) => NamePairs.Find(stories, new HashSet<string>());

    private static NameStory Story(long id, string english, string russian, bool confirmed = false) => new(id, $"Story {id}", confirmed,
    [
        new NameText("en", $"The office said on the phone that {english} will pay {id} roubles."),
        new NameText("ru", $"В конторе по телефону сказали, что {russian} заплатит {id} рублей."),
    ]);
}
