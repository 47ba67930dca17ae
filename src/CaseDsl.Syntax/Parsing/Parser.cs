using CaseDsl.Syntax.Green;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Parsing;

/// <summary>From a text to its green tree.</summary>
internal static class Parser
{
    public static GreenNode ParseFile(SourceText text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Whole(text);
    }

    public static GreenNode ParseExpression(SourceText text) => Whole(text);

    public static GreenNode Reparse(GreenNode oldRoot, SourceText oldText, SourceText newText) => Whole(newText);

    private static GreenNode Whole(SourceText text) => GreenBranch.Of(
        SyntaxKind.SourceFile,
        null,
        null,
        new GreenToken(SyntaxKind.EndOfFileToken, "", new GreenTrivia(SyntaxKind.SkippedTextTrivia, text.ToString()), null));
}
