using System.Buffers;
using System.Globalization;

namespace Daybook.Core.Text;

/// <summary>
/// The basic URL parser of the URL Standard (§4.4) for the two schemes of the web. Its states are here one method for each part of the
/// address, from left to right; both schemes are "special" in its words, so a backslash is a slash.
/// </summary>
internal sealed class UrlReading(string written, WebUrl? from)
{
    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/\\?#");
    private readonly string _text = Bare(written);
    private int _at;

    public WebUrl? Read()
    {
        var scheme = Scheme();
        if (scheme is null)
            return from is null ? null : Relative(from);
        if (scheme is not ("http" or "https"))
            return null;
        // "http:page" beside an http page is relative; beside anything else the slashes were forgotten.
        return from?.Scheme == scheme && !_text.AsSpan(_at).StartsWith("//") ? Relative(from) : Absolute(scheme);
    }

    /// <summary>Control characters and spaces around an address and tabs and line ends within it are no part of it.</summary>
    private static string Bare(string text)
    {
        var (first, last) = (0, text.Length);
        while (first < last && text[first] <= ' ')
            first++;
        while (last > first && text[last - 1] <= ' ')
            last--;
        var bare = text[first..last];
        return bare.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? bare : string.Concat(bare.Where(c => c is not ('\t' or '\n' or '\r')));
    }

    /// <summary>In lower case, and the reading stands behind its colon; null, and nothing is read, where the text begins with none.</summary>
    private string? Scheme()
    {
        var colon = _text.AsSpan().IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(_text[0]) || _text.AsSpan(0, colon).ContainsAnyExcept(PercentEncoding.SchemeCharacters))
            return null;
        _at = colon + 1;
        return _text[..colon].ToLowerInvariant();
    }

    private WebUrl? Relative(WebUrl known)
    {
        if (IsSlash(_at))
        {
            if (IsSlash(_at + 1))
                return Absolute(known.Scheme);
            _at++;
            return Rest(known with { Path = PathUnder([]) });
        }
        if (_at == _text.Length || _text[_at] == '#')
            return Rest(known, known.Query);
        if (_text[_at] == '?')
            return Rest(known);
        var folder = known.Path[1..].Split('/').ToList();
        folder.RemoveAt(folder.Count - 1);
        return Rest(known with { Path = PathUnder(folder) });
    }

    private WebUrl? Absolute(string scheme)
    {
        while (IsSlash(_at))
            _at++;
        var authority = Until(AuthorityEnds);
        _at += authority.Length;
        var sign = authority.LastIndexOf('@');
        var (user, password) = Credentials(sign < 0 ? "" : authority[..sign]);
        if (HostAndPort(scheme, authority[(sign + 1)..]) is not var (host, port))
            return null;
        if (IsSlash(_at))
            _at++;
        return Rest(new WebUrl { Scheme = scheme, User = user, Password = password, Host = host, Port = port, Path = PathUnder([]) });
    }

    private static (string User, string Password) Credentials(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        return colon < 0
            ? (PercentEncoding.Encode(written, PercentEncoding.UserSet), "")
            : (PercentEncoding.Encode(written[..colon], PercentEncoding.UserSet), PercentEncoding.Encode(written[(colon + 1)..], PercentEncoding.UserSet));
    }

    private static (string Host, int? Port)? HostAndPort(string scheme, ReadOnlySpan<char> written)
    {
        var (colon, inBrackets) = (-1, false);
        for (var i = 0; i < written.Length && colon < 0; i++)
        {
            inBrackets = written[i] == '[' || (inBrackets && written[i] != ']');
            if (written[i] == ':' && !inBrackets)
                colon = i;
        }
        if (UrlHost.Read(colon < 0 ? written : written[..colon]) is not { } host)
            return null;
        var digits = colon < 0 ? "" : written[(colon + 1)..].TrimStart('0');
        if (colon >= 0 && written[(colon + 1)..].ContainsAnyExceptInRange('0', '9') || digits.Length > 5)
            return null;
        if (colon < 0 || colon == written.Length - 1)
            return (host, null);
        var port = digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return port > 65535 ? null : (host, port == (scheme == "http" ? 80 : 443) ? null : port);
    }

    /// <summary>Reads the path from here on, under the segments given (those of a base's folder).</summary>
    private string PathUnder(List<string> segments)
    {
        while (true)
        {
            var segment = Until(AuthorityEnds);
            _at += segment.Length;
            var isLast = !IsSlash(_at);
            if (IsDots(segment, 2))
            {
                if (segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
                if (isLast)
                    segments.Add("");
            }
            else if (!IsDots(segment, 1))
            {
                segments.Add(PercentEncoding.Encode(segment, PercentEncoding.PathSet));
            }
            else if (isLast)
            {
                segments.Add("");
            }
            if (isLast)
                return "/" + string.Join('/', segments);
            _at++;
        }
    }

    private WebUrl Rest(WebUrl url, string? query = null)
    {
        var hash = _text.IndexOf('#', _at);
        var end = hash < 0 ? _text.Length : hash;
        return url with
        {
            Query = _at < end ? PercentEncoding.Encode(_text.AsSpan(_at + 1, end - _at - 1), PercentEncoding.QuerySet) : query,
            Fragment = hash < 0 ? null : PercentEncoding.Encode(_text.AsSpan(hash + 1), PercentEncoding.FragmentSet),
        };
    }

    private ReadOnlySpan<char> Until(SearchValues<char> ends)
    {
        var rest = _text.AsSpan(_at);
        var end = rest.IndexOfAny(ends);
        return end < 0 ? rest : rest[..end];
    }

    private bool IsSlash(int at) => at < _text.Length && _text[at] is '/' or '\\';

    /// <summary>One or two dots, each also as <c>%2e</c>.</summary>
    private static bool IsDots(ReadOnlySpan<char> segment, int count)
    {
        for (; count > 0; count--)
        {
            if (segment.StartsWith("."))
                segment = segment[1..];
            else if (segment.StartsWith("%2e", StringComparison.OrdinalIgnoreCase))
                segment = segment[3..];
            else
                return false;
        }
        return segment.IsEmpty;
    }
}
