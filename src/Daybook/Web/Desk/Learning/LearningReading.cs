using Daybook.Core.Stories.Joining;
using Daybook.Core.Stories.Names;
using Daybook.Pages.Desk.Learning;
using Daybook.Pages.Shell;

namespace Daybook.Web.Desk;

/// <summary>Reads what the page of learning shows; the stories themselves are read by an errand.</summary>
internal sealed class LearningReading(DeskRequest request)
{
    /// <summary>Proposals that were found and are not spoken of; null before the stories were read.</summary>
    public static IReadOnlyList<NameProposal>? Found(DeskRequest request)
    {
        var decided = NameEdit.Standing(request.Store.NameEdits.All()).Select(edit => edit.Name).ToHashSet(StringComparer.Ordinal);
        return request.Office.NameStudy.Now.Found?.Where(one => !decided.Contains(one.Key)).ToList();
    }

    /// <param name="at">Key of the proposal that is to be open; else the first is.</param>
    public LearningModel Model(string? at)
    {
        AskAgain();
        var edits = request.Store.NameEdits.All();
        var standing = NameEdit.Standing(edits);
        var proposals = Found(request) is { } found ? Lines(found) : null;
        return new LearningModel
        {
            Proposals = proposals,
            NamesProblem = proposals is null ? request.Office.NameStudy.Now.Problem : null,
            Open = proposals?.Find(line => line.Proposal.Key == at) ?? (proposals is [var first, ..] ? first : null),
            InUse = [.. standing.Where(edit => edit is { Act: NameAct.Take, Learned: not null, Proposal: not null })],
            History = [.. edits.Where(edit => edit.Proposal is not null).Reverse().Select(edit => new NameLine(edit, standing.Contains(edit)))],
            Joining = Joining(),
            AtJoining = request.Asked("part") == "joining",
        };
    }

    /// <summary>Stories that changed since are read anew while the page shows what was found before.</summary>
    private void AskAgain()
    {
        var office = request.Office;
        var now = (request.Store.Items.NewestMoment(), request.Store.StoryEdits.Newest(1) is [var edit] ? edit.Id : 0, request.Store.NameEdits.All() is [.., var last] ? last.Id : 0);
        // What is being read may have been begun before the change: the next look asks.
        if (office.NamesReadAt == now || office.NameStudy.Now.Runs)
            return;
        office.NamesReadAt = now;
        office.NameStudy.Ask(office);
    }

    private List<ProposalLine> Lines(IReadOnlyList<NameProposal> proposals)
    {
        var titles = request.Store.Stories.Titles(proposals.SelectMany(one => one.Stories).Select(story => story.Story).Distinct());
        return [.. proposals.Select(one => new ProposalLine(one, LearnedName.Of(one), [.. one.Stories.Select(story => (story,
            titles.TryGetValue(story.Story, out var title) ? new Phrase(title.Title, title.Language) : new Phrase(story.Title, null)))]))];
    }

    private JoiningPart Joining()
    {
        var (study, runs, problem) = request.Office.JoinStudy.Now;
        var spoilt = request.Office.Joins.Read() is { Ok: false } read ? Say.Filled(LearningWords.WeightsSpoilt, read.Problem) : null;
        return new JoiningPart
        {
            Said = EditedPairs.Of(request.Store.StoryEdits.All()).Count,
            LearnedAt = request.Office.Joins.LearnedAt(),
            Runs = runs,
            Problem = spoilt ?? (problem is null ? null : Say.Filled(LearningWords.ReadFailed, problem)),
            Lesson = study?.Lesson,
            Changed = study?.Holds(request.Store) == false,
        };
    }
}
