using System.Text;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>A new declaration with what it needs, each value a placeholder that a finding will ask for.</summary>
internal static class DeclarationText
{
    public static string Of(DeclarationSchema schema, string name, string lineBreak)
    {
        var text = new StringBuilder(schema.Keyword).Append(' ').Append(name);
        if (schema.RequiresTitle)
            text.Append(" \"to be written\"");
        if (schema.RequiresValue)
            return text.Append(" = unknown { source: \"to be written\" }").ToString();
        if (!schema.TakesBlock)
            return text.ToString();
        PropertySchema[] required = [.. schema.Properties.Where(static property => property.Required)];
        if (required.Length == 0)
            required = [.. schema.Properties.Take(1)];
        text.Append(" {").Append(lineBreak);
        var width = required.Max(static property => property.Name.Length);
        foreach (var property in required)
            text.Append("  ").Append(property.Name).Append(':').Append(' ', width - property.Name.Length + 1).Append(Stubs.Placeholder(null, property)).Append(lineBreak);
        return text.Append('}').ToString();
    }
}
