using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A whole file.</summary>
public sealed class SourceFileSyntax : SyntaxNode
{
    internal SourceFileSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxList<MemberSyntax> Members => List<MemberSyntax>(0);

    public SyntaxToken EndOfFileToken => GetToken(2);

    /// <summary>The figure, where the text was parsed as one; see <see cref="SyntaxTree.ParseExpression"/>.</summary>
    internal ExpressionValueSyntax? Figure => (ExpressionValueSyntax?)GetRed(1);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitSourceFile(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitSourceFile(this);
}
