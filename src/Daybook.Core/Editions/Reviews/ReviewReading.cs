using System.Globalization;

namespace Daybook.Core.Editions;

/// <summary>What reading a review file came to: the review, or everything that is wrong with the file at once.</summary>
/// <param name="Review">Null exactly when there are mistakes.</param>
/// <param name="Mistakes">In the order of the file's lines.</param>
public sealed record ReviewReading(Review? Review, IReadOnlyList<ReviewMistake> Mistakes)
{
    /// <summary>What is right in each file and wrong in all of them together: a name or a host that two reviews have.</summary>
    /// <param name="reviews">Each with the name of its file, as in its mistakes.</param>
    public static IReadOnlyList<ReviewMistake> Clashes(IEnumerable<(string File, Review Review)> reviews)
    {
        var (names, hosts) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        var clashes = new List<ReviewMistake>();
        foreach (var (file, review) in reviews)
        {
            if (!names.TryAdd(review.Name, file))
                clashes.Add(new ReviewMistake(file, 0, $"the name \"{review.Name}\" is taken by {names[review.Name]}", "Write another name = \"…\" in one of the two"));
            foreach (var host in review.Hosts.Where(host => !hosts.TryAdd(host, file)))
                clashes.Add(new ReviewMistake(file, 0, $"the host \"{host}\" is taken by {hosts[host]}", "A host belongs to one review: take it out of one of the two"));
        }

        return clashes;
    }
}

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
