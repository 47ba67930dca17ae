using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A snippet for every declaration of the language, made from its schema: head, and what its block needs.</summary>
public static class SnippetCatalogue
{
    /// <summary>In the order in which the language reference tells them.</summary>
    public static ImmutableArray<Snippet> All { get; } = [.. Schemas.All.Select(Make)];

    public static Snippet Of(DeclarationSchema schema)
    {
        foreach (var snippet in All)
        {
            if (snippet.Kind == schema.Kind)
                return snippet;
        }
        return Make(schema);
    }

    private static Snippet Make(DeclarationSchema schema)
    {
        var parents = Schemas.All.Where(parent => parent.Nested.Contains(schema.Kind)).Select(static parent => parent.Keyword);
        return new Snippet(schema.Kind, schema.Keyword, Body(schema), schema.Documentation, schema.IsTopLevel ? [] : [.. parents]);
    }

    private static string Body(DeclarationSchema schema)
    {
        var number = 0;
        var body = new StringBuilder(schema.Keyword);
        Head(body, schema, ref number);
        if (schema.TakesBlock)
            Block(body, schema, ref number);
        return body.ToString();
    }

    private static void Head(StringBuilder body, DeclarationSchema schema, ref int number)
    {
        switch (schema.Name)
        {
            case NameRole.Declares or NameRole.Optional:
                body.Append(CultureInfo.InvariantCulture, $" ${{{++number}:name}}");
                break;
            case NameRole.Refers:
                body.Append(CultureInfo.InvariantCulture, $" ${{{++number}:{Schemas.Get(schema.NameRefers[0]).Keyword}}}");
                break;
            case NameRole.Word:
                body.Append(CultureInfo.InvariantCulture, $" ${{{++number}|{string.Join(',', schema.NameWords)}|}}");
                break;
        }
        if (schema.TakesTitle && (schema.RequiresTitle || schema.IsTopLevel) && !schema.TakesValue && schema.Name is NameRole.Declares or NameRole.Optional)
            body.Append(CultureInfo.InvariantCulture, $" \"${{{++number}:Title}}\"");
        if (schema.RequiresValue)
            body.Append(CultureInfo.InvariantCulture, $" = ${{{++number}:1}}");
    }

    private static void Block(StringBuilder body, DeclarationSchema schema, ref int number)
    {
        // What a declaration needs; of one that needs nothing, what it is mostly given.
        var properties = schema.Properties.Where(static property => property.Required).ToArray();
        if (properties.Length == 0 && !schema.TakesArmReadings)
            properties = [.. schema.Properties.Take(2)];
        if (schema.Kind == DeclarationKind.Unit)
            return;
        if (properties.Length <= 1 && schema.Nested.IsEmpty && properties.All(static property => property.Shape != PropertyShape.Prose))
        {
            body.Append(" { ");
            foreach (var property in properties)
                body.Append(property.Name).Append(": ").Append(PropertySnippet.Value(property, ref number));
            body.Append(properties.Length == 0 ? "$0 }" : "$0 }");
            return;
        }

        body.Append(" {\n");
        var width = properties.Where(static property => property.Shape != PropertyShape.Prose).Select(static property => property.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var property in properties)
        {
            var gap = property.Shape == PropertyShape.Prose ? "" : new string(' ', width - property.Name.Length + 1);
            body.Append("  ").Append(property.Name).Append(':').Append(gap).Append(PropertySnippet.Value(property, ref number)).Append('\n');
        }
        body.Append("  $0\n}");
    }
}
