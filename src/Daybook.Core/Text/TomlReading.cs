using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Daybook.Core.Text;

/// <summary>A TOML file as its lines stand, and what is wrong with it.</summary>
/// <param name="Document">Null where the text could not be read at all.</param>
/// <param name="Mistakes">Each with its line from 1, or 0 where the line is not known.</param>
public sealed record TomlReading(DocumentSyntax? Document, IReadOnlyList<(int Line, string What)> Mistakes)
{
    public static TomlReading Of(string toml, string fileName)
    {
        try
        {
            var document = SyntaxParser.Parse(toml, fileName, validate: false);
            return new TomlReading(document, [.. document.Diagnostics.Select(problem => (problem.Span.Start.Line + 1, "not TOML: " + problem.Message.TrimEnd('.')))]);
        }
        // The library answers with diagnostics except in two places, where it throws.
        catch (TomlException exception)
        {
            return new TomlReading(null, [(exception.Line ?? 0, "not TOML: lists or tables are nested too deep")]);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new TomlReading(null, [(0, "not TOML: a \\u or \\U escape names no character")]);
        }
    }
}
