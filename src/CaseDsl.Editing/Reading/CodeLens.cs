using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What following a lens does.</summary>
public enum CodeLensKind
{
    /// <summary>Shows the rendered page of <see cref="CodeLens.Subject"/>.</summary>
    Preview,

    /// <summary>Explains the figure that <see cref="CodeLens.Subject"/> names.</summary>
    Explain,

    /// <summary>Shows the file's score.</summary>
    Score,
}

/// <summary>A line above a declaration that tells something and leads somewhere.</summary>
/// <param name="Span">The name that it stands above.</param>
/// <param name="Subject">A declaration's qualified name for a page, an expression or a declaration for a figure; empty for the whole file.</param>
public sealed record CodeLens(TextSpan Span, string Title, CodeLensKind Kind, string Subject);
