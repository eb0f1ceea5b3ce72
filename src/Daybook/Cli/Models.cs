using Daybook.Engine.Briefs;
using Daybook.Settings;

namespace Daybook.Cli;

/// <summary>The language model of the settings.</summary>
internal static class Models
{
    // Redirects and cookies are nothing a model's address needs; time-outs are the drafter's own.
    public static readonly Lazy<HttpClient> Http = new(() => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan });

    /// <summary>Null where none is set.</summary>
    /// <exception cref="CommandFailure">Only one of address and name is set.</exception>
    public static ModelDrafter? Of(EffectiveSettings settings) => Options(settings) is not { } options ? null : new ModelDrafter(Client(options), options, TimeProvider.System)
    {
        OnNoDraft = why => Console.Error.WriteLine($"daybook: model {options.Model}: {why}; the brief is told in the sources' own sentences (settings: {SettingsTable.ModelAddress.Key}, {SettingsTable.ModelName.Key})"),
    };

    /// <summary>Asks the model of the options.</summary>
    public static OpenAiChatClient Client(ModelOptions options) => new(Http.Value, options.Address, options.Model, options.Key);

    /// <summary>Null where no model is set.</summary>
    /// <exception cref="CommandFailure">Only one of address and name is set.</exception>
    public static ModelOptions? Options(EffectiveSettings settings)
    {
        var (address, name) = (settings.Text(SettingsTable.ModelAddress), settings.Text(SettingsTable.ModelName));
        if (address is null && name is null)
            return null;
        if (address is null || name is null)
            throw new CommandFailure($"{(address is null ? SettingsTable.ModelAddress : SettingsTable.ModelName).Key} is not set, so no model can be asked", "set both, or neither: 'daybook config' shows the settings in force", ExitCode.Usage);
        return new ModelOptions
        {
            Address = new Uri(address),
            Model = name,
            Key = settings.Text(SettingsTable.ModelKey),
            Timeout = TimeSpan.FromSeconds(settings.Number(SettingsTable.ModelTimeout)),
            MaxTokens = (int)settings.Number(SettingsTable.ModelTokens),
        };
    }
}
