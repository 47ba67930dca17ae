using System.Text;
using CaseDsl.Analysis;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// Tells what stands under the cursor: a figure with its interval and how it was computed, a declaration with what it
/// comes to, a property or keyword with its documentation, a unit, a number, a rule in a suppression.
/// </summary>
public static class Hover
{
    /// <returns>Null where there is nothing to tell.</returns>
    public static HoverText? At(SemanticModel model, int position)
    {
        var at = Places.Clamp(model.Tree, position);
        if (Places.CommentAt(model.Tree, at) is { } comment)
            return OfComment(model.Tree, comment, at);
        var token = Places.TokenAt(model.Tree, at);
        if (token.Span.Length == 0 || !Places.Touches(token.Span, at))
            return null;
        return Of(model, token, at) is { Length: > 0 } text ? new HoverText(token.Span, text) : null;
    }

    private static string? Of(SemanticModel model, SyntaxToken token, int position)
    {
        if (token.Parent?.FirstAncestorOrSelf<UseSyntax>() is { } use)
            return OfUse(model, use, token);
        switch (token.Parent)
        {
            case DeclarationSyntax declaration when declaration.Keyword == token:
                return Schemas.Find(token.ValueText) is { } schema ? SchemaText.Of(schema) : null;
            case DeclarationSyntax when model.SymbolAt(position) is { } declared:
                return OfDeclared(model, declared);
            case PropertySyntax property when property.Name == token:
                return OfProperty(model, property);
            case MemberAccessExpressionSyntax access when access.Name == token:
                return OfExpression(model, access);
            case NumberExpressionSyntax number when number.UnitToken != token:
                return OfNumber(model, number);
            case NameExpressionSyntax name:
                return OfName(model, name, token);
            case NumberExpressionSyntax:
                return OfUnit(model, token);
            case DateExpressionSyntax:
                return OfDate(token);
        }
        return SyntaxFacts.IsReservedWordKind(token.Kind) ? ReservedWords.Documentation(token.Kind) : null;
    }

    private static string? OfUse(SemanticModel model, UseSyntax use, SyntaxToken token)
    {
        if (use.UseKeyword == token)
            return CompletionKeys.UseText;
        foreach (var symbol in model.Uses)
        {
            if (ReferenceEquals(symbol.Syntax, use))
                return symbol.Target is { } target ? FileText.Of(target) : null;
        }
        return null;
    }

    private static string OfDeclared(SemanticModel model, DeclarationSymbol declared)
    {
        var text = SymbolText.Full(declared, model.Figures);
        return ReferenceEquals(declared.SemanticModel, model) ? text : $"{text}\n\n*{declared.Tree.Path}*";
    }

    private static string? OfProperty(SemanticModel model, PropertySyntax syntax)
    {
        if (model.PropertyAt(syntax.Span.Start) is not { } property)
            return null;
        if (property.Arm is { } arm)
            return $"What arm `{arm.Name}` showed{(model.Figures.Stated(property.Declaration, property.Name) is { HasValue: true } showed ? $": {SymbolFacts.Strong(showed)}" : ".")}\n\n{SymbolText.Full(arm, model.Figures)}";
        if (property.Schema is not { } schema)
            return null;
        var text = SchemaText.Of(property.Declaration.Schema, schema);
        // What it comes to stands above what it means: that is why one looks.
        return property.Values is [FigureValue value] && model.Figures.Of(value, property.Declaration, property.Name) is { HasValue: true } figure && value.Expression is not BoundNumber
            ? $"{SymbolFacts.Strong(figure)}\n\n{text}"
            : text;
    }

    private static string? OfName(SemanticModel model, NameExpressionSyntax name, SyntaxToken token)
    {
        if (model.ReferenceAt(token.Span.Start) is { } reference && reference.Token == token)
        {
            if (model.Bind(name) is BoundMeasurement measurement)
                return FigureExplanation.OfMeasurement(model.Figures, measurement) + "\n\n" + OfDeclared(model, reference.Target);
            return OfDeclared(model, reference.Target);
        }
        if (name.Parent is CallExpressionSyntax call && ReferenceEquals(call.Expression, name))
            return Functions.Find(token.ValueText) is { } function ? OfCall(model, call, function) : null;
        if (model.PropertyAt(token.Span.Start) is not { Schema: { } schema } property)
            return model.Units.Find(token.ValueText) is null ? null : OfUnit(model, token);
        if (schema.Shape == PropertyShape.Unit || model.Units.Find(token.ValueText) is not null && name.Parent is BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression })
            return OfUnit(model, token);
        return schema.Words.Contains(token.ValueText) ? SchemaText.Of(property.Declaration.Schema, schema) : null;
    }

    private static string OfCall(SemanticModel model, CallExpressionSyntax call, Function function)
    {
        var text = SchemaText.Of(function);
        return FigureExplanation.Of(model, call) is { } explanation ? $"{explanation.Markdown}\n\n{text}" : text;
    }

    private static string? OfExpression(SemanticModel model, MemberAccessExpressionSyntax access)
    {
        var bound = model.Bind(access);
        if (bound is BoundMeasurement measurement)
            return FigureExplanation.OfMeasurement(model.Figures, measurement);
        if (bound is not BoundMember member)
            return null;
        var documentation = member.Schema?.Documentation ?? MemberDocumentation(member);
        var explanation = FigureExplanation.Of(model, access)?.Markdown;
        if (explanation is null && member.Target is { } target)
            return OfDeclared(model, target);
        if (member.Property is { Values: [TextValue { Text: { } text }] })
            explanation = text.Raw;
        else if (member.Property is { Values: [MovementValue, ..] } movements)
            explanation = string.Join("\n\n", movements.Values.OfType<MovementValue>().Select(movement => SymbolFacts.Movement(model.Figures.Movement(movements.Declaration, movement))));
        return explanation is null ? documentation : documentation is null ? explanation : $"{explanation}\n\n{documentation}";
    }

    private static string? MemberDocumentation(BoundMember member)
    {
        var choices = member.Receiver switch
        {
            BoundMeasurement => Semantics.Members.Measurement,
            { Denotes: { } symbol } => Semantics.Members.Of(symbol.Kind),
            BoundMember { Target: ArmSymbol } => Semantics.Members.Arm,
            _ => Semantics.Members.Figure,
        };
        return (Semantics.Members.Find(choices, member.Name) ?? Semantics.Members.Find(Semantics.Members.Figure, member.Name))?.Documentation;
    }

    private static string? OfNumber(SemanticModel model, NumberExpressionSyntax number)
    {
        if (model.Bind(number) is not BoundNumber bound)
            return null;
        var quantity = bound.Quantity;
        var text = new StringBuilder().Append("**").Append(QuantityFormat.Format(quantity, Math.Max(1, bound.SignificantDigits), false)).Append("**");
        var unit = quantity.Unit;
        var isShare = unit.Dimension.IsNone && !unit.Equals(Unit.One);
        if (isShare)
            text.Append(": ").Append(unit.Dimension.HasPoints ? "points, added to a share as they are" : "a share");
        else if (!unit.Equals(Unit.One))
            text.Append(": ").Append(UnitText.Of(unit));
        var plain = PlainNumber.Of(isShare ? quantity.Canonical : quantity.Value);
        if (!text.ToString().Contains(plain, StringComparison.Ordinal))
            text.Append(", ").Append(plain);
        return text.Append(bound.SignificantDigits == 1 ? ", 1 significant digit" : $", {bound.SignificantDigits} significant digits").ToString();
    }

    private static string? OfUnit(SemanticModel model, SyntaxToken token) =>
        model.Units.Find(token.ValueText) is { } unit ? $"`{token.ValueText}`: {UnitText.Of(unit)}" : null;

    private static string? OfDate(SyntaxToken token) =>
        DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date)
            ? date.ToString("dddd, d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static HoverText? OfComment(SyntaxTree tree, SyntaxTrivia comment, int position)
    {
        if (!comment.Text.Contains("casedsl:", StringComparison.Ordinal))
            return null;
        var start = position;
        var end = position;
        while (start > comment.Span.Start && IsOfRule(tree.Text[start - 1]))
            start--;
        while (end < comment.Span.End && IsOfRule(tree.Text[end]))
            end++;
        var span = TextSpan.FromBounds(start, end);
        return span.Length > 0 && RuleTable.Find(tree.Text.ToString(span)) is { } rule ? new HoverText(span, SchemaText.Of(rule)) : null;
    }

    private static bool IsOfRule(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_';
}
