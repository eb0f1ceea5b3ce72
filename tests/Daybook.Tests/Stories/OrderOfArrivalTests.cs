using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

/// <summary>Many reports of many events in three languages, handed over in many orders.</summary>
public sealed class OrderOfArrivalTests
{
    private const int Orders = 20, Events = 40;

    private static readonly string[][] Words =
    [
        ["bridge", "harvest", "strike", "budget", "school", "railway", "flood", "museum", "hospital", "election", "tariff", "power station", "ferry", "vineyard", "stadium", "court"],
        ["мост", "урожай", "забастовка", "бюджет", "школа", "железная дорога", "наводнение", "музей", "больница", "выборы", "тариф", "электростанция", "паром", "виноградник", "стадион", "суд"],
        ["ხიდი", "მოსავალი", "გაფიცვა", "ბიუჯეტი", "სკოლა", "რკინიგზა", "წყალდიდობა", "მუზეუმი", "საავადმყოფო", "არჩევნები", "ტარიფი", "ელექტროსადგური", "ბორანი", "ვენახი", "სტადიონი", "სასამართლო"],
    ];

    private static readonly string[][] Places = [["Baku", "Tbilisi", "Odesa", "Yerevan"], ["Баку", "Тбилиси", "Одесса", "Ереван"], ["ბაქო", "თბილისი", "ოდესა", "ერევანი"]];

    private static readonly string[] Languages = ["en", "ru", "ka"];

    [Fact]
    public void Twenty_random_orders_of_arrival_give_the_same_stories_for_the_same_reasons()
    {
        var items = Items();
        var expected = Told(items);
        Assert.Contains(",", expected, StringComparison.Ordinal);
        for (var order = 1; order <= Orders; order++)
        {
            var shuffled = items.ToArray();
            new Random(order).Shuffle(shuffled);
            Assert.Equal(expected, Told(shuffled));
        }
    }

    [Fact]
    public void So_they_do_on_top_of_settled_items()
    {
        var items = Items();
        var expected = Told(new ItemWindow(items), Cut);
        for (var order = 1; order <= Orders; order++)
        {
            var shuffled = items.ToArray();
            new Random(order).Shuffle(shuffled);
            Assert.Equal(expected, Told(new ItemWindow(shuffled), Cut));
        }
    }

    /// <summary>Most of these items are settled by it.</summary>
    internal static readonly GroupingPolicy Cut = GroupingPolicy.Default with { LeastSettled = 10, OpenFor = TimeSpan.FromDays(1) };

    private static string Told(StoryItem[] items) => Told(new ItemWindow(items));

    /// <summary>Everything that grouping says of a window.</summary>
    /// <param name="reasons">False where those of settled stories were said before.</param>
    internal static string Told(ItemWindow window, GroupingPolicy? policy = null, bool reasons = true)
    {
        policy ??= GroupingPolicy.Default;
        var copies = CopyGroups.Find(window, policy);
        var grouping = Grouper.Group(window, copies, policy);
        return string.Join('\n', grouping.Stories.Select(story => $"{string.Join(',', story.Items)} by {story.Representative}: "
                + string.Join("; ", (reasons ? story.Why : []).Select(match => $"{match.Item}-{match.With} {match.Score} {string.Join(", ", match.Reasons)}"))))
            + "\nnear " + string.Join(" ", grouping.Near.Select(match => $"{match.Item}-{match.With} {match.Score}"));
    }

    /// <summary>Reports of events in three languages; some carry what another wrote.</summary>
    internal static StoryItem[] Items()
    {
        var random = new Random(11);
        var items = new List<StoryItem>();
        for (var number = 0; number < Events; number++)
        {
            int[] subjects = [.. Enumerable.Range(0, 5).Select(_ => random.Next(Words[0].Length))];
            var (place, figure, hours) = (random.Next(Places[0].Length), random.Next(20, 900), random.Next(24 * 6));
            for (var report = random.Next(1, 5); report > 0; report--)
            {
                var language = random.Next(Languages.Length);
                var words = subjects.Select(subject => Words[language][subject]).Append(Places[language][place]).Append(figure.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
                random.Shuffle(words);
                // Some carry what another wrote.
                var text = random.Next(4) == 0 && items.Count > 0 && items[^1].Language == Languages[language] ? items[^1].Text
                    : string.Join(' ', words.Concat(words.Reverse()).Concat(words.Where((_, at) => at % 2 == 0)));
                items.Add(Some.Item(items.Count + 1, string.Join(' ', words[..4]), text, language: Languages[language], hours: hours + 20 * random.NextDouble()));
            }
        }
        return [.. items];
    }
}
