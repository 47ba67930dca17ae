using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>How one kind of declaration is told on a page. Has no state: one object serves all files and threads.</summary>
internal abstract class PageTemplate
{
    /// <summary>The word by which a page is asked for: "canvas" in <c>canvas:home_canvas</c>.</summary>
    internal abstract string Kind { get; }

    /// <summary>The declaration that it tells.</summary>
    internal abstract DeclarationKind Declares { get; }

    /// <summary>Writes the page, heading first, without its footer.</summary>
    internal abstract void Write(PageContext page, DeclarationSymbol symbol);
}
