using System.Globalization;

namespace Daybook.Core.Editions;

/// <summary>What reading a review file came to: the review, or everything that is wrong with the file at once.</summary>
/// <param name="Review">Null exactly when there are mistakes.</param>
/// <param name="Mistakes">In the order of the file's lines.</param>
public sealed record ReviewReading(Review? Review, IReadOnlyList<ReviewMistake> Mistakes);

/// <param name="File">Name of the file as it was given.</param>
/// <param name="Line">From 1; 0 where the mistake is something that is nowhere in the file.</param>
/// <param name="What">What is wrong, one clause.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record ReviewMistake(string File, int Line, string What, string Hint)
{
    /// <summary>One line for an operator: <c>file:line: what (hint)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}{(Line > 0 ? $":{Line}" : "")}: {What}. {Hint}{(Hint.EndsWith('?') ? "" : ".")}");
}
