namespace Daybook.Core.Feeds;

/// <summary>What labels mean in practice (Encoding Standard, §4.2): the older name stands for its superset.</summary>
internal static class EncodingLabels
{
    public static string Meaning(string label) => label switch
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
        _ => label,
    };
}
