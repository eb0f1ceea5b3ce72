namespace Daybook.Fuzz;

/// <summary>Words of the formats; a space parts them, <c>\s</c> and <c>\n</c> stand for white space.</summary>
internal static class FormatWords
{
    public const string Feed = """
        <rss> </rss> <channel> <item> </item> <title> </title> <link> </link> <description> </description> <pubDate> <guid> <guid\sisPermaLink="true"> <![CDATA[ ]]> <!-- --> <?xml\sversion="1.0"\sencoding="
        <feed\sxmlns="http://www.w3.org/2005/Atom"> <entry> </entry> <content\stype="xhtml"> <content\stype="html"> <summary> <updated> <published> <id> <author> <name> <source> xml:base=" xml:lang=" rel="alternate" href="
        <rdf:RDF <item\srdf:about=" xmlns="http://purl.org/rss/1.0/" xmlns:dc=" <dc:date> <dc:creator> <content:encoded> <media:content\surl=" <media:group> <media:thumbnail <itunes:duration> <podcast:transcript <podcast:chapters
        <georss:point> <georss:polygon> <gml:pos> <enclosure\surl="x"\slength="1"\stype="audio/mpeg"/> <!DOCTYPE\sx\s[ <!ENTITY\sa\s" ]> &a; &#x &#0; &#xD800; &amp; &nbsp; &lt;p&gt; /> </ "> <CHANNEL\sHREF=" <urlset> <url><loc> <news:news>
        windows-1251 utf-16 iso-8859-1 koi8-r shift_jis gb18030 <skipHours><hour>5</hour></skipHours> <ttl>60</ttl> <sy:updatePeriod>hourly</sy:updatePeriod> tgme_widget_message
        """;

    public const string JsonFeed = """
        "version":"https://jsonfeed.org/version/1.1" "items":[ "id": "url": "external_url": "title": "content_html": "content_text": "summary": "image": "date_published": "date_modified": "authors":[{"name": "tags":[ "attachments":[{"url":
        "mime_type": "size_in_bytes":1 "duration_in_seconds":1e309 "language": "feed_url": "home_page_url": "hubs":[{"type":"WebSub","url": null true -1 1e400 0.1 { } [ ] , \ud800 \udc00 \u0000 "2026-01-02T03:04:05Z" //x /*
        """;

    public const string Date = """
        Mon, Tue, \s Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec 2026 1999 99 00 01 12 13 24 31 60 T Z GMT UTC EST EDT PST BST CET MSK +0000 +00:00 -0330 +9999 AM PM a.m. 2026-11-26 2026-W48-4 2026-330 20261126T010203Z 26/11/2026
        11/26/26 1764115200 1764115200000 января сентября вересня сен. Eylül Kasım sentyabr հունվար სექტემბერი 2026年11月26日 août März diciembre (comment) 0001-01-01 9999-12-31T23:59:60Z . : - / , 23:59:59.9999999 <time\sdatetime="
        """;

    public const string Html = """
        <a\shref=" <img\ssrc=" <p> </p> <div> </div> <table> <tr> <td> </table> <ul> <li> <b> <i> <pre> <blockquote> <script> </script> <style> </style> <svg> <math> <mi> <mtext> <foreignObject> <annotation-xml\sencoding="text/html">
        <template> <noscript> <xmp> <plaintext> <textarea> <title> <iframe\ssrc="https://www.youtube.com/embed/ <select> <option> <form> <input <object <embed <video\ssrc=" <audio <source\ssrcset=" <picture> <base\shref=" <meta <link onerror=
        javascript: data:text/html, &colon; &#x6a; &NewLine; &Tab; &lt; &gt; &amp; &quot; <!-- --> --!> <![CDATA[ ]]> <!DOCTYPE\shtml> </ /> <br> <hr> <h1> <a> </a> <nobr> <font> <center> <details> <summary> <ruby> <rt> \n < > " ' = srcset="a\s1x,b\s2x"
        style=" id= name= srcdoc= xlink:href=" formaction= ﷽ \u202E <caption> <colgroup> <col> <tbody> <frameset> <body> <html> <head> <image> <isindex> <marquee> <dialog>
        """;

    public const string Page = """
        <script\stype="application/ld+json"> {"@type":"NewsArticle","headline":" "datePublished":"2026-11-26" "articleBody":" "isAccessibleForFree":false "author":{"name":" "@graph":[ <meta\sproperty="article:published_time"\scontent="
        <meta\sname="author"\scontent=" <time\sdatetime="2026-11-26"> <article> <main> <nav> <aside> <footer> <header> class="byline" class="paywall" itemprop="articleBody" <link\srel="canonical"\shref=" <link\srel="amphtml"
        <link\srel="alternate"\stype="application/rss+xml"\shref=" November\s26,\s2026
        """;

    public const string Url = """
        http:// https:// http: // \\ / ? # @ : [ ] [::1] [::ffff:1.2.3.4] 0x7f.1 127.0.0.1 017700000001 2130706433 256 1.2.3.4.5 xn-- xn--a xn--nxasmq6b 。 ß ﬀ ‍ ‌ ١ א %2e %2E%2e .. . %00 %zz %e4 %F0%9F \t \n :443 :80 :65536 :0
        example.org user:pass@ utm_source=x fbclid=1 &amp; ?url=https%3A%2F%2F https://www.google.com/url?q= https://t.co/ https://piped.video/watch?v= https://nitter.net/ https://cdn.ampproject.org/c/s/ https://youtu.be/ ?v= &list=
        https://m. www. mobile. … #! ' %27 ? ?& &= = ;x |  https://l.facebook.com/l.php?u= https://yandex.ru/turbo/ /amp/ ?ref= https://redd.it/ https://old.reddit.com/ https://translate.google.com/translate?u=
        """;

    public const string Opml = """
        <opml\sversion="2.0"> <head> <title> </title> </head> <body> </body> </opml> <outline\stext="a"\stype="rss"\sxmlUrl="https://example.org/feed"\shtmlUrl="https://example.org/"/> <outline\stext=" </outline> title=" category="/a/b,c" xmlUrl="feed://
        <!DOCTYPE\sopml\s[ <!ENTITY\sa\s"b"> ]> &a; &#x &amp; <![CDATA[ ]]> <?xml\sversion="1.0"\sencoding="windows-1251"?> xmlns:daybook="urn:daybook:opml" daybook:copies=" \u0001 &#xFFFE; " /> > <!-- -->
        """;

    public const string Robots = """
        User-agent:\s* User-agent:\sdaybook Disallow:\s/ Allow:\s/ Crawl-delay:\s10 Sitemap: \n * $ /*$ %2F %zz %E4%B8 # : \r daybook/1.0 /a*b*c*d* 1e308 -1
        """;

    public const string Clipping = """
        \n \n\n 4\sсентября 2025-09-04 Sep\s4, @name #tag https://example.org/a https://example.org/… ... — - • 1. ** ## ___ | “ ” « » (Reuters) rss feed: Обзор Brief: Հայաստան საქართველო Azərbaycan <opml Telegram X.com imaps://u@h/INBOX
        """;

    public const string Query = """
        " “ ” « - -" * OR AND NOT ( ) : ^ NEAR \s a* и* İ ı ß 漢字 é [{"id":" "name": "country": "owner": "feed":null "mixed":true }] \ud800
        """;
}
