namespace Daybook.Core.Briefs;

/// <summary>
/// A sentence joins the one statement that it is nearest to; it is cited for every other one told that it says too. Only what is chosen is asked, so that no
/// statement is chosen for a voice that speaks for another.
/// </summary>
internal static class SharedCitations
{
    /// <param name="chosen">The statements of the brief; their further citations are added to them.</param>
    /// <param name="heard">All sentences of the topic's stories.</param>
    public static void Add(IEnumerable<Statement> chosen, IEnumerable<Passage> heard, Agreement agreement)
    {
        var ofStory = heard.Where(passage => passage.Evidence.Story is not null).ToLookup(passage => passage.Evidence.Story!.Value);
        foreach (var statement in chosen.Where(statement => statement.Story is not null))
        {
            var outlets = statement.Members.Select(member => member.Evidence.Source).ToHashSet(StringComparer.Ordinal);
            foreach (var passage in ofStory[statement.Story!.Value])
                if (outlets.Count < ClaimMaker.MaxCitations && !outlets.Contains(passage.Evidence.Source) && agreement.Supports(statement.Lead, passage))
                {
                    statement.Add(passage);
                    outlets.Add(passage.Evidence.Source);
                }
        }
    }
}
