namespace Daybook.Core.Briefs;

/// <summary>An item read once: its words and where they stand.</summary>
internal sealed class ReadItem(Evidence evidence, BriefMemory memory)
{
    private readonly ItemReading read = memory.Words(evidence, evidence.Language?.Split('-')[0] ?? "");
    private ReadText? text, title;

    public Evidence Evidence { get; } = evidence;

    public string Language { get; } = evidence.Language?.Split('-')[0] ?? "";

    public IReadOnlyList<Word> Title => read.Title;

    public IReadOnlyList<Word> Body => read.Body;

    /// <summary>As <see cref="ItemReading.Keys"/>.</summary>
    public WordForm[] Keys => read.Keys;

    /// <summary>As <see cref="ItemReading.Told"/>.</summary>
    public WordForm[] Told => read.Told;

    /// <summary>As <see cref="ItemReading.Marks"/>.</summary>
    public WordForm[] Marks => read.Marks;

    /// <summary>As <see cref="ItemReading.FiledForms"/>.</summary>
    public WordForm[] FiledForms => read.FiledForms;

    /// <summary>As <see cref="ItemReading.Distinct"/>.</summary>
    public WordPlaces[] Distinct => read.Distinct;

    /// <summary>As <see cref="ItemReading.Filed"/>.</summary>
    public Word[] Filed => read.Filed;

    /// <summary>As <see cref="ItemReading.Inside"/>.</summary>
    public (ulong Key, int Capital, int All)[] Inside => read.Inside;

    public IReadOnlyList<ReadSentence> Sentences => read.Sentences;

    /// <summary>As <see cref="ItemReading.Named"/>.</summary>
    public IReadOnlyList<WordForm> Named => read.Named;

    /// <summary>The figures and dates of its text.</summary>
    public ReadFigures Figures => read.Figures(Day);

    /// <summary>What its text names and says, read against the day it was published.</summary>
    public ReadText Text => text ??= read.TextOf(Day, memory.Meanings);

    /// <summary>The same where its day may be the one beside.</summary>
    public ReadText UncertainText => read.UncertainTextOf(Day, memory.Meanings);

    /// <summary>The same of its headline.</summary>
    public ReadText Headline => title ??= read.TitleOf(Day, memory.Meanings);

    /// <summary>As <see cref="ItemReading.Shapes"/>.</summary>
    public IReadOnlyList<(string Stem, int Capital, int All)> Shapes => read.Shapes;

    /// <summary>Reads what will be asked for, while each item is looked at alone.</summary>
    public void ReadAhead() => _ = (Sentences, Text, Headline, Shapes);

    private DateOnly Day => Evidence.Day;
}
