using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>The properties of a block: those it lacks and needs first, then the others it lacks.</summary>
internal static class PropertyCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        if (place.Expected.Declaration is not { } declaration)
            return;
        var rest = place.RestOfLine.AsSpan().TrimStart();
        var hasColon = rest.StartsWith(":");
        AddReadings(items, place, declaration, hasColon);
        var order = 0;
        foreach (var property in declaration.Schema.Properties)
            Add(items, place, declaration, property, property.Required ? "3" : "4", order++, hasColon);
        foreach (var property in Schemas.CommonProperties)
            Add(items, place, declaration, property, "7", order++, hasColon);
    }

    private static void Add(
        CompletionItems items, CompletionPlace place, DeclarationSymbol declaration, PropertySchema property, string rank, int order, bool hasColon)
    {
        if (declaration.Property(property.Name) is { } stated && !Places.Touches(stated.Syntax.Name.Span, place.Position))
            return;
        items.Add(new CompletionItem(property.Name, CompletionKind.Property, hasColon ? property.Name : property.Name + ": ", CompletionKeys.Property(declaration.Schema, property))
        {
            Snippet = hasColon ? null : PropertySnippet.Of(property),
            Detail = (property.Required ? "required · " : "") + property.Documentation,
            SortText = $"{rank}{order:D2}",
            AsksAgain = !hasColon,
        });
    }

    /// <summary>A result reads one value of each arm.</summary>
    private static void AddReadings(CompletionItems items, CompletionPlace place, DeclarationSymbol declaration, bool hasColon)
    {
        if (declaration is not ResultSymbol { Experiment: { } experiment })
            return;
        var order = 0;
        foreach (var arm in experiment.Arms)
        {
            order++;
            if (arm.Name.Length == 0 || (declaration.Property(arm.Name) is { } stated && !Places.Touches(stated.Syntax.Name.Span, place.Position)))
                continue;
            items.Add(new CompletionItem(arm.Name, CompletionKind.Property, hasColon ? arm.Name : arm.Name + ": ", CompletionKeys.Symbol(arm))
            {
                Detail = "what this arm showed",
                SortText = $"2{order:D2}",
            });
        }
    }
}
