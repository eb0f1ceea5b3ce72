using Daybook.Core.Text;
using Tomlyn.Syntax;

namespace Daybook.Core.Editions;

/// <summary>The mistakes found so far in one file.</summary>
internal sealed class ReviewMistakes(string file)
{
    private readonly List<ReviewMistake> _found = [];

    public bool Any => _found.Count > 0;

    /// <summary>By line; what is nowhere in the file comes first.</summary>
    public IReadOnlyList<ReviewMistake> InOrder => [.. _found.OrderBy(mistake => mistake.Line)];

    /// <param name="line">From 1; 0 = nowhere.</param>
    public void Add(int line, string what, string hint) => _found.Add(new ReviewMistake(file, line, what, hint));
}

/// <summary>A value with the line it stands on, from 1.</summary>
internal sealed record Written<T>(T Value, int Line);

/// <summary>
/// The keys of one TOML table, asked for by name and type. What is not there is null; what is of another type, written
/// twice or unknown becomes a mistake, and reading goes on, so that one run shows every mistake.
/// </summary>
internal sealed class ReviewKeys
{
    private readonly Dictionary<string, KeyValueSyntax> _values = new(StringComparer.Ordinal);
    private readonly ReviewMistakes _mistakes;

    public ReviewKeys(IEnumerable<KeyValueSyntax> pairs, string where, IReadOnlyList<string> known, ReviewMistakes mistakes)
    {
        _mistakes = mistakes;
        foreach (var pair in pairs)
        {
            var key = pair.Key?.ToString().Trim().Trim('"', '\'') ?? "";
            if (!known.Contains(key))
                mistakes.Add(LineOf(pair), $"unknown key \"{key}\"{where}", Spelling.Suggest(key, known, $"Known keys: {string.Join(", ", known)}"));
            else if (!_values.TryAdd(key, pair))
                mistakes.Add(LineOf(pair), $"\"{key}\" is written twice{where}", $"Keep one of the two; the first stands on line {LineOf(_values[key])}");
        }
    }

    /// <summary>Trimmed; an empty one is a mistake.</summary>
    public Written<string>? Text(string key)
    {
        if (!_values.TryGetValue(key, out var pair) || pair.Value is null) return null;
        if (pair.Value is not StringValueSyntax text) return Wrong<string>(pair, $"\"{key}\" must be a text", $"Put it in quotation marks: {key} = \"…\"");
        var value = text.Value?.Trim() ?? "";
        return value.Length > 0
            ? new Written<string>(value, LineOf(pair))
            : Wrong<string>(pair, $"\"{key}\" is empty", "Write a text between the quotation marks, or leave the line out");
    }

    public Written<IReadOnlyList<Written<string>>>? Texts(string key)
    {
        if (!_values.TryGetValue(key, out var pair) || pair.Value is null) return null;
        if (pair.Value is not ArraySyntax array)
            return Wrong<IReadOnlyList<Written<string>>>(pair, $"\"{key}\" must be a list of texts", $"Write {key} = [\"…\", \"…\"]");
        var texts = new List<Written<string>>();
        foreach (var entry in array.Items)
        {
            if (entry.Value is StringValueSyntax { Value: { } value } && !string.IsNullOrWhiteSpace(value)) texts.Add(new Written<string>(value.Trim(), LineOf(entry)));
            else _mistakes.Add(LineOf(entry), $"an entry of \"{key}\" is not a text or is empty", "Put each entry in quotation marks, separated by commas");
        }

        return new Written<IReadOnlyList<Written<string>>>(texts, LineOf(pair));
    }

    public Written<bool>? Flag(string key)
    {
        if (!_values.TryGetValue(key, out var pair) || pair.Value is null) return null;
        return pair.Value is BooleanValueSyntax flag
            ? new Written<bool>(flag.Value, LineOf(pair))
            : Wrong<bool>(pair, $"\"{key}\" must be true or false", $"Write {key} = true or {key} = false, without quotation marks");
    }

    public Written<long>? Number(string key)
    {
        if (!_values.TryGetValue(key, out var pair) || pair.Value is null) return null;
        return pair.Value is IntegerValueSyntax number
            ? new Written<long>(number.Value, LineOf(pair))
            : Wrong<long>(pair, $"\"{key}\" must be a whole number", $"Write {key} = 24, without quotation marks");
    }

    /// <summary>A text, or a TOML local time with or without seconds, as it is written.</summary>
    public Written<string>? Time(string key)
    {
        if (_values.TryGetValue(key, out var pair) && pair.Value is DateTimeValueSyntax time)
            return new Written<string>(time.ToString().Trim(), LineOf(pair));
        return Text(key);
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public static int LineOf(SyntaxNode node) => node.Span.Start.Line + 1;

    private Written<T>? Wrong<T>(KeyValueSyntax pair, string what, string hint)
    {
        _mistakes.Add(LineOf(pair), what, hint);
        return null;
    }
}
