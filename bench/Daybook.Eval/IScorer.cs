namespace Daybook.Eval;

/// <summary>Scores the code on one labelled folder.</summary>
internal interface IScorer
{
    /// <summary>Files or folders that must stand in the folder; the first missing one is named in the error.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <param name="folder">The labelled folder; holds what <see cref="Needs"/> lists.</param>
    /// <param name="answers">Takes what the code answered, a line a case; null when nobody wants to know.</param>
    /// <param name="table">Takes the table of what failed and how.</param>
    Score Run(string folder, AnswerFile? answers, TextWriter table);
}

/// <summary>The last line of the program.</summary>
/// <param name="Cases">Number of labelled cases read.</param>
/// <param name="Values">Name and value of each figure, in the order to print; a rate is between 0 and 1.</param>
internal sealed record Score(int Cases, IReadOnlyDictionary<string, object?> Values);
