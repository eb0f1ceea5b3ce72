using System.Globalization;
using Daybook.Core.Stories;
using Daybook.Core.Stories.Joining;

namespace Daybook.Settings;

/// <summary>The weights by which this instance joins stories: those it learned from its editors, else those the program comes with.</summary>
internal sealed class JoinFile(string data)
{
    public const string Name = "join-weights.tsv";

    private JoinWeights? _last;

    public string FilePath => Path.Combine(data, Name);

    /// <summary>What the file says; a failure where it cannot be read or a line of it is wrong.</summary>
    public Core.Text.ParseResult<JoinWeights> Read()
    {
        try
        {
            return File.Exists(FilePath) ? JoinWeights.Read(File.ReadAllText(FilePath)) : Core.Text.ParseResult<JoinWeights>.Of(JoinWeights.BuiltIn);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Core.Text.ParseResult<JoinWeights>.Failed(problem.Message, "check who owns it and its permissions");
        }
    }

    /// <summary>As the file is now, so that a running server learns too; one spoilt meanwhile leaves the last good weights in force.</summary>
    public GroupingPolicy Policy()
    {
        if (Read() is { Ok: true } read)
            _last = read.Value;
        return GroupingPolicy.Default with { Joining = _last ?? JoinWeights.BuiltIn };
    }

    /// <summary>When the weights of the file were written; null where there is none and those the program comes with are in force.</summary>
    public DateTimeOffset? LearnedAt() => File.Exists(FilePath) ? new DateTimeOffset(File.GetLastWriteTimeUtc(FilePath), TimeSpan.Zero) : null;

    /// <summary>Puts learned weights in force. Whole or not at all: a crash leaves the old file.</summary>
    /// <param name="how">By whom: told in the head of the file.</param>
    public void WriteLearned(JoinWeights weights, string how, int answers, DateTimeOffset at)
    {
        File.WriteAllText(FilePath + ".new", weights.Write([
            string.Create(CultureInfo.InvariantCulture, $"Learned {how} on {at:yyyy-MM-dd HH:mm}Z from {answers} answers of editors, starting from the built-in weights."),
            "'daybook learn --forget' takes it away.",
        ]));
        File.SetLastWriteTimeUtc(FilePath + ".new", at.UtcDateTime);
        File.Move(FilePath + ".new", FilePath, overwrite: true);
    }

    /// <summary>Goes back to the weights that the program comes with.</summary>
    public void Forget() => File.Delete(FilePath);
}
