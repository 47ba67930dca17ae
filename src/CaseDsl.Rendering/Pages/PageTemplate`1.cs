using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>A page of one kind of symbol.</summary>
internal abstract class PageTemplate<TSymbol> : PageTemplate
    where TSymbol : DeclarationSymbol
{
    internal sealed override void Write(PageContext page, DeclarationSymbol symbol)
    {
        if (symbol is TSymbol typed) Write(page, typed);
    }

    protected abstract void Write(PageContext page, TSymbol symbol);
}
