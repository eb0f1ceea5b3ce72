namespace Daybook.Core.Feeds;

/// <summary>The validators that one address gave, exactly as received. At another address they would be values that its server never sent.</summary>
/// <param name="At">The address, absolute.</param>
public sealed record Validators(string At, string? ETag, string? LastModified)
{
    /// <summary>Addresses of one feed whose validators are kept: the subscribed one and where it is led to by turns.</summary>
    private const int MostAddresses = 3;

    public bool AreAny => ETag is not null || LastModified is not null;

    /// <summary>True for the same address; one that differs in its query only is the same too (signed links of stores change with each redirect).</summary>
    public bool HoldAt(Uri address) =>
        Uri.TryCreate(At, UriKind.Absolute, out var from) && from.GetLeftPart(UriPartial.Path) == address.GetLeftPart(UriPartial.Path);

    /// <summary>Those of an address, or null.</summary>
    public static Validators? Of(IReadOnlyList<Validators> known, Uri address) => known.FirstOrDefault(pair => pair.HoldAt(address));

    /// <summary>The newest pair in front, in place of what its address gave before.</summary>
    public static IReadOnlyList<Validators> Put(IReadOnlyList<Validators> known, Validators newest) =>
        [.. known.Where(pair => !Uri.TryCreate(newest.At, UriKind.Absolute, out var at) || !pair.HoldAt(at)).Prepend(newest).Where(pair => pair.AreAny).Take(MostAddresses)];
}
