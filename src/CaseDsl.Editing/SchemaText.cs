using System.Text;
using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What the language's own tables say, in Markdown.</summary>
internal static class SchemaText
{
    public static string Of(DeclarationSchema schema)
    {
        var text = new StringBuilder(schema.Documentation);
        var required = schema.Properties.Where(static property => property.Required).Select(static property => $"`{property.Name}`").ToArray();
        if (required.Length > 0)
            text.Append("\n\nNeeds ").Append(string.Join(", ", required)).Append('.');
        if (!schema.Nested.IsEmpty)
            text.Append("\n\nHolds ").Append(string.Join(", ", schema.Nested.Select(static kind => $"`{Schemas.Get(kind).Keyword}`"))).Append(" blocks.");
        return text.Append("\n\n").Append(Code(schema.Example)).ToString();
    }

    public static string Of(DeclarationSchema owner, PropertySchema property)
    {
        var text = new StringBuilder();
        text.Append('`').Append(property.Name).Append("` of ").Append(owner.Keyword.Length > 0 ? owner.Keyword : "any declaration");
        if (property.Required)
            text.Append(" · required");
        if (property.IsList)
            text.Append(" · one or more");
        text.Append("\n\n").Append(property.Documentation);
        if (!property.Words.IsEmpty)
            text.Append("\n\nOne of ").Append(string.Join(", ", property.Words.Select(static word => $"`{word}`"))).Append('.');
        if (property.Default is { } value)
            text.Append("\n\nWhere it is absent: `").Append(value).Append("`.");
        return text.Append("\n\n").Append(Code(property.Example)).ToString();
    }

    public static string Of(Function function) => $"{Code(function.Signature)}\n\n{function.Documentation}";

    public static string Of(RuleDescriptor rule) =>
        $"**{rule.Id}** `{rule.Slug}`: {rule.Title}\n\n{rule.Documentation.What.Trim()}\n\n{rule.Documentation.Why.Trim()}\n\n{rule.Documentation.Remedy.Trim()}";

    public static string Code(string source) => $"```case\n{source.Trim('\n')}\n```";
}
