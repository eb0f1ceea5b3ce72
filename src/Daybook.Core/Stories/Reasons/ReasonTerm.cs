using System.Globalization;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>What a term of a reason stands for, where it is known: a page then says it in its own words.</summary>
public enum ReasonTermKind
{
    /// <summary>Words of a text as they stand there.</summary>
    Words,

    /// <summary>A place or organisation of the gazetteer, by its id.</summary>
    Entity,

    /// <summary>A number, by its value in digits, and its unit behind a space where there is one.</summary>
    Figure,

    /// <summary>A day, month or year, as ISO 8601 writes it.</summary>
    Date,

    /// <summary>A notion of the lexicon, by its key.</summary>
    Concept,
}

/// <summary>A term of a reason. It is kept as one text: what it stands for in front of the words of the report, <c>@e:AZ-BA|Bakıda</c>; plain words by themselves.</summary>
/// <param name="Key">Empty for words.</param>
/// <param name="Said">As the report says it.</param>
public readonly record struct ReasonTerm(ReasonTermKind Kind, string Key, string Said)
{
    /// <summary>A letter a kind, in their order; words have none.</summary>
    private const string Marks = " endc";

    public static ReasonTerm Read(string kept)
    {
        var bar = kept.IndexOf('|', StringComparison.Ordinal);
        return kept.Length > 4 && kept[0] == '@' && kept[2] == ':' && bar > 3 && Marks.IndexOf(kept[1], StringComparison.Ordinal) is var kind and > 0
            ? new ReasonTerm((ReasonTermKind)kind, kept[3..bar], kept[(bar + 1)..]) : new ReasonTerm(ReasonTermKind.Words, "", kept);
    }

    /// <summary>As it is kept.</summary>
    public override string ToString() => Kind == ReasonTermKind.Words ? Said : $"@{Marks[(int)Kind]}:{Key}|{Said}";

    /// <summary>Words of a text with what they stand for, as far as they tell it by themselves.</summary>
    /// <param name="language">ISO 639-1, or null.</param>
    /// <param name="day">Of publication.</param>
    internal static ReasonTerm Of(string said, string? language, DateOnly day)
    {
        if (Entities.Find(said, language) is [{ Kind: not EntityKind.Office } entity] && Covers(entity.Span.Start, entity.Span.End, said))
            return new ReasonTerm(ReasonTermKind.Entity, entity.Id, said);
        if (DatesInText.Find(said, language, day) is [{ Relative: false } date] && Covers(date.Start, date.End, said))
            return new ReasonTerm(ReasonTermKind.Date, date.Iso, said);
        if (NumbersInText.Find(said, language) is [var figure] && Covers(figure.Start, figure.End, said))
            return new ReasonTerm(ReasonTermKind.Figure, figure.Value.ToString("0.####", CultureInfo.InvariantCulture) + (figure.Unit is null ? "" : " " + figure.Unit), said);
        return new ReasonTerm(ReasonTermKind.Words, "", said);
    }

    private static bool Covers(int start, int end, string said) => start == 0 && end == said.Length;
}
