using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Names;
using Daybook.Pages.Shell;

namespace Daybook.Pages.Desk.Learning;

/// <summary>What stories and editors' decisions teach: names in two languages, and which reports are one story.</summary>
public sealed record LearningModel : IPageModel
{
    public static Type Component => typeof(LearningPage);

    /// <summary>Names of which no editor has spoken; null while the stories are read for the first time.</summary>
    public required IReadOnlyList<ProposalLine>? Proposals { get; init; }

    /// <summary>Why the stories could not be read; null where nothing is wrong.</summary>
    public string? NamesProblem { get; init; }

    /// <summary>The proposal that is open; null = there is none.</summary>
    public ProposalLine? Open { get; init; }

    /// <summary>What is used, the newest first.</summary>
    public IReadOnlyList<NameEdit> InUse { get; init; } = [];

    /// <summary>Everything that was said of names, newest first.</summary>
    public IReadOnlyList<NameLine> History { get; init; } = [];

    public required JoiningPart Joining { get; init; }

    /// <summary>True where the editor is at work on joining: the page opens there.</summary>
    public bool AtJoining { get; init; }

    /// <summary>True while the page waits for something that it will show.</summary>
    public bool Waits => (Proposals is null && NamesProblem is null) || Joining.Runs;

    /// <summary>The proposal that is up after this one; null where none is left.</summary>
    public string? Next(ProposalLine line)
    {
        var at = Proposals!.TakeWhile(one => one != line).Count();
        return Proposals!.Skip(at + 1).Concat(Proposals!.Take(at)).FirstOrDefault()?.Proposal.Key;
    }
}

/// <summary>A proposed name.</summary>
/// <param name="Becomes">What it would be used as; null where it cannot be taken, as both forms are known by now.</param>
/// <param name="Stories">Headlines of its evidence as they are now.</param>
public sealed record ProposalLine(NameProposal Proposal, LearnedName? Becomes, IReadOnlyList<(NameEvidence Evidence, Phrase Title)> Stories);

/// <summary>One thing an editor said of a name.</summary>
/// <param name="Stands">False where it was taken back.</param>
public sealed record NameLine(NameEdit Edit, bool Stands);

/// <summary>The weights by which reports are joined, and what editors' answers would make of them.</summary>
public sealed record JoiningPart
{
    /// <summary>Answers of editors that hold, whatever the age of their items.</summary>
    public required int Said { get; init; }

    /// <summary>When the weights in force were learned; null = those the program comes with are.</summary>
    public DateTimeOffset? LearnedAt { get; init; }

    /// <summary>True while the answers are read.</summary>
    public bool Runs { get; init; }

    /// <summary>Why they could not be read, or the weights not be used; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>What the answers teach; null before somebody asked.</summary>
    public JoiningLesson? Lesson { get; init; }

    /// <summary>True where an editor spoke since the answers were read: what they teach is to be read again before it is used.</summary>
    public bool Changed { get; init; }

    /// <summary>True where what the answers teach is in force.</summary>
    public bool InForce => LearnedAt >= Lesson?.At;
}

/// <summary>What answers teach, before it is used.</summary>
/// <param name="Name">Tells it from others, so that what is used is what was seen.</param>
/// <param name="At">When the answers were read.</param>
/// <param name="Together">Answers that items are one story; the others say that they are not.</param>
/// <param name="LeftOut">Answers on older items, from which nothing can be learned.</param>
/// <param name="Items">Items of the window.</param>
/// <param name="Moved">Of them, those that would stand with others than now.</param>
/// <param name="Over">When the weights were learned that were in force then; null = those the program comes with were.</param>
public sealed record JoiningLesson(string Name, DateTimeOffset At, int Together, int Apart, int LeftOut, JoinLearning Learned, int Items, int Moved, DateTimeOffset? Over)
{
    public int Answers => Together + Apart;
}
