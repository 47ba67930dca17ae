using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>A figure on a page that has a name.</summary>
/// <param name="Expression">What the language computes it by: <c>more_clicks.net</c>, <c>homescreen_ab.ctr.lift</c>.</param>
/// <param name="Text">As printed where it stands first, in Markdown.</param>
/// <param name="Source">Where it is stated, or the declaration that it is computed of.</param>
internal sealed record NamedFigure(string Expression, string Text, Location? Source);
