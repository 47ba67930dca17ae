using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>Which class stands for which kind.</summary>
internal static class SyntaxNodeFactory
{
    public static SyntaxNode Create(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position) => green.Kind switch
    {
        SyntaxKind.List => new SyntaxListNode(green, parent, tree, position),
        SyntaxKind.SourceFile => new SourceFileSyntax(green, parent, tree, position),
        SyntaxKind.Use => new UseSyntax(green, parent, tree, position),
        SyntaxKind.Declaration => new DeclarationSyntax(green, parent, tree, position),
        SyntaxKind.Property => new PropertySyntax(green, parent, tree, position),
        SyntaxKind.EmptyMember => new EmptyMemberSyntax(green, parent, tree, position),
        SyntaxKind.Block => new BlockSyntax(green, parent, tree, position),
        SyntaxKind.Prose => new ProseSyntax(green, parent, tree, position),
        SyntaxKind.ProseLine => new ProseLineSyntax(green, parent, tree, position),
        SyntaxKind.NoneValue => new NoneValueSyntax(green, parent, tree, position),
        SyntaxKind.ExpressionValue => new ExpressionValueSyntax(green, parent, tree, position),
        SyntaxKind.Bound => new BoundSyntax(green, parent, tree, position),
        SyntaxKind.MovementTail => new MovementTailSyntax(green, parent, tree, position),
        SyntaxKind.ElasticityTail => new ElasticityTailSyntax(green, parent, tree, position),
        SyntaxKind.MarginTail => new MarginTailSyntax(green, parent, tree, position),
        SyntaxKind.ProportionTail => new ProportionTailSyntax(green, parent, tree, position),
        SyntaxKind.MeanTail => new MeanTailSyntax(green, parent, tree, position),
        SyntaxKind.RangeTail => new RangeTailSyntax(green, parent, tree, position),
        SyntaxKind.DerivedTail => new DerivedTailSyntax(green, parent, tree, position),
        SyntaxKind.IntervalExpression => new IntervalExpressionSyntax(green, parent, tree, position),
        SyntaxKind.PlusMinusExpression => new PlusMinusExpressionSyntax(green, parent, tree, position),
        SyntaxKind.MemberAccessExpression => new MemberAccessExpressionSyntax(green, parent, tree, position),
        SyntaxKind.CallExpression => new CallExpressionSyntax(green, parent, tree, position),
        SyntaxKind.RelativeExpression => new RelativeExpressionSyntax(green, parent, tree, position),
        SyntaxKind.ParenthesizedExpression => new ParenthesizedExpressionSyntax(green, parent, tree, position),
        SyntaxKind.NumberExpression => new NumberExpressionSyntax(green, parent, tree, position),
        SyntaxKind.DateExpression => new DateExpressionSyntax(green, parent, tree, position),
        SyntaxKind.TextExpression => new TextExpressionSyntax(green, parent, tree, position),
        SyntaxKind.NameExpression => new NameExpressionSyntax(green, parent, tree, position),
        SyntaxKind.UnknownExpression => new UnknownExpressionSyntax(green, parent, tree, position),
        SyntaxKind.Text => new TextSyntax(green, parent, tree, position),
        SyntaxKind.TextRun => new TextRunSyntax(green, parent, tree, position),
        SyntaxKind.Hole => new HoleSyntax(green, parent, tree, position),
        SyntaxKind.TooDeepExpression => new TooDeepExpressionSyntax(green, parent, tree, position),
        >= SyntaxKind.OrExpression and <= SyntaxKind.PerExpression => new BinaryExpressionSyntax(green, parent, tree, position),
        >= SyntaxKind.UnaryPlusExpression and <= SyntaxKind.NotExpression => new UnaryExpressionSyntax(green, parent, tree, position),
        _ => throw new InvalidOperationException($"{green.Kind} is not a node's kind."),
    };
}
