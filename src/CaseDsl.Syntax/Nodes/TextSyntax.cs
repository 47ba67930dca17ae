using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>A text in double quotes, on one line.</summary>
public sealed class TextSyntax : SyntaxNode
{
    internal TextSyntax(GreenNode green, SyntaxNode? parent, SyntaxTree tree, int position)
        : base(green, parent, tree, position)
    {
    }

    public SyntaxToken OpenQuoteToken => GetToken(0);

    public SyntaxList<InterpolationSyntax> Parts => List<InterpolationSyntax>(1);

    public SyntaxToken CloseQuoteToken => GetToken(2);

    /// <summary>The text with its escapes undone; a hole stands in it as it is written.</summary>
    public string Value => TokenValues.Join(Parts);

    public override void Accept(SyntaxVisitor visitor) => visitor.VisitText(this);

    public override TResult? Accept<TResult>(SyntaxVisitor<TResult> visitor)
        where TResult : default => visitor.VisitText(this);
}
