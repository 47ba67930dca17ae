using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>A text that leads somewhere.</summary>
/// <param name="Path">A file of the workspace, from its root; null where it leads to the web.</param>
/// <param name="Address">A web address; null where it leads to a file.</param>
public sealed record DocumentLink(TextSpan Span, string? Path, string? Address, string Tooltip);
