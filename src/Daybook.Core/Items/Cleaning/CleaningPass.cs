using Daybook.Core.Text;

namespace Daybook.Core.Items;

/// <summary>Goes once through foreign markup and hands on what may stay. Linear in its length.</summary>
/// <param name="embeds">True where frames of known hosts become links.</param>
/// <param name="place">Where the picture of a number and source is to come from; null keeps every picture where it is.</param>
internal sealed class CleaningPass(string html, WebUrl? from, Func<int, string, string?>? place = null, bool embeds = false)
{
    private readonly MarkupScanner _scanner = new(html);
    private readonly CleanMarkup _clean = new(Math.Min(html.Length + (html.Length / 8), MarkupGate.MaxLength));
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private int _pictures;

    /// <summary>Clean markup; null where the input is beyond the bounds.</summary>
    public string? Run()
    {
        if (html.Length > MarkupGate.MaxLength)
            return null;
        while (_scanner.Next())
        {
            if (_scanner.Kind == MarkupKind.Text)
                _clean.Text(html.AsSpan(_scanner.Start, _scanner.End - _scanner.Start));
            else if (_scanner.Kind == MarkupKind.StartTag)
                Open(_scanner.Name);
            else if (_scanner.Kind == MarkupKind.EndTag)
                Close(_scanner.Name);
            if (_clean.IsBeyondBounds)
                return null;
        }
        return _clean.Finish();
    }

    private void Open(string name)
    {
        if (CleanElements.IsAllowed(name))
            Allowed(name);
        else if (CleanElements.IsRaw(name))
        {
            if (embeds && name == "iframe")
                Frame();
            _scanner.SkipPast(name);
        }
        else if (CleanElements.IsDropped(name) && !_scanner.SelfClosing)
            SkipElement(name);
        else if (name == "plaintext")
            _scanner.SkipAll();
    }

    private void Close(string name)
    {
        // Browsers read </br> as <br> (HTML Standard §13.2.6.4.7).
        if (name == "br")
            Allowed(name);
        else if (CleanElements.IsAllowed(name) && !CleanElements.IsVoid(name))
            _clean.Close(name, dropEmpty: place is not null);
    }

    private void Allowed(string name)
    {
        if (name is "img")
        {
            Picture();
            return;
        }
        if ((name == "picture" && place is not null) || (CleanElements.IsTablePart(name) && !_clean.HasOpen("table")))
            return;
        _clean.StartTag(name);
        if (_scanner.Kind == MarkupKind.StartTag && _scanner.Attributes > 0)
            Attributes(name);
        _clean.EndTag(name);
    }

    private void Attributes(string name)
    {
        WriteKept();
        if (name != "a" || _scanner.Attribute("href") is not { } written || CanonicalUrl.IsCut(written) || WebLinks.Absolute(written, from) is not { } target)
            return;
        _clean.Address("href", target);
        _clean.Attribute("rel=\"noopener nofollow\"");
    }

    /// <summary>A frame as a link with the name of its host: nothing is loaded before somebody clicks.</summary>
    private void Frame()
    {
        if (EmbedLinks.Of(_scanner.Attribute("src"), from) is not { } page || WebUrl.Read(page) is not { } shown || _clean.HasOpen("a"))
            return;
        _clean.StartTag("p");
        _clean.EndTag("p");
        _clean.StartTag("a");
        _clean.Address("href", page);
        _clean.Attribute("rel=\"noopener nofollow\"");
        _clean.EndTag("a");
        _clean.Text(Feeds.WebAddress.WithoutWww(shown.Host));
        _clean.Close("a", dropEmpty: false);
        _clean.Close("p", dropEmpty: false);
    }

    private void Picture()
    {
        if (IsPixel() || WebLinks.Absolute(_scanner.Attribute("src"), from) is not { } source || !source.StartsWith("http", StringComparison.Ordinal))
            return;
        if (place is not null && place(_pictures++, source) is var elsewhere)
        {
            if (elsewhere is null)
                return;
            source = elsewhere;
        }
        _clean.StartTag("img");
        _clean.Address("src", source);
        WriteKept();
        _clean.Attribute("loading=\"lazy\"");
        _clean.EndTag("img");
    }

    /// <summary>Pictures of one or two pixels count readers.</summary>
    private bool IsPixel() => IsTiny(_scanner.Attribute("width")) || IsTiny(_scanner.Attribute("height"));

    /// <summary>As browsers read a size (HTML Standard §2.3.4.4): the figures at its start, whatever follows; a share of the page is none. NUL is no character here (<see cref="MarkupText"/>).</summary>
    private static bool IsTiny(string? size)
    {
        var text = (size ?? "").Replace("\0", "", StringComparison.Ordinal).AsSpan().TrimStart();
        var figures = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        return figures > 0 && text[..figures].TrimStart('0') is "" or "1" or "2" && !text[figures..].StartsWith("%");
    }

    /// <summary>The attributes that every element may have, in the order of the tag; of repeated ones the first.</summary>
    private void WriteKept()
    {
        var (at, written) = (0, 0);
        while (_scanner.NextAttribute(ref at, out var name, out var value))
        {
            var index = CleanElements.Attribute(html.AsSpan()[name]);
            if (index < 0 || (written & (1 << index)) != 0)
                continue;
            written |= 1 << index;
            _clean.Attribute(CleanElements.Attributes[index], html.AsSpan()[value]);
        }
    }

    /// <summary>Moves behind the end tag that belongs to a start tag; where none does, only the tag itself goes.</summary>
    private void SkipElement(string name)
    {
        if (!_scanner.HasCloser(name))
            return;
        var back = _scanner.End;
        if (!_unclosed.Contains(name))
        {
            var depth = 1;
            while (depth > 0 && _scanner.Next())
            {
                if (_scanner.Name == name)
                    depth += _scanner.Kind == MarkupKind.EndTag ? -1 : _scanner.SelfClosing ? 0 : 1;
                else if (_scanner.Kind == MarkupKind.StartTag && CleanElements.IsRaw(_scanner.Name))
                    _scanner.SkipPast(_scanner.Name);
            }
            if (depth == 0)
                return;
            // Tags that do not pair: from here on each is taken to end at the next end tag, so that nobody makes us look twice.
            _unclosed.Add(name);
            _scanner.MoveTo(back);
        }
        _scanner.SkipPast(name);
    }
}
