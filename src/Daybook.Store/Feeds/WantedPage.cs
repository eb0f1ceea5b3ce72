namespace Daybook.Store;

/// <summary>An item whose page is to be read.</summary>
/// <param name="Tries">How often it was asked for in vain.</param>
public sealed record WantedPage(long Item, string Url, int Tries);
