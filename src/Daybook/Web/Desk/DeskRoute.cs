using Microsoft.AspNetCore.Http;

namespace Daybook.Web.Desk;

/// <summary>Who may ask. What a route does not say is refused: the default is the signed-in editor.</summary>
internal enum DeskAccess
{
    SignedIn,

    /// <summary>Anybody who reaches the server: signing in itself.</summary>
    Anyone,
}

/// <summary>One address of the desk and what answers it. A GET changes nothing; a POST carries the form token.</summary>
/// <param name="Path">From the root, a segment in braces stands for any: <c>/desk/feeds/{id}</c>.</param>
internal sealed record DeskRoute(string Method, string Path, Func<DeskRequest, CancellationToken, Task<DeskAnswer>> Answer)
{
    /// <summary>Bytes of a form with some text in it.</summary>
    public const long FormBytes = 64 * 1024;

    public DeskAccess Access { get; init; } = DeskAccess.SignedIn;

    /// <summary>Most bytes of a body.</summary>
    public long MostBytes { get; init; } = FormBytes;

    public static DeskRoute Get(string path, Func<DeskRequest, CancellationToken, Task<DeskAnswer>> answer) => new(HttpMethods.Get, path, answer);

    public static DeskRoute Post(string path, Func<DeskRequest, CancellationToken, Task<DeskAnswer>> answer) => new(HttpMethods.Post, path, answer);

    /// <summary>The value of every segment in braces, or null where the path is another.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var wanted = Path.Split('/');
        var given = path.Split('/');
        if (wanted.Length != given.Length)
            return null;
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in wanted.Zip(given))
        {
            if (name.StartsWith('{') && value.Length > 0)
                values[name[1..^1]] = Uri.UnescapeDataString(value);
            else if (name != value)
                return null;
        }
        return values;
    }
}
