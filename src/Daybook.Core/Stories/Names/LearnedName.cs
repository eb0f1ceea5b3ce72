using Daybook.Core.Text;

namespace Daybook.Core.Stories.Names;

/// <summary>A name that an editor took: forms for an id of the gazetteer, or for one of its own.</summary>
/// <param name="Id">A known one, or <c>name-</c> and the name in Latin letters.</param>
/// <param name="Place">Country of an organisation; null for a place, and where there is none.</param>
/// <param name="Forms">As the tables write them: those that were not known.</param>
public sealed record LearnedName(string Id, string? Place, IReadOnlyList<string> Forms)
{
    /// <summary>With what the ids begin that were made here: such names count where the stories of several languages are joined.</summary>
    public const string Own = "name-";

    public bool IsPlace => char.IsAsciiLetterUpper(Id[0]);

    /// <summary>A line of the table it belongs to, <c>places.tsv</c> or <c>organisations.tsv</c>.</summary>
    public string Line => IsPlace ? $"{Id}\t{string.Join(", ", Forms)}" : $"{Id}\t{Place ?? "-"}\t{string.Join(", ", Forms)}";

    /// <summary>What becomes of a proposal; null where both forms are known by now, or it would be no right line.</summary>
    public static LearnedName? Of(NameProposal proposal)
    {
        var (one, other) = (Known(proposal.One), Known(proposal.Other));
        NameSide[] unknown = [.. new[] { (proposal.One, one), (proposal.Other, other) }.Where(side => side.Item2 is null).Select(side => side.Item1)];
        var known = one ?? other;
        if (unknown.Length == 0 || known?.Kind == EntityKind.Office)
            return null;
        // Each word is declined by the rules of its script.
        var name = new LearnedName(known?.Id ?? Made(proposal), known?.Kind == EntityKind.Organisation ? known.Place : null,
            [.. unknown.Select(side => string.Join(' ', Tokens.Of(side.Form).Select(token => $"{side.Form.AsSpan(token.Start, token.Length)}~")))]);
        var mistakes = new List<string>();
        OwnNames.Read(name.IsPlace ? name.Line : null, name.IsPlace ? null : name.Line, mistakes);
        return mistakes.Count == 0 ? name : null;
    }

    /// <summary>What the gazetteer knows a form as, whole; null where it does not.</summary>
    internal static Entity? Known(NameSide side) =>
        Entities.Find(side.Form, side.Language) is [var entity] && entity.Span.Start == 0 && entity.Span.End == side.Form.Length ? entity : null;

    private static string Made(NameProposal proposal)
    {
        var latin = new[] { proposal.One, proposal.Other }.Select(side => string.Join('-', Tokens.Words(side.Form)
            .Select(word => string.Concat(Transliteration.Latin(word, side.Language).Where(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))).Where(word => word.Length > 0))).ToList();
        return Own + (latin.Find(text => text.Length > 1) ?? TermCode.Hash(proposal.Key).ToString("x", System.Globalization.CultureInfo.InvariantCulture));
    }
}
