using System.Globalization;
using System.Text;
using CsCheck;
using Daybook.Core.Items.Clippings;

namespace Daybook.Tests.Items;

/// <summary>Each text of <c>tests/corpus/clippings</c> with what a person reads in it, a line a thing, written by hand.</summary>
public sealed class ClippingTests
{
    private static string Folder => Path.Combine(Shared.Root, "tests", "corpus", "clippings");

    public static TheoryData<string> Texts() => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_pasted_text_is_read_as_a_person_reads_it(string file)
    {
        var clipping = Clipping.Read(File.ReadAllText(Path.Combine(Folder, file)));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(file, ".expected"))).Trim(), Told(clipping).Trim());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_line_is_accounted_for_once_and_in_order(string file) => AssertNothingLost(File.ReadAllText(Path.Combine(Folder, file)));

    [Fact]
    public void Lines_of_all_texts_in_any_order_lose_nothing()
    {
        string[] lines = [.. Texts().SelectMany(row => File.ReadAllLines(Path.Combine(Folder, (string)row.Data))), "", " ", "—", "@", "#", ":", "a: b", "– (@x) 2025", "\u00a0…", "1. ", "**x:** y"];
        Gen.Int[0, lines.Length - 1].Select(at => lines[at]).List[0, 40].Select(Gen.Int[0, 3].Select(at => new[] { "\n", "\r\n", " ", "" }[at])).Sample(
            (chosen, glue) => AssertNothingLost(string.Join(glue, chosen)), iter: 400);
    }

    [Fact]
    public void What_was_taken_stands_in_what_was_found()
    {
        foreach (var row in Texts())
        {
            var clipping = Clipping.Read(File.ReadAllText(Path.Combine(Folder, (string)row.Data)));
            var found = Words(Everything(clipping)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var line in clipping.Lines.Where(line => line.Role is ClippedRole.Brief or ClippedRole.Item or ClippedRole.Feed or ClippedRole.Tag or ClippedRole.Directory or ClippedRole.Note))
                Assert.All(Words(line.Text), word => Assert.Contains(word, found));
        }
    }

    [Theory]
    [InlineData("4.2%.— Ani Testyan (@anitest) Sep 5, 2025", "Ani Testyan", "@anitest", "2025-09-05")]
    [InlineData("x -- Ani Testyan, @anitest, 05.09.2025", "Ani Testyan", "@anitest", "2025-09-05")]
    [InlineData("x — Ани Тестян (@anitest@sotsset.example) 5 сентября 2025 г.", "Ани Тестян", "@anitest@sotsset.example", "2025-09-05")]
    [InlineData("x — Elçin S. (@elchin) 5 sentyabr 2025-ci il", "Elçin S.", "@elchin", "2025-09-05")]
    [InlineData("x — ნინო (@nino) 5 სექტემბერი, 2025", "ნინო", "@nino", "2025-09-05")]
    [InlineData("x — Անի (@ani) 5 սեպտեմբերի 2025 թ.", "Անի", "@ani", "2025-09-05")]
    [InlineData("x — Олег (@oleg) 5 вересня 2025 року", "Олег", "@oleg", "2025-09-05")]
    [InlineData("x — Deniz (@deniz) 5 Eylül 2025", "Deniz", "@deniz", "2025-09-05")]
    [InlineData("x — Kim (@kim) 2025-09-05Day: September 4, 2025", "Kim", "@kim", "2025-09-05")]
    [InlineData("x — Kim (@kim)", "Kim", "@kim", null)]
    [InlineData("x — Ani Testyan, Sep 5, 2025", "Ani Testyan", null, "2025-09-05")]
    public void A_signature_is_found_wherever_it_is_glued(string line, string author, string? handle, string? signed)
    {
        var found = ClippingSignatures.Next(line, 0);
        Assert.NotNull(found);
        Assert.Equal((author, handle, signed), (found.Value.Signature.Author, found.Value.Signature.Handle, found.Value.Signature.Signed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("The road — closed since 2024 — is open again.")]
    [InlineData("Trade grew — Georgia leads, with 12 of 30 in 2025.")]
    [InlineData("Write to desk@paper.example before Sep 5, 2025")]
    public void Running_text_with_dashes_is_no_signature(string line) => Assert.Null(ClippingSignatures.Next(line, 0));

    [Theory]
    [InlineData("brief.example/t/k7Qm2…", true)]
    [InlineData("https://a.example/x...", true)]
    [InlineData("https://a.example/x?y=1", false)]
    [InlineData("HighlandCorridor.example", false)]
    public void A_cut_address_is_marked_and_a_whole_one_is_whole(string line, bool cut) => Assert.Equal(cut, ClippingLinks.Whole(line)!.Cut);

    [Theory]
    [InlineData("4.2%.")]
    [InlineData("e.g.")]
    [InlineData("3.5")]
    [InlineData("No address here")]
    public void Numbers_and_words_are_no_addresses(string line) => Assert.Null(ClippingLinks.Whole(line));

    [Theory]
    [InlineData("Day: September 4, 2025", "2025-09-04")]
    [InlineData("Thursday, September 4, 2025", "2025-09-04")]
    [InlineData("День: 12 марта 2026 г.", "2026-03-12")]
    [InlineData("04.09.2025", "2025-09-04")]
    [InlineData("Trade (2024–2025)", null)]
    [InlineData("September 2025", null)]
    [InlineData("Deadline: moved to 12:30", null)]
    public void A_day_heading_is_a_whole_date_and_nothing_else(string line, string? day) =>
        Assert.Equal(day, ClippingSignatures.DayHeading(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void AssertNothingLost(string text) => Assert.Equal(Bones(text), Bones(string.Concat(Clipping.Read(text).Lines.Select(line => line.Text))));

    private static string Bones(string text) => string.Concat(text.Normalize().Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format and not UnicodeCategory.Control));

    private static IEnumerable<string> Words(string text) => text.Split([' ', '\n', '(', ')', ':', '–', '-', '*', '#', '•', '…', ',', '.', '|', '·', ';', '='], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetter));

    private static string Everything(Clipping clipping)
    {
        var all = new StringBuilder(Told(clipping));
        foreach (var brief in clipping.Briefs)
            all.Append(string.Join(' ', brief.Overview)).Append(' ').Append(string.Join(' ', brief.Sections.SelectMany(section => section.Points).Select(point => point.Text))).Append(' ');
        foreach (var item in clipping.Items)
            all.Append(' ').Append(item.Text).Append(' ').Append(item.Site).Append(' ');
        return all.Append(' ').AppendJoin(' ', clipping.Feeds.Select(feed => feed.List)).ToString();
    }

    private static string Told(Clipping clipping)
    {
        var told = new StringBuilder();
        foreach (var brief in clipping.Briefs)
        {
            told.Append(CultureInfo.InvariantCulture, $"brief {brief.Title}{string.Concat(brief.Provider.Select(line => "; " + line))}; overview {brief.Overview.Count}{Signed(brief.Signature, brief.Day)}{Link("; link ", brief.Link)}\n");
            foreach (var section in brief.Sections)
                told.Append(CultureInfo.InvariantCulture, $"  {section.Heading}: {string.Join(", ", section.Points.Select(point => point.Label ?? "–"))}\n");
        }
        foreach (var item in clipping.Items)
            told.Append(CultureInfo.InvariantCulture, $"{item.Kind.ToString().ToLowerInvariant()} {item.Title} [{item.Language}]{Signed(item.Signature, item.Day)}{Link("; link ", item.Link)}\n");
        foreach (var feed in clipping.Feeds)
            told.Append(CultureInfo.InvariantCulture, $"feed {feed.Name}{Link(" = ", feed.Link)}\n");
        if (clipping.Tags.Count > 0)
            told.Append(CultureInfo.InvariantCulture, $"tags {string.Join(' ', clipping.Tags)}\n");
        foreach (var entry in clipping.Directory)
            told.Append(CultureInfo.InvariantCulture, $"entry{(entry.Name is { } name ? " " + name : "")}{Link(" = ", entry.Link)}\n");
        foreach (var note in clipping.Notes)
            told.Append(CultureInfo.InvariantCulture, $"note {note}\n");
        return clipping.Repeated > 0 ? told.Append(CultureInfo.InvariantCulture, $"repeated {clipping.Repeated}\n").ToString() : told.ToString();
    }

    private static string Signed(ClippedSignature signature, DateOnly? day)
    {
        var by = string.Join(' ', new[] { signature.Author, signature.Handle, signature.Signed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.Where(part => part is not null));
        return (by.Length > 0 ? "; by " + by : "") + (day is { } under ? "; under " + under.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "");
    }

    private static string Link(string before, ClippedLink? link) => link is null ? "" : $"{before}{link.Address}{(link.Cut ? " cut" : "")}";
}
