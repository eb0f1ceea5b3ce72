namespace Daybook.Core.Items.Clippings;

/// <summary>What only the whole text tells of its lines: posts that stand again without their signature, and days that nothing stands under.</summary>
internal static class ClippedAgain
{
    /// <summary>Lines nobody understood that say a post once more are that post, repeated.</summary>
    /// <returns>How many posts stand again.</returns>
    public static int MarkPosts(List<(string Text, ClippedRole Role)> lines, IReadOnlyList<ClippedItem> items)
    {
        var posts = items.Select(item => item.Text?.Split('\n')).OfType<string[]>().ToLookup(post => post[0], StringComparer.Ordinal);
        var (again, at) = (0, 0);
        while (posts.Count > 0 && at < lines.Count)
        {
            var length = posts[Plain(lines[at])].Where(post => Stands(post, lines, at)).Select(post => post.Length).DefaultIfEmpty().Max();
            for (var line = at; line < at + length; line++)
                lines[line] = (lines[line].Text, ClippedRole.Repeated);
            again += length > 0 ? 1 : 0;
            at += Math.Max(1, length);
        }
        return again;
    }

    /// <summary>Running text that nobody signed and that stands a second time, is repeated.</summary>
    /// <returns>How many lines stand again.</returns>
    public static int MarkNotes(List<(string Text, ClippedRole Role)> lines)
    {
        var (again, known) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Role != ClippedRole.Note || ClippingShapes.Of(0, lines[at].Text).Shape != LineShape.Sentence || known.Add(lines[at].Text))
                continue;
            lines[at] = (lines[at].Text, ClippedRole.Repeated);
            again++;
        }
        return again;
    }

    /// <summary>A day heading that no brief and no item bears is kept as a note, so that it stands in something.</summary>
    public static void NoteLoneDays(List<(string Text, ClippedRole Role)> lines, IReadOnlyCollection<DateOnly?> borne)
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].Role == ClippedRole.Day && !borne.Contains(ClippingSignatures.DayHeading(lines[at].Text)))
                lines[at] = (lines[at].Text, ClippedRole.Note);
    }

    private static bool Stands(string[] post, List<(string Text, ClippedRole Role)> lines, int at) =>
        at + post.Length <= lines.Count && Enumerable.Range(0, post.Length).All(line => lines[at + line].Role == ClippedRole.Note && Plain(lines[at + line]) == post[line]);

    private static string Plain((string Text, ClippedRole Role) line) => line.Role == ClippedRole.Note ? ClippingShapes.Of(0, line.Text).Text : "";
}
