using Daybook.Engine;
using Daybook.Engine.Feeds;
using Daybook.Engine.Mail;
using Daybook.Engine.Samples;
using Daybook.Settings;
using Daybook.Web.Desk;

namespace Daybook.Cli;

/// <summary>The store, the way out and the pipeline of one run, opened together and closed together.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly HttpMessageHandler _handler;
    private readonly Fetcher _fetcher;

    private Workshop(Store.Store store, HttpMessageHandler handler, FetchOptions options, Session session, bool withMail)
    {
        Store = store;
        _handler = handler;
        _fetcher = new Fetcher(handler, options, session.Clock);
        Mail = withMail ? new Mailboxes(options, new MailPasswords(session.Data), _fetcher.Gate, session.Clock) : null;
        Pipeline = new Pipeline(store, _fetcher, session.Clock, (int)session.Settings.Number(SettingsTable.HostsAtOnce), Mail)
        {
            OnWait = () => Console.Error.WriteLine("Waiting for another daybook at work on the same news."),
            NamesChanged = () => session.UseNames(store),
            Policy = new JoinFile(session.Data).Policy,
            // Beside a sample no host but its own is asked.
            Meanings = withMail ? Embedders.Of(session.Settings, store, session.Clock) : null,
        };
    }

    /// <summary>What reads mail folders; null beside a sample, for which no host but its own is asked.</summary>
    public Mailboxes? Mail { get; }

    public Store.Store Store { get; }

    public Pipeline Pipeline { get; }

    public Fetcher Fetcher => _fetcher;

    /// <param name="publisher">A sample's publisher, which then answers for its hosts and no other is asked; null = the world.</param>
    public static Workshop Open(Session session, SamplePublisher? publisher = null)
    {
        var options = OptionsOf(session) with { HostGap = publisher is null ? TimeSpan.FromSeconds(session.Settings.Number(SettingsTable.Gap)) : TimeSpan.Zero };
        if (options.Mistakes() is { Count: > 0 } mistakes)
            throw new CommandFailure(string.Join(' ', mistakes), "'daybook config' shows the settings in force", ExitCode.Usage);
        if (new JoinFile(session.Data).Read() is { Ok: false } spoilt)
            throw new CommandFailure($"{JoinFile.Name}: {spoilt.Problem}", spoilt.Hint);
        var store = session.OpenStore();
        return new Workshop(store, publisher?.Handler(options) ?? GuardedHandler.Create(options), options, session, withMail: publisher is null);
    }

    /// <summary>Groups what another program has stored and not grouped yet, or one that was ended before: what is shown or published after it holds every item.</summary>
    public static async Task GroupLeftAsync(Session session, Store.Store store, CancellationToken cancel)
    {
        if (!store.Items.AnyUngrouped())
            return;
        await using var workshop = Open(session);
        await workshop.Pipeline.GroupAsync(edited: false, cancel);
    }

    /// <summary>The desk's office over this workshop.</summary>
    /// <param name="mayAdd">Whether the desk may add reviews to the data folder.</param>
    public Office OfficeOf(Session session, OpenReviews reviews, bool mayAdd) => new()
    {
        Store = Store,
        Pipeline = Pipeline,
        Joins = new JoinFile(session.Data),
        Fetcher = Fetcher,
        Mail = Mail,
        FrontEnds = Core.Items.FrontEndChoice.Read(session.Settings.Text(SettingsTable.FrontEnds)).Value,
        Clock = session.Clock,
        ReviewsNow = () => reviews.All,
        ReviewFolder = mayAdd ? session.Reviews : null,
        ReloadReviews = reviews.Reload,
        FetchOptions = OptionsOf(session),
        Drafter = Models.Of(session.Settings),
        Translations = Translators.Of(session.Settings, Store, session.Clock),
        PublicAddress = session.Settings.Text(SettingsTable.BaseUrl),
        Proxies = [.. (session.Settings.Text(SettingsTable.Proxies) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => Setting.NetworkOf(part)!.Value)],
    };

    public ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        _handler.Dispose();
        Store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static FetchOptions OptionsOf(Session session)
    {
        var bytes = (long)session.Settings.Number(SettingsTable.MaxMegabytes) * 1_000_000;
        var total = TimeSpan.FromSeconds(session.Settings.Number(SettingsTable.Timeout));
        var standard = new FetchOptions();
        return standard with
        {
            Contact = session.Settings.Text(SettingsTable.Contact),
            AllowPrivateNetworks = session.Settings.Yes(SettingsTable.AllowPrivateNetworks),
            MostWireBytes = bytes,
            MostDecodedBytes = bytes * 2,
            Total = total,
            FirstByte = total < standard.FirstByte ? total : standard.FirstByte,
        };
    }
}
