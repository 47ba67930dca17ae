using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>The reserved words that may go on after a value: <c>by</c> after a metric that moves, <c>within</c> after a guardrail.</summary>
internal static class OperatorCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        // A bare number lacks its unit first of all.
        var rank = place.Before.Kind == SyntaxKind.NumberLiteralToken ? "19" : "0";
        var order = 0;
        foreach (var kind in Words(place))
        {
            var word = SyntaxFacts.TextOf(kind);
            items.Add(new CompletionItem(word, CompletionKind.Operator, word, CompletionKeys.Operator(kind))
            {
                Detail = ReservedWords.Documentation(kind),
                SortText = $"{rank}{order++:D2}",
                AsksAgain = true,
            });
        }
    }

    private static IEnumerable<SyntaxKind> Words(CompletionPlace place)
    {
        if (place is { IsSameLine: true, Value: null } && AssumedBefore(place.Before) is { } assumed)
        {
            if (SyntaxFacts.IsNumberLiteral(place.Before.Kind) || place.Before.Parent is NumberExpressionSyntax)
                yield return SyntaxKind.PerKeyword;
            if (assumed.Tail is null)
                yield return SyntaxKind.ToKeyword;
            yield break;
        }
        if (!place.IsSameLine || place.Value is not { } property || place.ValueSchema is not { } schema)
            yield break;
        var before = place.Before;
        if (before.Kind == SyntaxKind.ColonToken || (before.Kind == SyntaxKind.CommaToken && before.Parent == property))
        {
            if (schema.Shape is PropertyShape.Condition or PropertyShape.ConditionOrText)
                yield return SyntaxKind.NotKeyword;
            if (schema.Name == "costs" || schema.Words.Contains("none"))
                yield return SyntaxKind.NoneKeyword;
            yield break;
        }
        if (before.Kind == SyntaxKind.ByKeyword)
        {
            yield return SyntaxKind.UnknownKeyword;
            yield break;
        }
        if (!EndsOperand(before))
            yield break;

        var value = before.Parent?.FirstAncestorOrSelf<ExpressionValueSyntax>();
        var isBareName = value is { Tail: null, Expression: NameExpressionSyntax };
        switch (schema.Shape)
        {
            case PropertyShape.Movement when isBareName:
                yield return SyntaxKind.ByKeyword;
                yield return SyntaxKind.FromKeyword;
                yield break;
            case PropertyShape.Elasticity when isBareName:
                yield return SyntaxKind.AtKeyword;
                yield break;
            case PropertyShape.Guardrail when isBareName:
                yield return SyntaxKind.WithinKeyword;
                yield break;
            case PropertyShape.Movement when value?.Tail is DerivedTailSyntax { ToKeyword.IsNone: true }:
                yield return SyntaxKind.ToKeyword;
                break;
            case PropertyShape.DateRange when value is { Tail: null }:
                yield return SyntaxKind.ToKeyword;
                yield break;
            case PropertyShape.Reading when value is { Tail: null }:
                yield return SyntaxKind.OfKeyword;
                yield return SyntaxKind.SdKeyword;
                yield return SyntaxKind.SeKeyword;
                break;
            case PropertyShape.Reading when value?.Tail is MeanTailSyntax { OfKeyword.IsMissing: true }:
                yield return SyntaxKind.OfKeyword;
                yield break;
            case PropertyShape.Condition or PropertyShape.ConditionOrText:
                yield return SyntaxKind.AndKeyword;
                yield return SyntaxKind.OrKeyword;
                break;
        }

        if (before.Kind == SyntaxKind.PercentLiteralToken && schema.Shape is PropertyShape.Movement or PropertyShape.Reading or PropertyShape.Figure)
            yield return SyntaxKind.RelativeKeyword;
        if (SyntaxFacts.IsNumberLiteral(before.Kind) || before.Parent is NumberExpressionSyntax)
            yield return SyntaxKind.PerKeyword;
        if (schema is { Shape: PropertyShape.Figure, Expects: FigureExpectation.Money } && value is { Tail: null })
            yield return SyntaxKind.FromKeyword;
        if (schema.Shape == PropertyShape.Figure && value is { Tail: null })
            yield return SyntaxKind.ToKeyword;
        if (schema.Shape == PropertyShape.Unit)
            yield return SyntaxKind.PerKeyword;
    }

    /// <summary>The value after a declaration's <c>=</c> that a token ends; null where it ends none.</summary>
    private static ExpressionValueSyntax? AssumedBefore(SyntaxToken before) =>
        EndsOperand(before) && before.Parent?.FirstAncestorOrSelf<DeclarationSyntax>() is { Value: ExpressionValueSyntax value } && value.Span.End == before.Span.End ? value : null;

    private static bool EndsOperand(SyntaxToken token) =>
        token.Kind is SyntaxKind.IdentifierToken or SyntaxKind.DateLiteralToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.RelativeKeyword or SyntaxKind.UnknownKeyword
        || SyntaxFacts.IsNumberLiteral(token.Kind);
}
