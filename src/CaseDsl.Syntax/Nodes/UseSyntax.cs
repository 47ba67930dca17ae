using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>Another file whose declarations this one may name: <c>use "shared/metrics.case"</c>.</summary>
public sealed class UseSyntax : MemberSyntax
{
    internal UseSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken UseKeyword => GetToken(0);

    public TextSyntax Path => (TextSyntax)Required(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitUse(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitUse(this);
}
