namespace Daybook.Languages;

/// <summary>Words of a language, each as often as its texts have it.</summary>
internal interface IWordSource
{
    /// <summary>A word, lower case, letters only.</summary>
    string Next(Random random);
}
