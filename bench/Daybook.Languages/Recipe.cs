using Daybook.Core.Text;

namespace Daybook.Languages;

/// <summary>How a script's model is made.</summary>
/// <param name="Bits">There are 2^bits cells for pieces of words.</param>
/// <param name="Texts">Invented texts it learns from.</param>
/// <param name="Flattening">Power of the number of readers by which a language's texts are drawn: small languages are learned well too.</param>
/// <param name="Prior">The power that the guess adds: with the one before, how much more a language is expected because more read it.</param>
/// <param name="Least">Weights of fewer steps are left out: with all, the models would be over the 2 MB that the program may grow by.</param>
internal sealed record Recipe(Script Script, int Bits, int Texts, double Flattening, double Prior, float Least)
{
    /// <summary>The first step of learning.</summary>
    public const float Rate = 0.1f;

    /// <summary>The same seed makes the same bytes.</summary>
    public const int Seed = 7;

    public static readonly Recipe[] All =
    [
        new(Script.Latin, 17, 6_000_000, 0.25, 0.75, 1.5f),
        new(Script.Cyrillic, 16, 2_000_000, 0.25, 0.75, 1),
        new(Script.Arabic, 16, 1_000_000, 0.25, 0.25, 1),
        new(Script.Devanagari, 13, 500_000, 0.25, 0.75, 1),
    ];
}
