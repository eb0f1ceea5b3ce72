using System.Runtime.InteropServices;
using Daybook.Core.Text;

namespace Daybook.Core.Briefs;

/// <summary>What an item's title and text were read as. All but the words is read when it is first asked for; for any number of threads.</summary>
internal sealed class ItemReading
{
    private readonly string title, text, language;
    private readonly Word[] titleWords, body;
    private readonly TextSpan dateline;
    private IReadOnlyList<ReadSentence>? sentences;
    private WordForm[]? named, marks;
    private (string, int, int)[]? shapes;

    // Against the day it was read for last: an item has one.
    private DayReading? reading;

    public ItemReading(string? title, string text, string language)
    {
        // Letter for letter, so that places in it are places in what is stored and quoted.
        (this.title, this.text, this.language) = (Lookalikes.Folded(title ?? "", language), text = Lookalikes.Folded(text, language), language);
        (titleWords, body) = (Terms.Cut(this.title, language), Terms.Cut(text, language));
        Inside = CountCapitals(body);
        dateline = Dateline.Of(text, language);
        Filed = WordsAt.Between(body, dateline.Start, dateline.End).ToArray();
        Distinct = CountPlaces(titleWords, body, dateline, text.IndexOf('\n', StringComparison.Ordinal));
        var met = Scratch<ulong, bool>.Empty();
        Told = [.. Distinct.Where(row => !row.Form.Empty && met.TryAdd(row.Form.KeyHash, true)).Select(row => row.Form)];
        FiledForms = [.. Filed.Where(word => !word.Empty && met.TryAdd(word.Form.KeyHash, true)).Select(word => word.Form)];
        Keys = FiledForms.Length > 0 ? [.. Told, .. FiledForms] : Told;
    }

    public IReadOnlyList<Word> Title => titleWords;

    public IReadOnlyList<Word> Body => body;

    /// <summary>All words of title and text but the stop words, one for each key.</summary>
    public WordForm[] Keys { get; }

    /// <summary>The same without what stands in the dateline alone, which tells where a report was filed and not what it is about.</summary>
    public WordForm[] Told { get; }

    /// <summary>The same without days and months: all that is written in June says June.</summary>
    public WordForm[] Marks => marks ??= Array.FindAll(Told, form => form.Number || !form.Opens(FormOpens.Date));

    /// <summary>What stands in the dateline alone, one word for each key.</summary>
    public WordForm[] FiledForms { get; }

    /// <summary>Each word outside the dateline once as it is written, with how often it stands in the title, in the first paragraph and below.</summary>
    public WordPlaces[] Distinct { get; }

    /// <summary>The words of the dateline.</summary>
    public Word[] Filed { get; }

    /// <summary>How often each key, by its hash, stands inside a sentence, and with a capital there.</summary>
    public (ulong Key, int Capital, int All)[] Inside { get; }

    public IReadOnlyList<ReadSentence> Sentences => sentences ??= [.. ReadSentence.Of(text, language, body, dateline)];

    /// <summary>Words that may be names, each once.</summary>
    public IReadOnlyList<WordForm> Named => named ??= [.. Distinct.Select(row => row.Form)
        .Where(word => !word.Number && !word.Empty).DistinctBy(word => word.Key, StringComparer.Ordinal)];

    /// <summary>How often each stem stands inside sentences of the text, and with a capital, as <see cref="NameShapes"/> learns it.</summary>
    public IReadOnlyList<(string Stem, int Capital, int All)> Shapes => shapes ??= CountShapes();

    public ReadFigures Figures(DateOnly day) => For(day).Figures ??= ReadFigures.Of(text, language, body, day, dayCertain: true);

    /// <summary>As <see cref="TextOf"/> where the day may be the one beside: "yesterday" is no date.</summary>
    public ReadText UncertainTextOf(DateOnly day, WordMeanings meanings) =>
        For(day).Uncertain ??= Figures(day).Dates.Any(date => date.Relative)
            ? ReadText.Of(text, language, body, ReadFigures.Of(text, language, body, day, dayCertain: false), meanings) : TextOf(day, meanings);

    public ReadText TextOf(DateOnly day, WordMeanings meanings) => For(day).Text ??= ReadText.Of(text, language, body, Figures(day), meanings);

    public ReadText TitleOf(DateOnly day, WordMeanings meanings) =>
        For(day).Title ??= ReadText.Of(title, language, titleWords, ReadFigures.Of(title, language, titleWords, day, dayCertain: true), meanings);

    private DayReading For(DateOnly day) => reading is { } known && known.Day == day ? known : reading = new DayReading(day);

    private static WordPlaces[] CountPlaces(Word[] title, Word[] body, TextSpan dateline, int leadEnd)
    {
        var places = Scratch<WordForm, WordPlaces>.Empty();
        foreach (var word in title)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, word.Form, out _);
            place = new WordPlaces(word.Form, place.Title + 1, 0, 0);
        }
        foreach (var word in body)
        {
            if (word.Start >= dateline.Start && word.Start < dateline.End)
                continue;
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, word.Form, out _);
            var opens = leadEnd < 0 || word.Start < leadEnd;
            place = new WordPlaces(word.Form, place.Title, place.Lead + (opens ? 1 : 0), place.Below + (opens ? 0 : 1));
        }

        return [.. places.Values];
    }

    // The first word of a sentence has a capital anyway; a title may capitalise everything.
    private static (ulong Key, int Capital, int All)[] CountCapitals(Word[] words)
    {
        var inside = Scratch<ulong, (int Capital, int All)>.Empty();
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Start - words[i - 1].End != 1)
                continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(inside, words[i].Form.KeyHash, out _);
            seen = (seen.Capital + (words[i].Capital ? 1 : 0), seen.All + 1);
        }

        return [.. inside.Select(pair => (pair.Key, pair.Value.Capital, pair.Value.All))];
    }

    private (string, int, int)[] CountShapes()
    {
        if (!NameShapes.CapitalsTell(language))
            return [];
        var counts = Scratch<string, (int Capital, int All)>.Empty();
        foreach (var word in body)
        {
            if (word.Form.Kind != TokenKind.Word || Capitals.OpensSentence(text, word.Start))
                continue;
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Form.Stem, out _);
            seen = (seen.Capital + (word.Capital ? 1 : 0), seen.All + 1);
        }

        return [.. counts.Select(pair => (pair.Key, pair.Value.Capital, pair.Value.All))];
    }

    private sealed class DayReading(DateOnly day)
    {
        public DateOnly Day { get; } = day;

        public ReadFigures? Figures { get; set; }

        public ReadText? Text { get; set; }

        public ReadText? Title { get; set; }

        public ReadText? Uncertain { get; set; }
    }
}
