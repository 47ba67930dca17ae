using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Workspace;

/// <summary>The files that a file's <c>use</c> lines name.</summary>
internal static class UsedPaths
{
    /// <summary>Their paths from the workspace's root, whether they exist or not; those that lead outside are left out.</summary>
    public static IEnumerable<string> Of(SyntaxTree tree)
    {
        foreach (var member in tree.Root.Members)
        {
            if (member is UseSyntax)
            {
                // A compilation of the one file is enough: a path is resolved by its words alone.
                return Compilation.Create([tree]).GetModel(tree.Path).Uses.Select(static u => u.Path).OfType<string>();
            }
        }

        return [];
    }
}
