using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>Explains a figure, or a declaration, by its name.</summary>
public static class Explaining
{
    /// <param name="subject">An expression such as <c>more_clicks.net</c>, or a declaration's qualified name.</param>
    /// <returns>Markdown; null where nothing is so named.</returns>
    public static string? Of(SemanticModel model, string subject)
    {
        if (FigureExplanation.Of(model, subject) is { } explanation)
            return explanation.Markdown;
        foreach (var declaration in model.AllDeclarations)
        {
            if (declaration.QualifiedName == subject)
                return SymbolText.Full(declaration, model.Figures);
        }
        return model.Lookup(subject) is { } used ? SymbolText.Full(used, model.Figures) : null;
    }
}
