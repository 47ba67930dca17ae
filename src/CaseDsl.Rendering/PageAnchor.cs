using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Rendering;

/// <summary>A line of a page, and the declaration or property that it tells.</summary>
/// <param name="PageLine">From 0, in Markdown; in HTML the place among the elements that have a <c>data-line</c>, in document order.</param>
/// <param name="SourcePath">The case file, relative to the workspace, with <c>/</c>.</param>
/// <param name="SourceSpan">In UTF-16 units from the start of that file.</param>
/// <param name="SourceLine">The line on which it starts, from 0.</param>
public readonly record struct PageAnchor(int PageLine, string SourcePath, TextSpan SourceSpan, int SourceLine)
{
    internal static PageAnchor Of(int pageLine, Location source) => new(pageLine, source.Path, source.Span, source.Start.Line);
}
