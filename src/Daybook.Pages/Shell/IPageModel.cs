namespace Daybook.Pages.Shell;

/// <summary>Everything one page shows. A model knows the component that draws it, so that writing a page needs only the model.</summary>
public interface IPageModel
{
    /// <summary>The component, a <c>Page&lt;TModel&gt;</c> of this model.</summary>
    static abstract Type Component { get; }
}
