using System.Text.Json;

namespace Daybook.Eval.Summaries;

/// <summary>Reports of one event and what a person made of them; a line of <c>cases.jsonl</c>.</summary>
/// <param name="Summary">By a person.</param>
/// <param name="Language">ISO 639-1; null = en.</param>
internal sealed record SummaryCase(string Id, IReadOnlyList<SummaryDocument> Documents, string Summary, string? Language)
{
    public static IEnumerable<SummaryCase> Read(string folder) =>
        File.ReadLines(Path.Combine(folder, "cases.jsonl")).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<SummaryCase>(line, AnswerFile.Json)!);
}

internal sealed record SummaryDocument(string? Title, string Text);
