using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Daybook.Eval;

/// <summary>What the code answered: JSON Lines, an object with an <c>id</c> a case.</summary>
internal sealed class AnswerFile(TextWriter file) : IDisposable
{
    /// <summary>Names in camel case, nulls kept: a missing fact is an answer.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public void Write(object answer) => file.WriteLine(JsonSerializer.Serialize(answer, Json));

    public void Dispose() => file.Dispose();
}
