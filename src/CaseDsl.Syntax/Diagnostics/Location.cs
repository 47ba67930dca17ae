using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>A place in a text: a case file, or a readout beside it. Equal when path and span are.</summary>
/// <param name="Path">Relative to the workspace, with <c>/</c>; empty for a text without a file.</param>
/// <param name="Text">The text that <paramref name="Span"/> counts in.</param>
/// <param name="Span">In UTF-16 units from the start of the text.</param>
public sealed record Location(string Path, SourceText Text, TextSpan Span)
{
    /// <summary>Line and column of the first character, both from 0, columns in UTF-16 units.</summary>
    public LinePosition Start => Text.Lines.GetLinePosition(Span.Start);

    /// <summary>Line and column after the last character.</summary>
    public LinePosition End => Text.Lines.GetLinePosition(Span.End);

    public bool Equals(Location? other) => other is not null && Path == other.Path && Span == other.Span;

    public override int GetHashCode() => HashCode.Combine(Path, Span);
}

/// <summary>Another place that a finding speaks of, with what is to be seen there.</summary>
public sealed record RelatedPlace(Location Location, string Message);
