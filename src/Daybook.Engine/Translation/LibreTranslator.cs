using System.Text.Json;

namespace Daybook.Engine.Translation;

/// <summary>Asks a server that speaks the protocol of LibreTranslate: one request for all texts. https://docs.libretranslate.com/api/operations/translate/</summary>
/// <param name="http">Without a time-out of its own; kept by the caller.</param>
/// <param name="key">Null = none.</param>
public sealed class LibreTranslator(HttpClient http, Uri address, string? key) : ITranslator
{
    /// <summary>Bytes of an answer that are read: far above forty sentences, far below what would fill memory.</summary>
    private const int MostBytes = 500_000;

    public string Name => address.Host;

    public async Task<IReadOnlyList<string?>> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.AbsoluteUri.TrimEnd('/') + "/translate"))
        {
            Content = SizedJson.Of(new { q = texts, source = from, target = to, format = "text", api_key = key ?? "" }),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        ServiceAnswer.Check(response);
        var body = await BoundedAnswer.ReadAsync(response, MostBytes, cancel) ?? throw new InvalidDataException("The answer is longer than any translation.");
        return Answers(body, texts.Count);
    }

    private static List<string?> Answers(ReadOnlyMemory<byte> body, int count)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            var told = answer.RootElement.GetProperty("translatedText").EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : null).ToList();
            return told.Count == count ? told : throw new InvalidDataException("It did not answer each text.");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException("The answer is none of LibreTranslate's protocol.", wrong);
        }
    }
}
