using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>One <c>use</c> of another file.</summary>
public sealed class UseSymbol
{
    internal UseSymbol(UseSyntax syntax, string written, string? path, SemanticModel? target)
    {
        Syntax = syntax;
        Written = written;
        Path = path;
        Target = target;
    }

    public UseSyntax Syntax { get; }

    /// <summary>The path as written, relative to the using file.</summary>
    public string Written { get; }

    /// <summary>The path from the workspace's root, with <c>/</c>; null where it leads outside.</summary>
    public string? Path { get; }

    /// <summary>The file; null where there is none.</summary>
    public SemanticModel? Target { get; }
}
