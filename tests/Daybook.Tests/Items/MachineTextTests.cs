using Daybook.Core.Items.Clippings;

namespace Daybook.Tests.Items;

public sealed class MachineTextTests
{
    [Theory]
    [InlineData("{\"a\":1}", "JSON")]
    [InlineData("[1, 2]", "JSON")]
    [InlineData("<?xml version=\"1.0\"?><a/>", "XML")]
    [InlineData("<!DOCTYPE html><html></html>", "HTML")]
    [InlineData("<div class=\"a\">Hello</div>", "HTML")]
    [InlineData("id,name,count\n1,ferry,3\n2,rail,4", "table")]
    [InlineData("root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/:/bin/false\nbin:x:2:2:bin:/bin:/bin/false", "table")]
    public void Text_for_programs_is_refused_by_what_it_is(string text, string says)
    {
        var reading = MachineText.Check(text);
        Assert.False(reading.Ok);
        Assert.Contains(says, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_sources_is_sent_to_its_own_command() =>
        Assert.Contains("daybook sources import FILE", MachineText.Check("""[{"id":"wire","name":"Wire","country":"AZ"}]""").Hint!, StringComparison.Ordinal);

    [Theory]
    [InlineData("[Update] The ferry runs again")]
    [InlineData("{draft} A note")]
    [InlineData("<https://herald.example/> Herald")]
    [InlineData("Baku, Tbilisi, Kars\nYerevan, Gyumri, Goris\nKyiv, Odesa, Irpin")]
    [InlineData("<3 this town")]
    public void What_people_write_is_left_alone(string text) => Assert.True(MachineText.Check(text).Ok);

    [Theory]
    [InlineData("hello")]
    [InlineData("Nothing of note")]
    public void Words_in_which_nothing_is_known_are_notes_and_no_directory(string text)
    {
        var clipping = Clipping.Read(text);
        Assert.Equal([text], clipping.Notes);
        Assert.Equal(0, clipping.Taken);
    }
}
