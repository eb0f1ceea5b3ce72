using AngleSharp.Dom;

namespace Daybook.Core.Items;

/// <summary>The <c>meta</c> elements of a page by property, name or itemprop, case apart.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, List<string>> _said = new(StringComparer.OrdinalIgnoreCase);

    private PageMeta() { }

    public static PageMeta Of(IDocument page)
    {
        var metas = new PageMeta();
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            if (meta.GetAttribute("content")?.Trim() is not { Length: > 0 } content)
                continue;
            foreach (var name in new[] { meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"), meta.GetAttribute("http-equiv") })
                metas.Add(name, content);
        }
        return metas;
    }

    /// <summary>The first content under a name; null where absent or blank.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_said.TryGetValue(name, out var said))
                return said[0];
        return null;
    }

    public IReadOnlyList<string> All(string name) => _said.TryGetValue(name, out var said) ? said : [];

    /// <summary>A property may hold several names, separated by blanks (RDFa).</summary>
    private void Add(string? names, string content)
    {
        foreach (var name in (names ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_said.TryGetValue(name, out var said))
                _said[name] = said = [];
            said.Add(content);
        }
    }
}
