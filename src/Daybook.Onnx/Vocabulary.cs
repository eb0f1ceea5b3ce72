using Microsoft.ML.Tokenizers;

namespace Daybook.Onnx;

/// <summary>Cuts texts into the tokens that a model knows by number.</summary>
/// <param name="Read">A text and how many tokens at most, those that open and close it included.</param>
/// <param name="Pad">Number of the token that fills up.</param>
internal sealed record Vocabulary(Func<string, int, IReadOnlyList<int>> Read, int Pad)
{
    private const string Pieces = "vocab.txt", Sentences = "sentencepiece.bpe.model";

    // XLM-RoBERTa counts its own tokens first (Hugging Face Transformers, XLMRobertaTokenizer): <s>, <pad>, </s>, <unk>, and then those of the file from its second on.
    private const int Opens = 0, Fills = 1, Closes = 2, Unknown = 3, Shift = 1;

    /// <summary>That of BERT (<c>vocab.txt</c>) or of XLM-RoBERTa (<c>sentencepiece.bpe.model</c>), in the folder of a model or the one above.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is broken.</exception>
    public static Vocabulary Near(string model)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        foreach (var place in new[] { folder, Path.GetDirectoryName(folder) ?? folder })
        {
            if (Path.Combine(place, Pieces) is var pieces && File.Exists(pieces))
                return Opened(pieces, OfPieces);
            if (Path.Combine(place, Sentences) is var sentences && File.Exists(sentences))
                return Opened(sentences, OfSentences);
        }
        throw new InvalidDataException($"There is no vocabulary beside {model}: {Pieces} or {Sentences}, as it was published with the model, is needed.");
    }

    private static Vocabulary Opened(string path, Func<string, Vocabulary> open)
    {
        try
        {
            return open(path);
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or Google.Protobuf.InvalidProtocolBufferException)
        {
            throw new InvalidDataException($"{path} is no vocabulary that can be read: {problem.Message}", problem);
        }
    }

    private static Vocabulary OfPieces(string path)
    {
        // A vocabulary without a capital is of a model that was shown none, and no accents either (Devlin et al. 2019, BERT's "uncased"). "ℝ" has no small letter.
        var small = !File.ReadLines(path).Any(piece => !piece.StartsWith('[') && piece.Any(letter => char.ToLowerInvariant(letter) != letter));
        var tokens = BertTokenizer.Create(path, new BertOptions { LowerCaseBeforeTokenization = small, RemoveNonSpacingMarks = small });
        return new Vocabulary((text, most) => tokens.EncodeToIds(text, most, addSpecialTokens: true, out _, out _), tokens.PaddingTokenId);
    }

    private static Vocabulary OfSentences(string path)
    {
        using var stream = File.OpenRead(path);
        var tokens = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        return new Vocabulary((text, most) => [Opens, .. tokens.EncodeToIds(text, false, false, most - 2, out _, out _).Select(id => id == tokens.UnknownId ? Unknown : id + Shift), Closes], Fills);
    }
}
