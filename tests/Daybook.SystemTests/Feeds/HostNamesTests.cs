using System.Net;
using System.Net.Sockets;
using Daybook.Engine.Feeds;

namespace Daybook.SystemTests.Feeds;

/// <summary>Which names are looked up.</summary>
public sealed class HostNamesTests
{
    [Theory]
    [InlineData("nothing.invalid")]
    [InlineData("Nothing.INVALID.")]
    [InlineData("expyuzz4wqqyqhjn.onion")]
    public async Task A_name_that_no_resolver_may_be_asked_for_is_not_found(string host)
    {
        var problem = await Assert.ThrowsAsync<SocketException>(() => HostNames.ResolveAsync(host, TestContext.Current.CancellationToken));
        Assert.Equal(SocketError.HostNotFound, problem.SocketErrorCode);
    }

    [Fact]
    public async Task The_name_of_this_machine_is_found() =>
        Assert.All(await HostNames.ResolveAsync("localhost", TestContext.Current.CancellationToken), address => Assert.True(IPAddress.IsLoopback(address)));

    [Fact]
    public async Task Who_stops_waiting_gets_no_answer()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => HostNames.ResolveAsync("localhost", stop.Token));
    }
}
