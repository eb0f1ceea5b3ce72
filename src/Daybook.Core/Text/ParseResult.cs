namespace Daybook.Core.Text;

/// <summary>What a reading of foreign input came to: a value, or a failure in plain words. Exactly one of the two is there.</summary>
public sealed class ParseResult<T> where T : class
{
    private readonly T? _value;
    private readonly string? _problem;

    private ParseResult(T? value, string? problem, string? hint)
    {
        _value = value;
        _problem = problem;
        Hint = hint;
    }

    public bool Ok => _value is not null;

    /// <summary>The value. Throws <see cref="InvalidOperationException"/> when there is none.</summary>
    public T Value => _value ?? throw new InvalidOperationException($"No value: {_problem}");

    /// <summary>What went wrong, one clause. Throws <see cref="InvalidOperationException"/> when nothing did.</summary>
    public string Problem => _problem ?? throw new InvalidOperationException("Nothing went wrong.");

    /// <summary>What to do now, where something can be done.</summary>
    public string? Hint { get; }

    public static ParseResult<T> Of(T value) => new(value, null, null);

    public static ParseResult<T> Failed(string problem, string? hint = null) => new(null, problem, hint);
}
