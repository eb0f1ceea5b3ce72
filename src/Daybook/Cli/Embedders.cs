using Daybook.Engine.Meanings;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>The embedding model of the settings.</summary>
internal static class Embedders
{
    /// <summary>Null where none is set.</summary>
    /// <exception cref="CommandFailure">Only one of address and model is set.</exception>
    public static MeaningDesk? Of(EffectiveSettings settings, Store.Store store, TimeProvider clock)
    {
        var (address, model) = (settings.Text(SettingsTable.EmbeddingsAddress), settings.Text(SettingsTable.EmbeddingsModel));
        if (address is null && model is null)
            return null;
        if (address is null || model is null)
            throw new CommandFailure($"{(address is null ? SettingsTable.EmbeddingsAddress : SettingsTable.EmbeddingsModel).Key} is not set, so no embedding model can be asked", "set both, or neither: 'daybook config' shows the settings in force", ExitCode.Usage);
        var client = new OpenAiEmbeddings(Models.Http.Value, new Uri(address), model, settings.Text(SettingsTable.EmbeddingsKey));
        return new MeaningDesk(store, new ServerEmbedder(client, model), new MeaningOptions
        {
            Timeout = TimeSpan.FromSeconds(settings.Number(SettingsTable.EmbeddingsTimeout)),
            MaxTexts = (int)settings.Number(SettingsTable.EmbeddingsTexts),
        }, clock)
        {
            OnAnotherModel = line => Console.Error.WriteLine($"daybook: embeddings: {line}"),
        };
    }
}
