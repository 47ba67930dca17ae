namespace CaseDsl.Syntax;

/// <summary>Dispatches on a node's class; what is not overridden goes to <see cref="DefaultVisit"/>.</summary>
public abstract class SyntaxVisitor
{
    public void Visit(SyntaxNode? node) => node?.Accept(this);

    public virtual void DefaultVisit(SyntaxNode node)
    {
    }

    public virtual void VisitSourceFile(SourceFileSyntax node) => DefaultVisit(node);

    public virtual void VisitUse(UseSyntax node) => DefaultVisit(node);

    public virtual void VisitDeclaration(DeclarationSyntax node) => DefaultVisit(node);

    public virtual void VisitProperty(PropertySyntax node) => DefaultVisit(node);

    public virtual void VisitEmptyMember(EmptyMemberSyntax node) => DefaultVisit(node);

    public virtual void VisitBlock(BlockSyntax node) => DefaultVisit(node);

    public virtual void VisitProse(ProseSyntax node) => DefaultVisit(node);

    public virtual void VisitProseLine(ProseLineSyntax node) => DefaultVisit(node);

    public virtual void VisitNoneValue(NoneValueSyntax node) => DefaultVisit(node);

    public virtual void VisitExpressionValue(ExpressionValueSyntax node) => DefaultVisit(node);

    public virtual void VisitBound(BoundSyntax node) => DefaultVisit(node);

    public virtual void VisitMovementTail(MovementTailSyntax node) => DefaultVisit(node);

    public virtual void VisitElasticityTail(ElasticityTailSyntax node) => DefaultVisit(node);

    public virtual void VisitMarginTail(MarginTailSyntax node) => DefaultVisit(node);

    public virtual void VisitProportionTail(ProportionTailSyntax node) => DefaultVisit(node);

    public virtual void VisitMeanTail(MeanTailSyntax node) => DefaultVisit(node);

    public virtual void VisitRangeTail(RangeTailSyntax node) => DefaultVisit(node);

    public virtual void VisitDerivedTail(DerivedTailSyntax node) => DefaultVisit(node);

    public virtual void VisitBinaryExpression(BinaryExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitUnaryExpression(UnaryExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitIntervalExpression(IntervalExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitPlusMinusExpression(PlusMinusExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitMemberAccessExpression(MemberAccessExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitCallExpression(CallExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitRelativeExpression(RelativeExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitParenthesizedExpression(ParenthesizedExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitNumberExpression(NumberExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitDateExpression(DateExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitTextExpression(TextExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitNameExpression(NameExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitUnknownExpression(UnknownExpressionSyntax node) => DefaultVisit(node);

    public virtual void VisitText(TextSyntax node) => DefaultVisit(node);

    public virtual void VisitTextRun(TextRunSyntax node) => DefaultVisit(node);

    public virtual void VisitHole(HoleSyntax node) => DefaultVisit(node);

    public virtual void VisitTooDeepExpression(TooDeepExpressionSyntax node) => DefaultVisit(node);
}
