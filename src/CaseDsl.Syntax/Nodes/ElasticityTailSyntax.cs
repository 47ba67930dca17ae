using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary><c>at 0.4</c> or <c>at 0.2 to 0.6</c>: how strongly one thing drives another.</summary>
public sealed class ElasticityTailSyntax : TailSyntax
{
    internal ElasticityTailSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken AtKeyword => GetToken(0);

    public ExpressionSyntax Elasticity => (ExpressionSyntax)Required(1);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken ToKeyword => GetToken(2);

    public ExpressionSyntax? High => (ExpressionSyntax?)GetRed(3);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitElasticityTail(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitElasticityTail(this);
}
