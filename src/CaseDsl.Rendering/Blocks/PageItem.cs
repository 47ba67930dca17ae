using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One item of a list.</summary>
/// <param name="Source">What it tells, where that is not what the whole list does.</param>
internal readonly record struct PageItem(string Text, Location? Source = null)
{
    public static implicit operator PageItem(string text) => new(text);
}
