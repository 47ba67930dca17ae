using CaseDsl.Analysis;
using Newtonsoft.Json;

namespace CaseDsl.Cli;

/// <summary>The rules as a SARIF log has them: all of them, so that a service can tell a rule that found nothing from one that isn't there.</summary>
internal static class SarifRules
{
    private static readonly Dictionary<string, int> Indices =
        RuleTable.Descriptors.Select(static (rule, index) => (rule.Id, index)).ToDictionary(static pair => pair.Id, static pair => pair.index, StringComparer.Ordinal);

    /// <summary>Where a rule stands in the array; -1 for one that the table doesn't list.</summary>
    public static int IndexOf(string id) => Indices.GetValueOrDefault(id, -1);

    /// <summary>The word for a severity, which has three as ours.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    /// <summary>Writes the array <c>rules</c>.</summary>
    public static void Write(JsonTextWriter json, ProgramIdentity program)
    {
        json.WritePropertyName("rules");
        json.WriteStartArray();
        foreach (var rule in RuleTable.Descriptors)
        {
            Write(json, rule, program);
        }

        json.WriteEndArray();
    }

    private static void Write(JsonTextWriter json, RuleDescriptor rule, ProgramIdentity program)
    {
        json.WriteStartObject();
        json.Write("id", rule.Id);
        json.Write("name", PascalCase(rule.Slug));
        json.WriteText("shortDescription", rule.Title + ".");
        json.WriteText("fullDescription", Plain(rule.Documentation.What.Length > 0 ? rule.Documentation.What : rule.Title + "."));
        if (program.PageOf($"docs/rules/{RulePage.FileName(rule)}") is { } page)
        {
            json.Write("helpUri", page);
        }

        json.WritePropertyName("help");
        json.WriteStartObject();
        json.Write("text", HelpText(rule));
        json.Write("markdown", RulePage.Of(rule));
        json.WriteEndObject();
        json.WritePropertyName("defaultConfiguration");
        json.WriteStartObject();
        json.Write("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WritePropertyName("properties");
        json.WriteStartObject();
        json.WritePropertyName("tags");
        json.WriteStartArray();
        json.WriteValue(rule.Family);
        json.WriteEndArray();
        json.Write("problem.severity", rule.DefaultSeverity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string HelpText(RuleDescriptor rule)
    {
        var parts = new[] { rule.Documentation.What, rule.Documentation.Why, rule.Documentation.Remedy };
        var text = string.Join("\n\n", parts.Where(static part => part.Length > 0).Select(Plain));
        return text.Length > 0 ? text : rule.Title + ".";
    }

    /// <summary>The Markdown of a rule's documentation uses code spans and lines that a reader joins; neither says anything in plain text.</summary>
    private static string Plain(string markdown) =>
        string.Join("\n\n", markdown.Trim().Split("\n\n").Select(static paragraph => paragraph.Replace("\n- ", "\u0001- ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\u0001', '\n')))
            .Replace("`", "'", StringComparison.Ordinal);

    private static string PascalCase(string slug) =>
        string.Concat(slug.Split('-', '_').Where(static word => word.Length > 0).Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
