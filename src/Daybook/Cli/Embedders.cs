using Daybook.Engine.Meanings;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>The embedding model of the settings.</summary>
internal static class Embedders
{
    /// <summary>Null where none is set.</summary>
    /// <exception cref="CommandFailure">Only one of address and model is set, or a file besides an address, or the file is no model.</exception>
    public static MeaningDesk? Of(EffectiveSettings settings, Store.Store store, TimeProvider clock)
    {
        if (Embedder(settings) is not { } embedder)
            return null;
        return new MeaningDesk(store, embedder, new MeaningOptions
        {
            Timeout = TimeSpan.FromSeconds(settings.Number(SettingsTable.EmbeddingsTimeout)),
            MaxTexts = (int)settings.Number(SettingsTable.EmbeddingsTexts),
        }, clock)
        {
            OnAnotherModel = line => Console.Error.WriteLine($"daybook: embeddings: {line}"),
        };
    }

    /// <summary>The settings that say which model it is.</summary>
    public static string Named(EffectiveSettings settings) => settings.Text(SettingsTable.EmbeddingsFile) is null
        ? $"{SettingsTable.EmbeddingsAddress.Key} and {SettingsTable.EmbeddingsModel.Key}" : SettingsTable.EmbeddingsFile.Key;

    private static IEmbedder? Embedder(EffectiveSettings settings)
    {
        var (address, file, model) = (settings.Text(SettingsTable.EmbeddingsAddress), settings.Text(SettingsTable.EmbeddingsFile), settings.Text(SettingsTable.EmbeddingsModel));
        if (file is not null)
            return address is null ? OnnxPart.Open(file, model)
                : throw new CommandFailure("embeddings.address and embeddings.file are both set, so it is not clear which model is meant", "take one of them out: 'daybook config' shows the settings in force", ExitCode.Usage);
        if (address is null && model is null)
            return null;
        if (address is null || model is null)
            throw new CommandFailure($"{(address is null ? SettingsTable.EmbeddingsAddress : SettingsTable.EmbeddingsModel).Key} is not set, so no embedding model can be asked", "set both, or neither: 'daybook config' shows the settings in force", ExitCode.Usage);
        return new ServerEmbedder(new OpenAiEmbeddings(Models.Http.Value, new Uri(address), model, settings.Text(SettingsTable.EmbeddingsKey)), model);
    }
}
