namespace CaseDsl.Syntax;

/// <summary>Dispatches on a node's class with a result; what is not overridden goes to <see cref="DefaultVisit"/>.</summary>
public abstract class SyntaxVisitor<TResult>
{
    public TResult? Visit(SyntaxNode? node) => node is null ? default : node.Accept(this);

    public virtual TResult? DefaultVisit(SyntaxNode node) => default;

    public virtual TResult? VisitSourceFile(SourceFileSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitUse(UseSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitDeclaration(DeclarationSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitProperty(PropertySyntax node) => DefaultVisit(node);

    public virtual TResult? VisitEmptyMember(EmptyMemberSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitBlock(BlockSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitProse(ProseSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitProseLine(ProseLineSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitNoneValue(NoneValueSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitExpressionValue(ExpressionValueSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitBound(BoundSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitMovementTail(MovementTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitElasticityTail(ElasticityTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitMarginTail(MarginTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitProportionTail(ProportionTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitMeanTail(MeanTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitRangeTail(RangeTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitDerivedTail(DerivedTailSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitBinaryExpression(BinaryExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitUnaryExpression(UnaryExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitIntervalExpression(IntervalExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitPlusMinusExpression(PlusMinusExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitCallExpression(CallExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitRelativeExpression(RelativeExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitNumberExpression(NumberExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitDateExpression(DateExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitTextExpression(TextExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitNameExpression(NameExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitUnknownExpression(UnknownExpressionSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitText(TextSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitTextRun(TextRunSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitHole(HoleSyntax node) => DefaultVisit(node);

    public virtual TResult? VisitTooDeepExpression(TooDeepExpressionSyntax node) => DefaultVisit(node);
}
