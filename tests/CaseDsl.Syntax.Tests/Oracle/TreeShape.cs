using System.Text;

namespace CaseDsl.Syntax.Tests;

/// <summary>A tree in the form in which the oracle writes what it reads.</summary>
internal static class TreeShape
{
    public static string Of(SyntaxTree tree) => $"(file{string.Concat(tree.Root.Members.Select(m => "\n" + Of(m)))})";

    private static string Of(MemberSyntax member) => member switch
    {
        EmptyMemberSyntax => "(;)",
        UseSyntax use => $"(use {Of(use.Path)})",
        PropertySyntax property => $"(prop {property.Name.Text}{string.Concat(property.Values.Select(v => " " + Of(v)))})",
        DeclarationSyntax declaration => Of(declaration),
        _ => throw new InvalidOperationException($"{member.Kind}"),
    };

    private static string Of(DeclarationSyntax declaration)
    {
        var shape = new StringBuilder("(decl ").Append(declaration.Keyword.Text);
        if (!declaration.Name.IsNone)
            shape.Append(" name:").Append(declaration.Name.Text);
        if (declaration.Title is { } title)
            shape.Append(' ').Append(Of(title));
        if (declaration.Value is { } value)
            shape.Append(" = ").Append(Of(value));
        if (declaration.Body is { } body)
            shape.Append(" (block").Append(string.Concat(body.Members.Select(m => "\n" + Of(m)))).Append(')');
        return shape.Append(')').ToString();
    }

    private static string Of(TextSyntax text) => $"(text{string.Concat(text.Parts.Select(p => " " + Of(p)))})";

    private static string Of(InterpolationSyntax part) => part is HoleSyntax hole
        ? $"(hole {Of(hole.Expression)})"
        : $"'{((TextRunSyntax)part).TextToken.Text}'";

    private static string Of(ValueSyntax value) => value switch
    {
        ProseSyntax prose => $"(prose{string.Concat(prose.Lines.Select(l => $" (line{string.Concat(l.Parts.Select(p => " " + Of(p)))})"))})",
        NoneValueSyntax => "none",
        ExpressionValueSyntax written => $"(value {Of(written.Bound)}{Of(written.Expression)}{Of(written.Tail)})",
        _ => throw new InvalidOperationException($"{value.Kind}"),
    };

    private static string Of(BoundSyntax? bound) => bound is null ? "" : $"at-{bound.LeastOrMostKeyword.Text} ";

    private static string Of(TailSyntax? tail) => tail switch
    {
        null => "",
        MovementTailSyntax by => $" by {Of(by.Bound)}{Of(by.Change)}",
        ElasticityTailSyntax at => $" at {Of(at.Elasticity)}{(at.High is { } high ? $" to {Of(high)}" : "")}",
        MarginTailSyntax within => $" within {Of(within.Margin)}",
        ProportionTailSyntax of => $" of {Of(of.Total)}",
        MeanTailSyntax mean => $" {mean.SpreadKeyword.Text} {Of(mean.Spread)} of {Of(mean.Count)}",
        RangeTailSyntax range => $" to {Of(range.High)}",
        DerivedTailSyntax from => $" from {Of(from.Source)}{(from.To is { } to ? $" to {Of(to)}" : "")}",
        _ => throw new InvalidOperationException($"{tail.Kind}"),
    };

    private static string Of(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax binary => $"({Sign(binary.OperatorToken)} {Of(binary.Left)} {Of(binary.Right)})",
        UnaryExpressionSyntax { OperatorToken.Kind: SyntaxKind.NotKeyword } not => $"(not {Of(not.Operand)})",
        UnaryExpressionSyntax unary => $"(sign{Sign(unary.OperatorToken)} {Of(unary.Operand)})",
        IntervalExpressionSyntax interval => $"(interval {Of(interval.Estimate)} {Of(interval.Low)} {Of(interval.High)}{Level(interval.Level)})",
        PlusMinusExpressionSyntax plusMinus => $"(± {Of(plusMinus.Estimate)} {Of(plusMinus.Margin)}{Level(plusMinus.Level)})",
        MemberAccessExpressionSyntax member => $"(. {Of(member.Expression)} {member.Name.Text})",
        CallExpressionSyntax call => $"(call {Of(call.Expression)}{string.Concat(call.Arguments.Select(a => " " + Of(a)))})",
        RelativeExpressionSyntax relative => $"(relative {Of(relative.Expression)})",
        ParenthesizedExpressionSyntax inner => $"(paren {Of(inner.Expression)})",
        NumberExpressionSyntax number => Of(number),
        DateExpressionSyntax date => date.DateToken.Text,
        TextExpressionSyntax text => Of(text.Text),
        NameExpressionSyntax name => name.Name.Text,
        UnknownExpressionSyntax => "unknown",
        _ => throw new InvalidOperationException($"{expression.Kind}"),
    };

    private static string Of(NumberExpressionSyntax number)
    {
        var token = number.NumberToken;
        if (token.Kind is not (SyntaxKind.NumberLiteralToken or SyntaxKind.MoneyLiteralToken))
            return string.Concat(token.Text.Where(static c => c is not (' ' or '\u00A0')));
        var magnitude = number.MagnitudeWord.IsNone ? "" : " " + number.MagnitudeWord.Text;
        var unit = number.UnitToken.IsNone ? "" : " " + number.UnitToken.Text;
        return $"(n {token.Text}{magnitude}{unit})";
    }

    private static string Level(ExpressionSyntax? level) => level is null ? "" : $" at {Of(level)}";

    private static string Sign(SyntaxToken token) => token.Text == "−" ? "-" : token.Text;
}
