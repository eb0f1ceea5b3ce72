using System.CommandLine;
using Daybook.Api;
using Daybook.Core.Text;

namespace Daybook.Cli;

internal static class PlacesVerb
{
    private static readonly Option<string?> Text = new("--find") { Description = "Show the places, organisations and offices found in a text, and by which form", HelpName = "TEXT" };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of the text; left out: guessed", HelpName = "CODE" };

    public static Command Create()
    {
        var verb = new Command("places", "Names of places and organisations: what is found in a text and why, and the names of this instance") { Text, Language };
        verb.SetAction(Run);
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        var session = Session.Open(parsed);
        // What editors took from stories is found too.
        if (session.HasDatabase)
            session.OpenStore().Dispose();
        if (parsed.GetValue(Text) is { } text)
            return Find(session, text, parsed.GetValue(Language) ?? LanguageGuess.Of(text, null));
        var own = Session.NamesOf(session.Data);
        Console.Out.WriteLine(session.Json ? ContractJson.Write(new { own.Added, own.Dropped })
            : $"Names of this instance: {own.Added} forms added, {own.Dropped} taken away ({OwnNames.PlacesFile} and {OwnNames.OrganisationsFile} in {session.Data}).");
        return ExitCode.Done;
    }

    private static int Find(Session session, string text, string? language)
    {
        var found = Entities.Find(text, language);
        foreach (var entity in found)
            Console.Out.WriteLine(session.Json
                ? ContractJson.Write(new { entity.Id, Kind = KindOf(entity), entity.Place, entity.Span.Start, entity.Span.End, Text = entity.Span.Of(text), entity.Form })
                : $"{entity.Id,-28} {KindOf(entity),-13} \"{entity.Span.Of(text)}\" by the form {entity.Form}");
        if (!session.Json)
        {
            var places = Places.Find(null, text, language);
            Console.Out.WriteLine(found.Count == 0 ? $"Nothing is named here that is known (language {language ?? "unknown"})."
                : $"An item with this text would be placed in: {(places.Count == 0 ? "none" : string.Join(' ', places))} (language {language ?? "unknown"})");
        }
        return ExitCode.Done;
    }

    private static string KindOf(Entity entity) => entity.Kind switch
    {
        EntityKind.Place => "place",
        EntityKind.Office => "office",
        _ => "organisation",
    };
}
