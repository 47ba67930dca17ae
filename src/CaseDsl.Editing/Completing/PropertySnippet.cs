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

    /// <summary>A value as a numbered place to fill in, in TextMate's syntax.</summary>
    /// <param name="number">The place's number; those that follow it are counted on.</param>
    public static string Value(PropertySchema property, ref int number)
    {
        number++;
        if (!property.Words.IsEmpty && property.Words.Length <= 12)
            return $"${{{number}|{string.Join(',', property.Words)}|}}";
        return property.Shape switch
        {
            PropertyShape.Prose => $"\n    | ${{{number}:{Escape(property.Documentation)}}}",
            PropertyShape.Text => $"\"${{{number}:{Escape(Inner(property))}}}\"",
            _ => $"${{{number}:{Escape(ExampleValue(property))}}}",
        };
    }

    /// <summary>What stands after the colon of the schema's example.</summary>
    private static string ExampleValue(PropertySchema property)
    {
        var example = property.Example;
        var colon = example.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? example : example[(colon + 1)..].Trim();
    }

    private static string Inner(PropertySchema property) => ExampleValue(property).Trim('"');

    internal static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
