using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What rules ask of a text.</summary>
internal static class Prose
{
    /// <summary>True where there is a text with anything in it.</summary>
    public static bool IsGiven(InterpolatedText? text)
    {
        if (text is null)
            return false;
        foreach (TextPart part in text.Parts)
        {
            if (part.Hole is not null || !string.IsNullOrWhiteSpace(part.Literal))
                return true;
        }

        return false;
    }

    /// <summary>The text that the property itself holds; null where it is absent, or refers to another's.</summary>
    public static InterpolatedText? Own(DeclarationSymbol declaration, string property) =>
        declaration.Property(property) is { Values: [TextValue { ReferredFrom: null } value, ..] } ? value.Text : null;

    /// <summary>Every prose and text of this file's own declarations, once: what refers to another's text is left to the other.</summary>
    public static IEnumerable<InterpolatedText> All(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Model.AllDeclarations)
        {
            foreach (PropertySymbol property in declaration.Properties)
            {
                if (property.Schema is not { Shape: PropertyShape.Prose })
                    continue;
                foreach (BoundValue value in property.Values)
                {
                    if (value is TextValue { ReferredFrom: null, Text: { } text })
                        yield return text;
                }
            }
        }
    }
}
