namespace Daybook.SystemTests.Meanings;

/// <summary>
/// A sentence model of six words in a folder of its own: each token's vector is its row in a table (https://onnx.ai/onnx/repo-docs/IR.html).
/// </summary>
internal sealed class TinyModel : IDisposable
{
    // As both vocabularies number them: what fills up would be heard of wherever it was not hidden.
    private static readonly float[][] Rows = [[0, 0, 0], [9, 9, 9], [0, 0, 0], [0, 0, 5], [1, 0, 0], [0, 1, 0], [0, 0, 1], [9, 9, 9], [9, 9, 9]];

    private readonly string _folder = Directory.CreateTempSubdirectory("daybook-onnx-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "tiny.onnx");

    /// <param name="whole">The model itself makes one vector of a text.</param>
    /// <param name="extra">An input that no model of sentences has.</param>
    public static TinyModel Make(bool whole = false, string? extra = null)
    {
        var tiny = new TinyModel();
        File.WriteAllBytes(tiny.Path, Model(whole, extra).Bytes);
        return tiny;
    }

    /// <summary>As BERT has it: what opens and closes a text is numbered as in XLM-RoBERTa here.</summary>
    public TinyModel WithPieces()
    {
        File.WriteAllLines(System.IO.Path.Combine(_folder, "vocab.txt"), ["[CLS]", "[PAD]", "[SEP]", "[UNK]", "bridge", "closed", "river", "[MASK]", "##ℝ"]);
        return this;
    }

    /// <summary>As SentencePiece writes it (sentencepiece_model.proto), a unigram model.</summary>
    public TinyModel WithSentences()
    {
        var model = new ProtoMessage();
        foreach (var (piece, kind) in new[] { ("<unk>", 2), ("<s>", 3), ("</s>", 3), ("▁bridge", 1), ("▁closed", 1), ("▁river", 1) })
            model.Part(1, new ProtoMessage().Text(1, piece).Float(2, kind == 1 ? -1 : 0).Number(3, kind));
        model.Part(2, new ProtoMessage().Number(3, 1)).Part(3, new ProtoMessage().Text(1, "identity").Number(3, 1).Number(4, 1).Number(5, 1));
        File.WriteAllBytes(System.IO.Path.Combine(_folder, "sentencepiece.bpe.model"), model.Bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ProtoMessage Model(bool whole, string? extra)
    {
        var table = new ProtoMessage().Number(1, Rows.Length).Number(1, 3).Number(2, 1).Text(8, "table").Raw(9, [.. Rows.SelectMany(row => row).SelectMany(BitConverter.GetBytes)]);
        var graph = new ProtoMessage().Part(1, new ProtoMessage().Text(1, "table").Text(1, "input_ids").Text(2, "last_hidden_state").Text(4, "Gather")).Text(2, "tiny").Part(5, table);
        if (whole)
            graph.Part(1, new ProtoMessage().Text(1, "last_hidden_state").Text(2, "sentence_embedding").Text(4, "ReduceMax")
                .Part(5, new ProtoMessage().Text(1, "axes").Number(8, 1).Number(20, 7)).Part(5, new ProtoMessage().Text(1, "keepdims").Number(3, 0).Number(20, 2)));
        foreach (var input in new[] { "input_ids", "attention_mask", "token_type_ids", extra }.OfType<string>())
            graph.Part(11, Value(input, 7, "texts", "tokens"));
        graph.Part(12, whole ? Value("sentence_embedding", 1, "texts", "numbers") : Value("last_hidden_state", 1, "texts", "tokens", "numbers"));
        return new ProtoMessage().Number(1, 8).Part(7, graph).Part(8, new ProtoMessage().Text(1, "").Number(2, 13));
    }

    /// <param name="type">1 = float, 7 = 64-bit whole number.</param>
    private static ProtoMessage Value(string name, int type, params IEnumerable<string> dimensions)
    {
        var shape = new ProtoMessage();
        foreach (var dimension in dimensions)
            shape.Part(1, new ProtoMessage().Text(2, dimension));
        return new ProtoMessage().Text(1, name).Part(2, new ProtoMessage().Part(1, new ProtoMessage().Number(1, type).Part(2, shape)));
    }
}
