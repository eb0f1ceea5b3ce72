using System.Net.Http.Headers;
using System.Text.Json;

namespace Daybook.Engine;

/// <summary>What is sent to a service as JSON, with its length told: small servers and proxies take no body that comes in chunks.</summary>
internal static class SizedJson
{
    public static ByteArrayContent Of<T>(T value) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
}
