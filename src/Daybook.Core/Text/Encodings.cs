using System.Text;

namespace Daybook.Core.Text;

/// <summary>The encodings that documents name. Asks the code pages themselves: what is registered in the process makes no difference.</summary>
internal static class Encodings
{
    /// <summary>The encoding of this label; null where there is none, or one that no document may choose (UTF-7 hides markup).</summary>
    public static Encoding? Named(string name)
    {
        var label = Meaning(name.Trim().ToLowerInvariant());
        if (label is "utf-7" or "x-utf-7")
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What labels mean in practice (Encoding Standard, §4.2): the older name stands for its superset.</summary>
    private static string Meaning(string label) => label switch
    {
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "cp1252" or "x-cp1252" or "windows1252" => "windows-1252",
        "iso-8859-9" or "iso8859-9" or "latin5" or "cp1254" => "windows-1254",
        "iso-8859-11" or "tis-620" => "windows-874",
        "cp1251" or "win-1251" or "win1251" or "windows1251" or "x-cp1251" => "windows-1251",
        "cp1250" or "x-cp1250" => "windows-1250",
        "cp1253" => "windows-1253",
        "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "cp936" or "chinese" => "gb18030",
        "koi8r" or "koi8" => "koi8-r",
        "koi8u" or "koi8-ru" => "koi8-u",
        "sjis" or "shift-jis" or "x-sjis" or "ms_kanji" or "windows-31j" => "shift_jis",
        "ks_c_5601-1987" or "ksc5601" or "euckr" or "cp949" => "ks_c_5601-1987",
        "big5-hkscs" or "cn-big5" => "big5",
        "eucjp" or "x-euc-jp" => "euc-jp",
        "utf8" => "utf-8",
        _ => label,
    };
}
