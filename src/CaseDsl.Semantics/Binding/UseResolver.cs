using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Finds the files that a file uses. Paths are relative to the using file, and stay inside the workspace.</summary>
public static class UseResolver
{
    /// <summary>
    /// The path that a <c>use</c> in one file leads to, from the workspace's root and with <c>/</c>; null where it leads
    /// outside, or nowhere.
    /// </summary>
    /// <param name="from">The using file's path from the workspace's root.</param>
    /// <param name="written">The path as written.</param>
    public static string? PathOf(string from, string written)
    {
        var path = written.Replace('\\', '/');
        if (path.Length == 0 || path[0] == '/' || (path.Length > 1 && path[1] == ':') || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var segments = new List<string>();
        var folder = from.LastIndexOf('/');
        if (folder >= 0)
            segments.AddRange(from[..folder].Split('/'));
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
                continue;
            if (segment != "..")
            {
                segments.Add(segment);
                continue;
            }
            if (segments.Count == 0)
                return null;
            segments.RemoveAt(segments.Count - 1);
        }
        return segments.Count == 0 ? null : string.Join('/', segments);
    }

    /// <summary>The paths that a file's text uses, from the workspace's root, without binding it; those that lead outside are left out.</summary>
    public static ImmutableArray<string> PathsOf(SyntaxTree tree)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        foreach (var member in tree.Root.Members)
        {
            if (member is UseSyntax use && PathOf(tree.Path, use.Path.Value) is { } path)
                paths.Add(path);
        }
        return paths.ToImmutable();
    }

    internal static ImmutableArray<UseSymbol> Resolve(SemanticModel model)
    {
        var uses = ImmutableArray.CreateBuilder<UseSymbol>();
        foreach (var member in model.Tree.Root.Members)
        {
            if (member is not UseSyntax syntax)
                continue;
            var written = syntax.Path.Value;
            var path = PathOf(model.Path, written);
            SemanticModel? target = null;
            if (path is not null)
                model.Compilation.TryGetModel(path, out target);
            uses.Add(new UseSymbol(syntax, written, path, target));
        }
        return uses.ToImmutable();
    }
}
