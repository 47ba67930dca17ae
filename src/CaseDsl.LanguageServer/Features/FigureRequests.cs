using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Semantics;

namespace CaseDsl.LanguageServer;

/// <summary>A document's figures: all of them, one explained, one computed.</summary>
internal static class FigureRequests
{
    public static void Register(MethodTable methods)
    {
        methods.Document<TextDocumentParams>(
            "casedsl/figures", static (_, view, _) => new FiguresResult([.. DocumentFigures.Of(view.Model).Select(node => Convert(node, view))]));
        methods.Document<ExplainFigureParams>("casedsl/explainFigure", static (parameters, view, _) => Explain(parameters.Figure, view));
        methods.Document<EvaluateParams>("casedsl/evaluate", static (parameters, view, _) =>
        {
            var evaluated = Evaluating.Of(view.Model, parameters.Expression);
            return evaluated.Faults.IsEmpty ? new EvaluateResult { Text = evaluated.Text } : new EvaluateResult { Error = evaluated.Faults[0].Message };
        });
    }

    private static FigureItem Convert(FigureNode node, DocumentView view) => new()
    {
        Name = node.Name,
        Kind = Schemas.Get(node.Kind).Keyword,
        Text = node.Text,
        Detail = node.Detail.Length > 0 ? node.Detail : null,
        Expression = node.Expression.Length > 0 ? node.Expression : null,
        Range = view.RangeOf(node.Span),
        Children = node.Children.IsEmpty ? null : [.. node.Children.Select(child => Convert(child, view))],
    };

    private static ExplanationResult? Explain(string figure, DocumentView view)
    {
        if (Explaining.Of(view.Model, figure) is not { } markdown)
        {
            return null;
        }

        var place = Declaring(figure, view.Model) is { } symbol ? view.LocationOf(symbol.NameLocation) : null;
        return new ExplanationResult(markdown) { Uri = place?.Uri, Range = place?.Range };
    }

    /// <summary>The declaration that an expression begins with, as far inside as its words name one.</summary>
    private static DeclarationSymbol? Declaring(string expression, SemanticModel model)
    {
        DeclarationSymbol? found = null;
        foreach (var word in expression.Split('.', StringSplitOptions.TrimEntries))
        {
            if ((found is null ? model.Lookup(word) : found.Child(word)) is not { } next)
            {
                break;
            }

            found = next;
        }

        return found;
    }
}
