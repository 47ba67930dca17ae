using System.Globalization;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Takes a number, with its unit and interval, out into an <c>assume</c> of its own, so that it has a name and a source.</summary>
internal static class ExtractAssumption
{
    private const string Source = "to be written";

    public static IEnumerable<CodeAction> At(SemanticModel model, TextSpan span)
    {
        if (NumberAt(model.Tree, span) is not { } number || number.FirstAncestorOrSelf<PropertySyntax>() is not { } property)
            yield break;
        if (model.PropertyAt(property.Span.Start) is not { Schema: { Shape: PropertyShape.Figure or PropertyShape.Condition or PropertyShape.ConditionOrText, Expects: not FigureExpectation.Change } } stated)
            yield break;
        if (number.AncestorsAndSelf().OfType<DeclarationSyntax>().LastOrDefault() is not { } declaration)
            yield break;

        var name = FreshName(model, stated);
        var end = LineBreaks.Of(model.Tree);
        var head = $"assume {name} = {number} {{ source: \"";
        yield return new CodeAction(
            $"Extract '{number}' into assumption '{name}'",
            CodeActionKind.Extract,
            [
                new FileChange(model.Path, new TextChange(new TextSpan(declaration.Span.Start, 0), $"{head}{Source}\" }}{end}{end}")),
                new FileChange(model.Path, new TextChange(number.Span, name)),
            ])
        {
            SelectAfter = new TextSpan(declaration.Span.Start + head.Length, Source.Length),
        };
    }

    /// <summary>The largest expression around the selection that is all numbers and units: <c>$1.5M per quarter [$1.2M, $1.8M]</c>.</summary>
    private static ExpressionSyntax? NumberAt(SyntaxTree tree, TextSpan span)
    {
        ExpressionSyntax? found = null;
        for (var node = Places.TokenAt(tree, span.Start).Parent; node is not null; node = node.Parent)
        {
            if (node is NumberExpressionSyntax or PlusMinusExpressionSyntax or IntervalExpressionSyntax or BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression } && IsAllNumbers((ExpressionSyntax)node))
                found = (ExpressionSyntax)node;
            else if (found is not null || node is MemberSyntax)
                break;
        }
        // An end of an interval is no figure of its own, nor is a rate without its period.
        return found is { ContainsDiagnostics: false, Parent: ExpressionValueSyntax { Bound: null } or BinaryExpressionSyntax { Kind: not SyntaxKind.PerExpression } or CallExpressionSyntax or ParenthesizedExpressionSyntax }
            ? found
            : null;
    }

    private static bool IsAllNumbers(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().All(static node =>
            node is NumberExpressionSyntax or PlusMinusExpressionSyntax or IntervalExpressionSyntax or UnaryExpressionSyntax or BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression }
            || (node is NameExpressionSyntax { Parent: BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression } per } && per.Right == node));

    private static string FreshName(SemanticModel model, PropertySymbol property)
    {
        var stem = property.Declaration.Name.Length > 0 ? $"{property.Declaration.Name}_{property.Name}" : property.Name;
        var name = stem;
        for (var i = 2; IsTaken(model, name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}_{i}");
        return name;
    }

    private static bool IsTaken(SemanticModel model, string name) =>
        model.Lookup(name) is not null || model.AllDeclarations.Any(declaration => declaration.Name == name);
}
