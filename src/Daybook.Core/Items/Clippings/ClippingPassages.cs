using System.Text.RegularExpressions;
using Daybook.Core.Text;

namespace Daybook.Core.Items.Clippings;

/// <summary>What one signature signs: lines of a text, in order.</summary>
internal sealed record ClippedPassage(IReadOnlyList<ShapedLine> Lines, ClippedSignature Signature, DateOnly? Day)
{
    public bool IsSigned => Signature != ClippedSignature.None;

    /// <summary>The signature stood above it.</summary>
    public bool IsHeaded { get; init; }
}

/// <summary>
/// Cuts pasted text into passages: at signatures, wherever they stand in a line, and at day headings. A signature without a dash at the
/// head of a post signs what follows it; any other signs what stands before it. A bare date right under a signature without one is its date.
/// </summary>
internal sealed partial class ClippingPassages
{
    private readonly List<ClippedPassage> _passages = [];
    private readonly List<ShapedLine> _open = [];
    private readonly List<(string Text, ClippedRole Role)> _lines = [];
    private readonly Lazy<DateOnly?> _firstDay;
    private ClippedSignature? _head;
    private DateOnly? _day;

    /// <summary>The line above is a signature without a date.</summary>
    private bool _isUndated;

    /// <summary>Days stand above their posts as bare dates.</summary>
    private bool _hasBareDays;

    private ClippingPassages(string[] lines) => _firstDay = new(() => lines.Select(line => ClippingSignatures.DayHeading(Clean(line))).FirstOrDefault(day => day is not null));

    public IReadOnlyList<ClippedPassage> Passages => ClippingThreads.Cut(_passages);

    /// <summary>All lines in order, those of passages with the role of a note until somebody knows better.</summary>
    public List<(string Text, ClippedRole Role)> Lines => _lines;

    public static ClippingPassages Of(string text)
    {
        var lines = Folding.Normalized(text, System.Text.NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029', '\v', '\f');
        var passages = new ClippingPassages(lines);
        foreach (var line in lines)
            passages.Take(Clean(line));
        passages.Close(ClippedSignature.None);
        return passages;
    }

    /// <summary>Invisible signs go, every white space is one space.</summary>
    private static string Clean(string line) => Spaces().Replace(Invisible().Replace(line, ""), " ").Trim();

    private void Take(string line)
    {
        var from = 0;
        if (_isUndated && IsDateOfSignature(line))
            return;
        _isUndated = false;
        while (from < line.Length && ClippingSignatures.Next(line, from, () => _day ?? _firstDay.Value) is { } found)
        {
            TakeWords(line[from..found.Start].Trim());
            _lines.Add((line[found.Start..found.End].Trim(), ClippedRole.Signature));
            Sign(found);
            from = found.End;
            _isUndated = found.Signature.Signed is null && from == line.Length;
        }
        TakeWords(line[from..].Trim());
    }

    /// <summary>Takes a date that stands alone under a signature as its date; not where such dates stand above what follows them.</summary>
    private bool IsDateOfSignature(string line)
    {
        if (_hasBareDays || ClippingSignatures.BareDay(line, () => _day ?? _firstDay.Value) is not { } day)
            return false;
        _isUndated = false;
        _lines.Add((line, ClippedRole.Signature));
        if (_head is not null)
            _head = _head with { Signed = day };
        else
            _passages[^1] = _passages[^1] with { Signature = _passages[^1].Signature with { Signed = day } };
        return true;
    }

    private void TakeWords(string words)
    {
        if (words.Length == 0)
            return;
        if (ClippingSignatures.DayHeading(words) is { } day)
        {
            Close(ClippedSignature.None);
            _day = day;
            _hasBareDays |= ClippingSignatures.BareDay(words, () => null) is not null;
            _lines.Add((words, ClippedRole.Day));
            return;
        }
        var line = ClippingShapes.Of(_lines.Count, words);
        _lines.Add((words, line.Shape == LineShape.Separator ? ClippedRole.Separator : ClippedRole.Note));
        _open.Add(line);
    }

    private void Sign(ClippingSignatures.Found found)
    {
        if (found.Opens || _open.Count == 0)
        {
            Close(ClippedSignature.None);
            _head = found.Signature;
            return;
        }
        Close(found.Signature);
    }

    private void Close(ClippedSignature signature)
    {
        if (_open.Count > 0)
            _passages.Add(new ClippedPassage([.. _open], signature != ClippedSignature.None ? signature : _head ?? ClippedSignature.None, _day) { IsHeaded = signature == ClippedSignature.None && _head is not null });
        _open.Clear();
        _head = null;
    }

    [GeneratedRegex(@"[\uFEFF\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+")]
    private static partial Regex Spaces();
}
