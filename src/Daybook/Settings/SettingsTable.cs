namespace Daybook.Settings;

/// <summary>Every setting there is, in the order in which they are shown.</summary>
internal static class SettingsTable
{
    public static readonly Setting Database = new("database", null,
        "PostgreSQL connection string; without one the SQLite file of the data folder is used", Setting.AnyText, Secret: true);

    public static readonly Setting Listen = new("listen", "http://127.0.0.1:5080",
        "Address the site is served on", Setting.HttpAddress);

    public static readonly Setting BaseUrl = new("base-url", null,
        "Address under which readers reach the site; feeds need it for absolute links", Setting.HttpAddress);

    public static readonly Setting Proxies = new("proxies", null,
        "Addresses or networks of the proxies in front, separated by commas: their word on who asks is taken", Setting.Networks);

    public static readonly Setting Contact = new("contact", null,
        "Mail address or page of the editor, sent with every request and shown on the site", Setting.AnyText);

    public static readonly Setting AllowPrivateNetworks = new("allow-private-networks", "false",
        "Fetch from private and local addresses too", Setting.YesOrNo);

    public static readonly Setting Gap = new("fetch.gap-seconds", "2",
        "Pause between two requests to one host, in seconds", Setting.Number(0, 3600, "seconds"));

    public static readonly Setting HostsAtOnce = new("fetch.hosts-at-once", "64",
        "Hosts asked at the same time", Setting.Whole(1, 256, "hosts"));

    public static readonly Setting Timeout = new("fetch.timeout-seconds", "30",
        "Longest time for one request, in seconds", Setting.Number(1, 600, "seconds"));

    public static readonly Setting MaxMegabytes = new("fetch.max-megabytes", "10",
        "Largest body taken from the wire, in megabytes; unpacked it may be twice that", Setting.Whole(1, 100, "megabytes"));

    public static readonly Setting FrontEnds = new("links.front-ends", null,
        "Front ends through which the desk opens other sites, such as www.youtube.com=piped.video, x.com=nitter.example", Setting.PairsOfHosts);

    public static readonly Setting MailPassword = new("mail.password", null,
        "Password that 'daybook feeds add imaps://…' takes in place of asking; it is then kept in mail-passwords.toml", Setting.AnyText, Secret: true);

    public static readonly Setting ModelAddress = new("model.address", null,
        "OpenAI-compatible address of a language model that may draft briefs, such as http://127.0.0.1:11434/v1 of Ollama; without one none is asked", Setting.HttpAddress);

    public static readonly Setting ModelName = new("model.name", null,
        "Name of the model at that address", Setting.AnyText);

    public static readonly Setting ModelKey = new("model.key", null,
        "Key for that address, where it wants one", Setting.Credential, Secret: true);

    public static readonly Setting ModelTimeout = new("model.timeout-seconds", "60",
        "Longest wait for a draft, in seconds; after it the brief is written without the model", Setting.Number(1, 600, "seconds"));

    public static readonly Setting ModelTokens = new("model.max-tokens", "16000",
        "Tokens that one draft may take, the answer included", Setting.Whole(1000, 100000, "tokens"));

    public static readonly Setting TranslateAddress = new("translate.address", null,
        "Address of a LibreTranslate server that puts claims in other languages into a brief's; without one none is asked", Setting.HttpAddress);

    public static readonly Setting TranslateKey = new("translate.key", null,
        "Key for that address, where it wants one", Setting.Credential, Secret: true);

    public static readonly Setting TranslateModel = new("translate.model", "false",
        "Let the language model of the settings translate where no address is set", Setting.YesOrNo);

    public static readonly Setting TranslateTimeout = new("translate.timeout-seconds", "20",
        "Longest wait for the translations of a brief, in seconds; what has not come by then is not shown", Setting.Number(1, 600, "seconds"));

    public static readonly Setting TranslateCharacters = new("translate.max-characters", "10000",
        "Characters of a brief that are sent to be translated", Setting.Whole(100, 100000, "characters"));

    public static readonly Setting TranslateTitles = new("translate.titles", "200",
        "Headlines of a round that are put into a review's language where something translates; each is sent once, 0 sends none", Setting.Whole(0, 10000, "headlines"));

    public static readonly Setting EmbeddingsAddress = new("embeddings.address", null,
        "OpenAI-compatible address that puts texts into vectors, such as http://127.0.0.1:11434/v1 of Ollama: what means the same is then a little likelier one story; without one words alone decide", Setting.HttpAddress);

    public static readonly Setting EmbeddingsModel = new("embeddings.model", null,
        "Name of the embedding model at that address, or under which the vectors of one in a file are kept", Setting.AnyText);

    public static readonly Setting EmbeddingsFile = new("embeddings.file", null,
        "Path of a sentence model in the ONNX format, with its vocabulary (vocab.txt or sentencepiece.bpe.model) beside it, in place of an address", Setting.WholePath);

    public static readonly Setting EmbeddingsKey = new("embeddings.key", null,
        "Key for that address, where it wants one", Setting.Credential, Secret: true);

    public static readonly Setting EmbeddingsTimeout = new("embeddings.timeout-seconds", "30",
        "Longest that a round waits for vectors, in seconds; what has not come by then is asked for in the next", Setting.Number(1, 600, "seconds"));

    public static readonly Setting EmbeddingsTexts = new("embeddings.max-texts", "2000",
        "Texts of a round that are put into vectors; each is sent once", Setting.Whole(1, 100000, "texts"));

    public static readonly IReadOnlyList<Setting> All =
        [Database, Listen, BaseUrl, Proxies, Contact, AllowPrivateNetworks, Gap, HostsAtOnce, Timeout, MaxMegabytes, FrontEnds, MailPassword, ModelAddress, ModelName, ModelKey, ModelTimeout, ModelTokens,
        TranslateAddress, TranslateKey, TranslateModel, TranslateTimeout, TranslateCharacters, TranslateTitles,
        EmbeddingsAddress, EmbeddingsModel, EmbeddingsFile, EmbeddingsKey, EmbeddingsTimeout, EmbeddingsTexts];

    public static Setting? Find(string key) => All.FirstOrDefault(setting => setting.Key == key);
}
