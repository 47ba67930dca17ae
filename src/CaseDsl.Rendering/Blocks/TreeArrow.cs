namespace CaseDsl.Rendering.Blocks;

/// <summary>One driving another.</summary>
/// <param name="From">The index of the box that drives.</param>
/// <param name="To">The index of the box that is driven.</param>
/// <param name="Text">By how much, in plain text.</param>
internal readonly record struct TreeArrow(int From, int To, string Text);
