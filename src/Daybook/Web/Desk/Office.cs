using System.Security.Cryptography;
using Daybook.Core.Editions;
using Daybook.Engine;
using Daybook.Engine.Briefs;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Engine.Stories;
using Daybook.Pages.Desk;
using Daybook.Pages.Shell;
using Daybook.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Daybook.Web.Desk;

/// <summary>What the pages of the desk work with: one for the life of the program.</summary>
internal sealed class Office : IAsyncDisposable
{
    private Lookups? _lookups;
    private Writings? _writings;
    private EvidenceSearches? _searches;

    public required Daybook.Store.Store Store { get; init; }

    public required Pipeline Pipeline { get; init; }

    /// <summary>The weights by which reports are joined.</summary>
    public required JoinFile Joins { get; init; }

    public required Fetcher Fetcher { get; init; }

    /// <summary>What reads mail folders; null beside a sample.</summary>
    public Mailboxes? Mail { get; init; }

    /// <summary>Front ends through which other sites are opened.</summary>
    public Core.Items.FrontEndChoice FrontEnds { get; init; } = Core.Items.FrontEndChoice.None;

    public required TimeProvider Clock { get; init; }

    /// <summary>The reviews of the data folder, as they are now.</summary>
    public required Func<IReadOnlyList<Review>> ReviewsNow { get; init; }

    /// <summary>The reviews of the data folder; empty before the first.</summary>
    public IReadOnlyList<Review> Reviews => ReviewsNow();

    /// <summary>Folder where the desk may add a review; null where it may not.</summary>
    public string? ReviewFolder { get; init; }

    /// <summary>Reads the reviews anew after one was added.</summary>
    public Action ReloadReviews { get; init; } = () => { };

    /// <summary>Manners of fetching, for what is collected beside the pipeline.</summary>
    public FetchOptions FetchOptions { get; init; } = new();

    /// <summary>A language model that may draft briefs; null = none is set.</summary>
    public ModelDrafter? Drafter { get; init; }

    /// <summary>Puts claims in other languages into the brief's; null = no translator is set.</summary>
    public Daybook.Engine.Translation.TranslationDesk? Translations { get; init; }

    /// <summary>Proxies whose word on the browser's address and scheme is taken.</summary>
    public IReadOnlyList<System.Net.IPNetwork> Proxies { get; init; } = [];

    /// <summary>Address under which readers reach the site, from the settings; null where it has none.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>True where the site is reached from elsewhere: then what seems to sit at this machine may be a proxy, and is asked for the token too.</summary>
    public bool HasPublicAddress => Proxies.Count > 0 || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var own) && !Callers.IsLoopbackName(own.Host));

    /// <summary>Where readers reach a review, without a slash at its end; null where nobody says.</summary>
    public string? AddressOf(Review review) => (review.BaseUrl ?? (review.Hosts.Count > 0 ? "https://" + review.Hosts[0] : null)
        ?? (PublicAddress is null || Reviews[0].Name == review.Name ? PublicAddress : PublicAddress.TrimEnd('/') + "/" + review.Name))?.TrimEnd('/');

    /// <summary>Printed at the start; whoever shows it may make the first account from another machine.</summary>
    public string StartToken { get; } = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(18));

    public Notices Notices { get; } = new();

    /// <summary>What was found and is not saved yet.</summary>
    public Lookups Lookups => _lookups ??= new Lookups(Clock);

    /// <summary>Briefs that are being written.</summary>
    public Writings Writings => _writings ??= new Writings(Clock);

    /// <summary>Searches for evidence that run.</summary>
    public EvidenceSearches Searches => _searches ??= new EvidenceSearches(Clock);

    /// <summary>Names that stories teach, as they were read last.</summary>
    public Study<IReadOnlyList<Core.Stories.Names.NameProposal>> NameStudy { get; } = new(office => new NameLearning(office.Store, office.Clock).Proposals());

    /// <summary>How things stood when names were read last: the newest item, story edit and word on a name.</summary>
    public (DateTimeOffset? Item, long StoryEdit, long NameEdit) NamesReadAt { get; set; } = (null, -1, -1);

    /// <summary>What answers of editors teach of joining, as they were read last.</summary>
    public Study<JoinStudy> JoinStudy { get; } = new(Desk.JoinStudy.Of);

    /// <summary>Work nobody waits for.</summary>
    public Errands Errands { get; } = new();

    /// <summary>Never more passwords at work than this: each takes a processor for a third of a second.</summary>
    public SemaphoreSlim PasswordTurns { get; } = new(2, 2);

    /// <summary>The review the desk opens on; before there is one, a bare frame in UTC.</summary>
    public Review Review => Reviews.Count > 0 ? Reviews[0] : Bare;

    public Site Site => new() { Review = Review };

    /// <summary>What stands for a review before there is one.</summary>
    public static Review Bare { get; } = new() { Name = "daybook", Title = "Daybook", Languages = ["en"], TimeZone = "UTC", CutOff = default };

    /// <summary>The places of the menu that a route answers.</summary>
    public static IReadOnlyList<DeskPlace> Places =>
        [.. DeskPaths.Menu.Where(place => DeskRoutes.All.Any(route => route.Path == place.Path))];

    public async ValueTask DisposeAsync()
    {
        await Errands.DisposeAsync();
        PasswordTurns.Dispose();
    }
}
