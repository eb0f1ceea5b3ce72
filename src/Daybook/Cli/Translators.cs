using Daybook.Engine.Translation;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>The translator of the settings.</summary>
internal static class Translators
{
    /// <summary>A service where its address is set, else the model where it may translate; null where neither.</summary>
    /// <exception cref="CommandFailure">The model shall translate, and none is set.</exception>
    public static TranslationDesk? Of(EffectiveSettings settings, Store.Store store, TimeProvider clock)
    {
        var options = new TranslationOptions
        {
            Timeout = TimeSpan.FromSeconds(settings.Number(SettingsTable.TranslateTimeout)),
            MaxCharacters = (int)settings.Number(SettingsTable.TranslateCharacters),
        };
        if (settings.Text(SettingsTable.TranslateAddress) is { } address)
            return new TranslationDesk(store, new LibreTranslator(Models.Http.Value, new Uri(address), settings.Text(SettingsTable.TranslateKey)), options, clock);
        if (!settings.Yes(SettingsTable.TranslateModel))
            return null;
        var model = Models.Options(settings)
            ?? throw new CommandFailure($"{SettingsTable.TranslateModel.Key} is true and no model is set", $"set {SettingsTable.ModelAddress.Key} and {SettingsTable.ModelName.Key}, or {SettingsTable.TranslateAddress.Key}", ExitCode.Usage);
        return new TranslationDesk(store, new ModelTranslator(Models.Client(model), model.Model, model.MaxTokens), options, clock);
    }
}
