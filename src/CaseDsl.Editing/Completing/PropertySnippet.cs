using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A property with its value to fill in.</summary>
internal static class PropertySnippet
{
    /// <summary>The property alone, the cursor in its value.</summary>
    public static string Of(PropertySchema property) => property.Shape switch
    {
        PropertyShape.Text => $"{property.Name}: \"$1\"$0",
        PropertyShape.Prose => $"{property.Name}:\n  | $0",
        _ => $"{property.Name}: $0",
    };
}
