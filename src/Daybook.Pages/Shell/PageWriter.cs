using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Daybook.Pages.Desk;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Daybook.Pages.Shell;

/// <summary>Writes a page: a model in, a whole HTML document out. Nothing is read from anywhere else.</summary>
public sealed class PageWriter : IDisposable
{
    /// <summary>Letters of every script stay readable in the markup; &lt;, &gt;, &amp; and quotes are always escaped.</summary>
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    public async Task<string> WriteAsync<TModel>(Site site, SiteLinks links, TModel model, DeskFrame? desk = null) where TModel : IPageModel
    {
        // Flows with this call only: names of days, languages and countries follow the page, figures never follow the machine.
        var frame = new PageFrame(site, links, desk, atDesk: TModel.Component.IsAssignableTo(typeof(DeskPiece)));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(frame.Language);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Whole.Frame)] = frame,
            [nameof(Whole.Component)] = TModel.Component,
            [nameof(Whole.Model)] = model,
        });
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Whole>(parameters)).ToHtmlString());
    }

    public void Dispose() => _services.Dispose();
}
