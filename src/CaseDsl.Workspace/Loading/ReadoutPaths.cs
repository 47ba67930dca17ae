using CaseDsl.Syntax;

namespace CaseDsl.Workspace;

/// <summary>The readouts that a file's experiments name in <c>data:</c>.</summary>
internal static class ReadoutPaths
{
    /// <summary>Their paths from the workspace's root; those that lead outside are left out.</summary>
    public static IEnumerable<string> Of(SyntaxTree tree)
    {
        foreach (var member in tree.Root.Members)
        {
            if (member is DeclarationSyntax { Keyword.Text: "experiment", Body: { } body })
            {
                foreach (var inside in body.Members)
                {
                    if (inside is PropertySyntax { Name.Text: "data" } data && Written(data) is { } written && Resolve(tree.Path, written) is { } path)
                    {
                        yield return path;
                    }
                }
            }
        }
    }

    /// <summary>The path that a text names from where its file lies; null where it leads out of the workspace.</summary>
    internal static string? Resolve(string fromPath, string written)
    {
        var path = written.Replace('\\', '/');
        if (path.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var names = new List<string>(fromPath.Split('/')[..^1]);
        foreach (var name in path.Split('/'))
        {
            if (name == "..")
            {
                if (names.Count == 0)
                {
                    return null;
                }

                names.RemoveAt(names.Count - 1);
            }
            else if (name is not ("" or "."))
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : string.Join('/', names);
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
