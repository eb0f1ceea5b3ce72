namespace Daybook.Core.Briefs;

/// <summary>The lists themselves, a kind of the table each.</summary>
internal sealed partial class Phrases
{
    /// <summary>"not", "never": a sentence without it says the opposite.</summary>
    public static Phrases Negation { get; } = new("negation", PhraseMarks.Negation);

    /// <summary>"not", "didn't": what stands right behind it does not happen.</summary>
    public static Phrases Not { get; } = new("not", PhraseMarks.Not);

    /// <summary>"not", "instead of": the figure right behind it is not the one.</summary>
    public static Phrases NotFigure { get; } = new("notfigure");

    /// <summary>"değil", "deyil": the figure right before it is not the one.</summary>
    public static Phrases FigureNot { get; } = new("figurenot");

    /// <summary>"denied": what it speaks of is said not to be so.</summary>
    public static Phrases Denial { get; } = new("denial", PhraseMarks.Denial);

    /// <summary>"without": a thing is lacking, which says no less than that it is not there, but of a part of the sentence only.</summary>
    public static Phrases Lack { get; } = new("lack");

    /// <summary>"may", "reportedly": a sentence without it says more than its source.</summary>
    public static Phrases Hedge { get; } = new("hedge");

    /// <summary>"according to", "said": a sentence without it makes a report a fact.</summary>
    public static Phrases Attribution { get; } = new("attribution");

    /// <summary>"counted", "put at": whose figure it is, not the figure itself.</summary>
    public static Phrases Counting { get; } = new("counting");

    /// <summary>"if", "except", "only": a sentence without it says more than its source.</summary>
    public static Phrases Condition { get; } = new("condition");

    /// <summary>"if", "in case": what the sentence says holds only where something else does. "Until" and "only" are none.</summary>
    public static Phrases Supposition { get; } = new("supposition", PhraseMarks.Supposition);

    /// <summary>"will", "should", "plans to": the verb beside it tells of what is still ahead.</summary>
    public static Phrases Ahead { get; } = new("ahead");

    /// <summary>"up to", "at least": a figure or a word without it says another size.</summary>
    public static Phrases Limit { get; } = new("limit");

    /// <summary>"however", "in addition": joins a sentence to the one before it and says nothing else.</summary>
    public static Phrases Connective { get; } = new("connective");

    /// <summary>"on" before a day, in languages in which it says nothing but that it was then.</summary>
    public static Phrases DayAt { get; } = new("dayat");

    /// <summary>Words in which a text speaks to an automated reader.</summary>
    public static Phrases Machine { get; } = new("machine", PhraseMarks.Machine);

    /// <summary>Words of command that such a text uses.</summary>
    public static Phrases Command { get; } = new("command", PhraseMarks.Command);

    /// <summary>"subscribe", "read also": speaks about the outlet, not the news.</summary>
    public static Phrases Chatter { get; } = new("chatter", PhraseMarks.Chatter);

    /// <summary>First person: the writer speaks of himself.</summary>
    public static Phrases FirstPerson { get; } = new("first", PhraseMarks.FirstPerson);

    /// <summary>Words at the front that lean on a sentence before.</summary>
    public static Phrases Leaning { get; } = new("leaning");

    /// <summary>"he said", "по его словам": who speaks, another sentence tells.</summary>
    public static Phrases Unnamed { get; } = new("unnamed");

    /// <summary>"этот", "այդ" within a sentence: which, another one tells, unless a time stands behind ("в этом году").</summary>
    public static Phrases Pointing { get; } = new("pointing");

    /// <summary>Nouns of time, with which "this" is clear by itself.</summary>
    public static Phrases TimeNoun { get; } = new("timenoun");

    /// <summary>English nouns that with "the" before them and a verb behind stand for what was said before: "the arrangement was copied".</summary>
    public static Phrases Anaphor { get; } = new("anaphor");

    /// <summary>"a very handsome barn": how the writer finds it, which is no news.</summary>
    public static Phrases Colour { get; } = new("colour");

    /// <summary>Words of a query that name nothing.</summary>
    public static Phrases Joining { get; } = new("joining");

    /// <summary>"another", "further": a figure beside it is a part, not the whole.</summary>
    public static Phrases Addition { get; } = new("addition");

    /// <summary>"each", "half", "apiece": a figure beside it is a part of another.</summary>
    public static Phrases Shares { get; } = new("shares");

    /// <summary>"in all", "so far": a figure beside it is of all days together.</summary>
    public static Phrases InAll { get; } = new("inall");

    /// <summary>"figure", "number", "estimate".</summary>
    public static Phrases FigureNoun { get; } = new("figurenoun");

    /// <summary>"a more sober", "a far smaller": with "figure" one that speaks against another.</summary>
    public static Phrases RivalFigure { get; } = new("rivalfigure");

    /// <summary>"and", between two halves of a sentence.</summary>
    public static Phrases And { get; } = new("and");

    /// <summary>"as" before who says it: "not 380 as the rescuers reported".</summary>
    public static Phrases SaidAs { get; } = new("saidas");

    /// <summary>"batch", "партия": what is sent in one go is a part of all.</summary>
    public static Phrases Consignment { get; } = new("consignment");

    /// <summary>English words that end a noun phrase: articles, prepositions, pronouns, auxiliaries.</summary>
    public static Phrases Breaker { get; } = new("breaker");

    /// <summary>English verbs in their base form; many are nouns too.</summary>
    public static Phrases Verb { get; } = new("verb");

    /// <summary>English verbs in the third person that are hardly ever nouns: "goes", "adds".</summary>
    public static Phrases PresentVerb { get; } = new("presentverb");

    /// <summary>English words after which a word that may be both is a verb: "to", "will", "they".</summary>
    public static Phrases Subject { get; } = new("subject");

    /// <summary>English words before which it is a verb: articles and pronouns.</summary>
    public static Phrases Object { get; } = new("object");

    /// <summary>Irregular English past forms, never nouns but a few.</summary>
    public static Phrases PastVerb { get; } = new("pastverb");

    /// <summary>English nouns of time and quantity and adjectives that name nothing.</summary>
    public static Phrases Empty { get; } = new("empty");

    /// <summary>English forms of to be, to have and of what stands before another verb.</summary>
    public static Phrases Auxiliary { get; } = new("auxiliary");

    /// <summary>English articles, possessives and numbers that stand before a noun.</summary>
    public static Phrases Article { get; } = new("article");

    /// <summary>English words behind which an adjective stands alone: "remain modest".</summary>
    public static Phrases Copula { get; } = new("copula");

    /// <summary>"since", "until": the date behind it bounds a time and is no day of an event.</summary>
    public static Phrases Bound { get; } = new("bound");

    /// <summary>"since" before the day on which something began that goes on.</summary>
    public static Phrases Since { get; } = new("since");

    /// <summary>The same, behind it.</summary>
    public static Phrases SinceBehind { get; } = new("sincebehind");

    /// <summary>"from", "since" before a year: the year in which a time began.</summary>
    public static Phrases YearBound { get; } = new("yearbound");

    /// <summary>What stands between two dates of one span: "from 15 March to 30 April".</summary>
    public static Phrases Span { get; } = new("span");

    /// <summary>"than", "average": the month beside it is what something is held against.</summary>
    public static Phrases Comparison { get; } = new("comparison");

    /// <summary>"qədər", "հետո": as <see cref="Bound"/>, behind the date.</summary>
    public static Phrases BoundAfter { get; } = new("boundafter");

    /// <summary>"the end of", "ayı", "günü": between a date and what bounds it, or between a date and what it goes with.</summary>
    public static Phrases DateFiller { get; } = new("datefiller");

    /// <summary>"which", "который": what stands behind it up to the next comma is told in passing.</summary>
    public static Phrases Relative { get; } = new("relative");

    /// <summary>"after", "follows": what happened before the thing told.</summary>
    public static Phrases Aftermath { get; } = new("aftermath");

    /// <summary>The same, behind it: "depremden sonra".</summary>
    public static Phrases AftermathAfter { get; } = new("aftermathafter");

    /// <summary>With "sonra" behind it a time of day: "öğleden sonra" is the afternoon.</summary>
    public static Phrases Noon { get; } = new("noon");

    /// <summary>The middle of the day itself: "by noon".</summary>
    public static Phrases Midday { get; } = new("midday");

    /// <summary>"morning's", "günkü": the date behind which it stands is that of the thing named next.</summary>
    public static Phrases Attributive { get; } = new("attributive");

    /// <summary>"autumn" before "of 2027": the year is when, not what the thing is from.</summary>
    public static Phrases YearPart { get; } = new("yearpart");

    /// <summary>"will", "будет": what is told has not happened yet.</summary>
    public static Phrases Future { get; } = new("future");

    /// <summary>What was heard or guessed, and is no dated happening: "reportedly", "по слухам".</summary>
    public static Phrases Rumour { get; } = new("rumour");

    /// <summary>"overnight": of the night before a report. A whole night that something lasts through or that comes each day is told by other words.</summary>
    public static Phrases Night { get; } = new("night");

    /// <summary>"an hour", "a day" right behind a figure: it is a rate, not an amount.</summary>
    public static Phrases Rate { get; } = new("rate");

    /// <summary>The same, right before the figure.</summary>
    public static Phrases RateBefore { get; } = new("ratebefore");

    /// <summary>English words for those who act: "officers", "the company".</summary>
    public static Phrases Actor { get; } = new("actor");

    /// <summary>English words for parts of the earth: "region", "village".</summary>
    public static Phrases Where { get; } = new("where");

    /// <summary>English words that head nothing by themselves: "discussion", "changes".</summary>
    public static Phrases Generic { get; } = new("generic");

    /// <summary>English adjectives that stand behind a verb or a noun: "plans vague".</summary>
    public static Phrases Adjective { get; } = new("adjective");

    /// <summary>English words that only measure what stands behind their "of": "share", "rest".</summary>
    public static Phrases Portion { get; } = new("portion");
}
