namespace Daybook.SystemTests.Desk;

/// <summary>One signed-in desk for all tests of a class that leave it as it was.</summary>
public sealed class SignedInDesk : IAsyncLifetime
{
    private DeskHost? _host;

    internal DeskHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await DeskHost.SignedInAsync();

    public ValueTask DisposeAsync() => _host!.DisposeAsync();
}
