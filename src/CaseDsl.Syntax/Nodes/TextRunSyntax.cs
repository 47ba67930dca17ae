using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>The literal text between holes.</summary>
public sealed class TextRunSyntax : InterpolationSyntax
{
    internal TextRunSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken TextToken => GetToken(0);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitTextRun(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitTextRun(this);
}
