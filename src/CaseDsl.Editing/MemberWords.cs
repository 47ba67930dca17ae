using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What the word after a dot means.</summary>
internal static class MemberWords
{
    /// <summary>The member access whose last word a token is, bound where it stands; null where it is no such word.</summary>
    public static BoundExpression? At(SemanticModel model, SyntaxToken token) =>
        token.Parent is MemberAccessExpressionSyntax access && access.Name == token && !token.IsMissing ? model.Bind(access) : null;
}
