using Daybook.Core.Editions;
using Daybook.Engine.Translation;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>The translator of the settings.</summary>
internal static class Translators
{
    /// <summary>What puts claims of briefs into their language; null where nothing translates.</summary>
    /// <exception cref="CommandFailure">The model shall translate, and none is set.</exception>
    public static TranslationDesk? Of(EffectiveSettings settings, Store.Store store, TimeProvider clock) =>
        Translator(settings) is not { } translator ? null : new TranslationDesk(store, translator, new TranslationOptions
        {
            Timeout = Limit(settings),
            MaxCharacters = (int)settings.Number(SettingsTable.TranslateCharacters),
        }, clock);

    /// <summary>Puts headlines into the languages of the reviews, where something translates.</summary>
    /// <param name="reviews">Asked where something does: a mistake in one of them is nobody's concern else.</param>
    public static async Task TitlesAsync(Session session, Store.Store store, Func<IReadOnlyList<Review>> reviews, CancellationToken cancel)
    {
        if (Translator(session.Settings) is not { } translator)
            return;
        var desk = new TitleDesk(store, translator, Limit(session.Settings), (int)session.Settings.Number(SettingsTable.TranslateTitles), session.Clock);
        foreach (var language in reviews().Select(review => review.Language).Distinct(StringComparer.Ordinal))
            await desk.TranslateAsync(language, cancel);
    }

    private static TimeSpan Limit(EffectiveSettings settings) => TimeSpan.FromSeconds(settings.Number(SettingsTable.TranslateTimeout));

    /// <summary>A service where its address is set, else the model where it may translate; null where neither.</summary>
    private static ITranslator? Translator(EffectiveSettings settings)
    {
        if (settings.Text(SettingsTable.TranslateAddress) is { } address)
            return new LibreTranslator(Models.Http.Value, new Uri(address), settings.Text(SettingsTable.TranslateKey));
        if (!settings.Yes(SettingsTable.TranslateModel))
            return null;
        var model = Models.Options(settings)
            ?? throw new CommandFailure($"{SettingsTable.TranslateModel.Key} is true and no model is set", $"set {SettingsTable.ModelAddress.Key} and {SettingsTable.ModelName.Key}, or {SettingsTable.TranslateAddress.Key}", ExitCode.Usage);
        return new ModelTranslator(Models.Client(model), model.Model, model.MaxTokens);
    }
}
