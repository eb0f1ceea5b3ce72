using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Daybook.Core.Text;

namespace Daybook.Cli;

/// <summary>Values of options and arguments whose mistakes are told in one plain line.</summary>
internal static class Values
{
    /// <summary>Reads a whole number from 1; anything else is an error that says so.</summary>
    /// <param name="name">Of the option or argument, as the user writes it.</param>
    public static Func<ArgumentResult, T?> Number<T>(string name) where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => result =>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= T.One)
            return number;
        var tooLarge = text.Length > 0 && text.All(char.IsAsciiDigit) && text.Any(digit => digit != '0');
        result.AddError(tooLarge ? $"{name} takes a whole number from 1 to {T.MaxValue}, not '{text}'." : $"{name} takes a whole number from 1, not '{text}'.");
        return null;
    };

    /// <summary>The option takes one of these words and tells them where it is given another.</summary>
    public static void TakesOneOf(this Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !words.Contains(result.Tokens[0].Value, StringComparer.Ordinal))
                result.AddError($"{option.Name} takes {string.Join(", ", words.SkipLast(1))} or {words[^1]}, not '{result.Tokens[0].Value}'.");
        });
    }

    /// <summary>What is wrong, in one line: a value that was given, or a list of those there are, may bring line breaks along.</summary>
    public static string Plain(ParseError error) => OneLine.Of(error.Message);
}
