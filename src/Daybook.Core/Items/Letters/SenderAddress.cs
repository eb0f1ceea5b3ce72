namespace Daybook.Core.Items.Letters;

/// <summary>The address by which an entry names a sender of letters as its outlet: <c>letters:news@example.org</c>. Nobody can be asked there.</summary>
public static class SenderAddress
{
    private const string Scheme = "letters:";

    public static string Of(string sender) => Scheme + sender;

    /// <summary>The sender that such an address names; null for any other address.</summary>
    public static string? Read(string? address) => address?.StartsWith(Scheme, StringComparison.Ordinal) == true && address.Length > Scheme.Length ? address[Scheme.Length..] : null;
}
