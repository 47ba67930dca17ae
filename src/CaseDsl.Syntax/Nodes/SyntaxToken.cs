using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>A token as it stands in a file. <c>default</c> is the absence of an optional token: see <see cref="IsNone"/>.</summary>
public readonly record struct SyntaxToken
{
    private readonly int _position;

    internal SyntaxToken(SyntaxNode? parent, GreenToken green, int position)
    {
        Parent = parent;
        Green = green;
        _position = position;
    }

    internal GreenToken? Green { get; }

    public SyntaxKind Kind => Green?.Kind ?? SyntaxKind.None;

    public SyntaxNode? Parent { get; }

    public SyntaxTree? SyntaxTree => Parent?.SyntaxTree;

    /// <summary>The token as written, without the trivia around it; empty where it is missing.</summary>
    public string Text => Green?.Text ?? "";

    /// <summary>
    /// What the text means: a name in Unicode's composed form (NFC), a run of a text or prose with its escapes undone.
    /// </summary>
    public string ValueText => Green is null ? "" : TokenValues.ValueText(Green, InProse);

    public TextSpan Span => Green is null ? default : new TextSpan(_position + Green.LeadingWidth, Green.Text.Length);

    public TextSpan FullSpan => Green is null ? default : new TextSpan(_position, Green.FullWidth);

    /// <summary>True where the token should have been written and was not; it is then empty.</summary>
    public bool IsMissing => Green is { IsMissing: true };

    /// <summary>True where there is no such token and none is needed.</summary>
    public bool IsNone => Green is null;

    public SyntaxTriviaList LeadingTrivia => new(Green?.Leading, _position);

    public SyntaxTriviaList TrailingTrivia =>
        Green is null ? default : new SyntaxTriviaList(Green.Trailing, _position + Green.LeadingWidth + Green.Text.Length);

    /// <summary>The place of <see cref="Span"/>.</summary>
    /// <exception cref="InvalidOperationException">The token is none.</exception>
    public Location Location =>
        SyntaxTree?.Locate(Span) ?? throw new InvalidOperationException("A token that is none has no place.");

    private bool InProse => Parent is TextRunSyntax { Parent: ProseLineSyntax };

    public override string ToString() => Text;

    internal SyntaxToken WithParent(SyntaxNode? parent) => Green is null ? default : new SyntaxToken(parent, Green, _position);
}
