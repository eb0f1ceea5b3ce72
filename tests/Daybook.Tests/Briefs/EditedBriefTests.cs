using Daybook.Core.Briefs;

namespace Daybook.Tests.Briefs;

public sealed class EditedBriefTests
{
    private static readonly Evidence Item = BriefSome.Item(1, "The bridge is open. The ferry is gone. The road is new. The mayor spoke.");
    private static readonly Evidence Other = BriefSome.Item(2, "The ferry is gone. The bridge costs nothing.", "lone");
    private static readonly Claim Bridge = Said("The bridge is open.");
    private static readonly Claim Ferry = Said("The ferry is gone.");
    private static readonly Claim Road = Said("The road is new.");

    private static readonly Brief Writing = BriefSome.Draft(Bridge, Ferry, Road) with
    {
        Id = 7,
        Overview = [Bridge],
        Timeline = [new TimelineEntry("2025", DatePrecision.Year, Ferry)],
        Conflicts = [new Conflict("price", [new ConflictValue("1", Road), new ConflictValue("0", BriefSome.Claim("The bridge costs nothing.", BriefSome.Cite(Other, "The bridge costs nothing.")))])],
    };

    private int _edits;

    [Fact]
    public void Without_edits_a_writing_is_shown_as_it_was_written() =>
        Assert.Same(Writing, EditedBrief.Of(Writing, []).Brief);

    [Fact]
    public void A_hidden_claim_is_hidden_wherever_it_stands_and_its_sources_are_counted_anew()
    {
        var edited = EditedBrief.Of(Writing, [Hide(Bridge), Hide(Road)]);
        Assert.Equal(["The ferry is gone."], edited.Brief.Sections[0].Points.Select(claim => claim.Text));
        Assert.Empty(edited.Brief.Overview);
        Assert.Empty(edited.Brief.Conflicts);
        Assert.Equal([("wire", 1)], edited.Brief.Sources.Select(source => (source.Source, source.Items)));
        Assert.Equal(2, edited.Hidden.Count);
    }

    [Fact]
    public void A_section_without_points_is_gone() =>
        Assert.Empty(EditedBrief.Of(Writing, [Hide(Bridge), Hide(Ferry), Hide(Road)]).Brief.Sections);

    [Fact]
    public void Points_stand_where_they_were_put_in_the_order_of_putting()
    {
        Assert.Equal("Road Bridge Ferry", Order(Place(Road, 1)));
        Assert.Equal("Ferry Road Bridge", Order(Place(Road, 1), Place(Bridge, 3), Place(Ferry, 1)));
        Assert.Equal("Bridge Road Ferry", Order(Place(Ferry, 99)));
    }

    [Fact]
    public void An_edit_that_was_taken_back_does_not_count()
    {
        var hide = Hide(Bridge);
        Assert.Empty(EditedBrief.Of(Writing, [hide, BriefEdit.Undo(hide, "ana", BriefSome.Now) with { Id = ++_edits }]).Hidden);
    }

    [Fact]
    public void An_edit_holds_for_a_later_writing_that_makes_the_same_claim_and_does_nothing_to_one_that_does_not()
    {
        var hide = Hide(Bridge);
        Assert.Single(EditedBrief.Of(BriefSome.Draft(Road, Bridge) with { Id = 8 }, [hide]).Hidden);
        Assert.Empty(EditedBrief.Of(BriefSome.Draft(Road) with { Id = 9 }, [hide]).Hidden);
    }

    [Fact]
    public void What_was_edited_still_passes_the_gate()
    {
        var edited = EditedBrief.Of(Writing, [Hide(Bridge), Place(Road, 1)]).Brief;
        Assert.Empty(BriefGate.Pass(edited, [Item, Other], BriefSome.Sources).Dropped);
        Assert.All(edited.Claims(), claim => Assert.Contains(claim, Writing.Claims()));
    }

    [Fact]
    public void A_difference_tells_what_is_new_gone_and_better_supported()
    {
        var more = Ferry with { Origins = 3 };
        var after = BriefSome.Draft(more, Said("The mayor spoke.")) with { Sections = [new BriefSection("Mayor", [more, Said("The mayor spoke.")], [])] };
        var difference = BriefDifference.Of(BriefSome.Draft(Bridge, Ferry with { Origins = 1 }), after);
        Assert.Equal(["The mayor spoke."], difference.Added.Select(claim => claim.Text));
        Assert.Equal(["The bridge is open."], difference.Dropped.Select(claim => claim.Text));
        Assert.Equal([(3, 1)], difference.Support.Select(change => (change.Claim.Origins, change.OriginsBefore)));
        Assert.Equal(["Mayor"], difference.Headings);
        Assert.True(BriefDifference.Of(Writing, Writing).Empty);
    }

    private static string Order(params BriefEdit[] edits) => string.Join(' ', EditedBrief.Of(Writing, edits).Brief.Sections[0].Points.Select(claim => claim.Text.Split(' ')[1] is var word ? char.ToUpperInvariant(word[0]) + word[1..] : ""));

    private BriefEdit Hide(Claim claim) => new() { Id = ++_edits, Brief = 7, At = BriefSome.Now, By = "ana", Act = BriefAct.Hide, Claim = BriefEdit.KeyOf(claim) };

    private BriefEdit Place(Claim claim, int place) => Hide(claim) with { Act = BriefAct.Place, Value = place.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static Claim Said(string text) => BriefSome.Claim(text, BriefSome.Cite(Item, text));
}
