using Daybook.Core.Items;
using Daybook.Core.Stories;

namespace Daybook.Tests.Stories;

/// <summary>Items that state only what a test is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static StoryItem Item(long id, string title, string text = "", string source = "", string? language = "en", double hours = 0, ItemKind kind = ItemKind.Article) => new()
    {
        Id = id,
        Source = source.Length > 0 ? source : "outlet" + id,
        SourceName = source.Length > 0 ? source : "Outlet " + id,
        Title = title,
        Text = text,
        Language = language,
        Kind = kind,
        When = Noon.AddHours(hours),
    };

    public const string Bridge = "The old bridge over the Prut at Sculeni was closed to lorries on Monday after divers found cracks in two of its piers. "
        + "Cars may still cross in one lane. Repairs are expected to take until the end of May and to cost 3.4 million euros, the road agency said.";

    public const string BridgeToldAnew = "Lorries can no longer use the bridge at Sculeni. Inspectors under water discovered cracks in its piers, and the road agency has left only one lane "
        + "over the Prut open for cars. It hopes to finish the repairs in May for 3.4 million euros.";

    public const string BridgeInRussian = "Старый мост через Прут у Скулян закрыли для грузовиков: водолазы нашли трещины в двух опорах. Легковые машины едут по одной полосе. "
        + "Ремонт продлится до конца мая и обойдётся в 3,4 миллиона евро, сообщило дорожное агентство.";

    public const string BridgeInGeorgian = "სკულიანში მდინარე პრუტზე ძველი ხიდი სატვირთო მანქანებისთვის დაიკეტა: მყვინთავებმა ორ ბურჯში ბზარები იპოვეს. "
        + "შეკეთება მაისის ბოლომდე გაგრძელდება და 3,4 მილიონი ევრო დაჯდება.";

    public const string BridgeInFrench = "Le vieux pont sur le Prut à Sculeni est fermé aux camions : des plongeurs ont trouvé des fissures dans deux piles. "
        + "Les travaux dureront jusqu'à fin mai et coûteront 3,4 millions d'euros.";

    public const string Choir = "Forty singers from nine villages filled the opera house in Iasi on Sunday evening. The choir, founded by a retired postwoman, sang harvest songs "
        + "that had not been heard in public since the nineteen fifties, and the audience asked for three of them again.";
}
