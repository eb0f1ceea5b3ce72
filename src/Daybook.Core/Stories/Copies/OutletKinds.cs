using System.Collections.Frozen;
using Daybook.Core.Text;

namespace Daybook.Core.Stories;

/// <summary>
/// Words that say what kind of outlet a name belongs to (<c>outlet-kinds.tsv</c>): Agency, Ajansı, газета, არხი. They are asked without a language, as an
/// outlet's name need not be in the language it writes.
/// </summary>
internal static class OutletKinds
{
    private static readonly Kind Agencies = new("agency"), Media = new("medium"), Joints = new("joint");

    /// <summary>True for a word that is of no outlet's own: of its kind, or between such.</summary>
    public static bool IsKind(string folded) => Agencies.Has(folded) || Media.Has(folded) || Joints.Has(folded);

    /// <summary>True for words between others: of, the, und.</summary>
    public static bool IsJoint(string folded) => Joints.Has(folded);

    /// <summary>True for a kind whose reports others pass on.</summary>
    public static bool IsAgency(string folded) => Agencies.Has(folded);

    private sealed class Kind
    {
        private readonly FrozenSet<string> _words;
        private readonly string[] _beginnings;

        public Kind(string name)
        {
            string[] forms = [.. Resource.Rows("outlet-kinds.tsv").Where(row => row[0] == name).SelectMany(row => row[2].Split(' '))];
            _words = forms.Where(form => form[^1] != '*').Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
            _beginnings = [.. forms.Where(form => form[^1] == '*').Select(form => Folding.Fold(form[..^1])).Distinct()];
        }

        public bool Has(string folded) => _words.Contains(folded) || Array.Exists(_beginnings, beginning => folded.StartsWith(beginning, StringComparison.Ordinal));
    }
}
