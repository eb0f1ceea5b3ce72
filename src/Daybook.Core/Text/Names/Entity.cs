namespace Daybook.Core.Text;

public enum EntityKind
{
    Place,
    Organisation,

    /// <summary>An office of a country: its parliament, its foreign ministry.</summary>
    Office,
}

/// <summary>A place, organisation or office found in a text.</summary>
/// <param name="Id">Stable and the same in all languages: <c>AZ</c>, <c>UA-51</c>, <c>UA-32:irpin</c>, <c>socar</c>, <c>foreign-ministry/AZ</c>.</param>
/// <param name="Place">ISO 3166 code of the place it is, or of the country it speaks for; null for none.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">The form by which it was known, as its table writes it.</param>
public sealed record Entity(string Id, EntityKind Kind, string? Place, TextSpan Span, string Form);
