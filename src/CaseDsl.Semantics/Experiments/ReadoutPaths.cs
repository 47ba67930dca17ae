using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>The readouts that a file's experiments name in <c>data:</c>.</summary>
public static class ReadoutPaths
{
    /// <summary>Their paths from the workspace's root, read off the text without binding it; those that lead outside are left out.</summary>
    public static IEnumerable<string> Of(SyntaxTree tree)
    {
        foreach (var member in tree.Root.Members)
        {
            if (member is DeclarationSyntax { Keyword.Text: "experiment", Body: { } body })
            {
                foreach (var inside in body.Members)
                {
                    if (inside is PropertySyntax { Name.Text: "data" } data && Written(data) is { } written && ReadoutPath.Resolve(tree.Path, written) is { } path)
                    {
                        yield return path;
                    }
                }
            }
        }
    }

    private static string? Written(PropertySyntax property)
    {
        foreach (var value in property.Values)
        {
            return value is ExpressionValueSyntax { Expression: TextExpressionSyntax text } ? text.Text.Value : null;
        }

        return null;
    }
}
