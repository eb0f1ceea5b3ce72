namespace Daybook.Core.Text;

internal static class KazakhStems
{
    private const int Least = 3;

    /// <summary>Cases, with the possessive before them where there is one.</summary>
    private static readonly Suffixes Cases = new(
        "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі"
        + " ы і ын ін ына іне ында інде ынан інен ының інің ындағы індегі сы сі сын сін сына сіне сында сінде сынан сінен сының сінің сындағы сіндегі");

    private static readonly Suffixes Plurals = new("лар лер дар дер тар тер");

    /// <summary>Letters of the stem.</summary>
    public static int Cut(ReadOnlySpan<char> word)
    {
        var stem = word[..Cases.Strip(word, Least)];
        return Plurals.Strip(stem, Least);
    }
}
