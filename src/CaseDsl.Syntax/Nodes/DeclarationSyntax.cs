using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A keyword, and what it declares: <c>claim more_clicks "The RL order lifts clicks" { … }</c>; at the top level or in a block.</summary>
public sealed class DeclarationSyntax : MemberSyntax
{
    internal DeclarationSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken Keyword => GetToken(0);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken Name => GetToken(1);

    public TextSyntax? Title => (TextSyntax?)GetRed(2);

    /// <summary>None where it is not written.</summary>
    public SyntaxToken EqualsToken => GetToken(3);

    public ValueSyntax? Value => (ValueSyntax?)GetRed(4);

    public BlockSyntax? Body => (BlockSyntax?)GetRed(5);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitDeclaration(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitDeclaration(this);
}
