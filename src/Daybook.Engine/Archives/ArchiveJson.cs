using System.Text.Json;

namespace Daybook.Engine.Archives;

internal static class ArchiveJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
