using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>What stands around a name in a text: whether it makes the named the source of the report.</summary>
/// <param name="item">Whose text it is.</param>
/// <param name="tokens">Of the text.</param>
/// <param name="first">Index of the first token of the name.</param>
/// <param name="last">Of its last.</param>
internal readonly struct CreditPlace(StoryItem item, IReadOnlyList<Token> tokens, int first, int last)
{
    /// <summary>A dateline stands among the first words.</summary>
    private const int DatelineWords = 14;

    private const string Opening = "«“„\"‘‹", Closing = "»”“\"’›";

    /// <summary>True where the words beside the name say that the report is theirs ("X reports", "(X) -").</summary>
    public bool IsSource => InDateline || CitingWords.Beside(tokens, first, last, item.Language, NamesAgency);

    /// <summary>True where the name speaks for the outlet as far as it must.</summary>
    public bool Proves(NameProof proof) => proof == NameProof.None
        || IsSource && !GoesOn && (proof == NameProof.Cited && IsSubject || InQuotes || NamesAgency || InDateline || EndsCredit);

    private bool InDateline => first < DatelineWords && Before(1) is '(' or '[' or '/' && After(0) is ')' or ']' or '/';

    private bool InQuotes => Opening.Contains(Before(1), StringComparison.Ordinal) && Closing.Contains(After(0), StringComparison.Ordinal);

    /// <summary>"the agency X", "X ajansı".</summary>
    private bool NamesAgency => IsAgencyAt(first - 1) || IsAgencyAt(last + 1);

    /// <summary>"X reports", "reports X": another word or a comma between, and the word may belong to another.</summary>
    private bool IsSubject => After(0) == ' ' && CitingWords.StandsAt(tokens, last + 1, item.Language) || Before(1) == ' ' && CitingWords.StandsAt(tokens, first - 1, item.Language);

    /// <summary>"reports X." and "— X" at the end of a line.</summary>
    private bool EndsCredit => After(0) is '.' or ',' or '\0' or '\n' or ':' && (Before(1) == ' ' && Before(2) is '—' or '–' && After(0) != ',' || CitingWords.StandsAt(tokens, first - 1, item.Language));

    /// <summary>Another word with a capital goes on from it or leads to it: it is part of a longer name, Pontica Lines.</summary>
    private bool GoesOn => NameShapes.CapitalsTell(item.Language)
        && (After(0) is ' ' or '-' && last + 1 < tokens.Count && tokens[last + 1].Start == tokens[last].End + 1 && IsOther(last + 1)
            || Before(1) is ' ' or '-' && first > 0 && tokens[first - 1].End == tokens[first].Start - 1 && IsOther(first - 1) && !Capitals.OpensSentence(item.Text, tokens[first - 1].Start));

    private bool IsOther(int at) => char.IsUpper(item.Text[tokens[at].Start]) && !OutletKinds.IsKind(tokens[at].Folded);

    private bool IsAgencyAt(int at) => at >= 0 && at < tokens.Count && OutletKinds.IsAgency(tokens[at].Folded);

    private char Before(int steps) => tokens[first].Start - steps is var at && at >= 0 ? item.Text[at] : '\0';

    private char After(int steps) => tokens[last].End + steps is var at && at < item.Text.Length ? item.Text[at] : '\0';
}
