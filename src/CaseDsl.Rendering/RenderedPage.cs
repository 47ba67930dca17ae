using System.Collections.Immutable;

namespace CaseDsl.Rendering;

/// <summary>A rendered page, and which of its lines tell which part of the source.</summary>
/// <param name="Text">The page as text.</param>
/// <param name="Anchors">In the order of the page; a line holds until the next anchor's.</param>
public sealed record RenderedPage(string Text, ImmutableArray<PageAnchor> Anchors);
