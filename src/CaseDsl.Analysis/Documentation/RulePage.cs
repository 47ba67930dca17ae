using System.Collections.Immutable;
using System.Text;

namespace CaseDsl.Analysis;

/// <summary>A rule's page and the index of all rules, in Markdown: what <c>explain</c> prints and docs/rules holds.</summary>
public static class RulePage
{
    /// <summary>The whole page of one rule.</summary>
    public static string Of(RuleDescriptor rule)
    {
        var page = new StringBuilder();
        page.Append("# ").Append(rule.Id).Append(": ").Append(rule.Slug).Append("\n\n");
        page.Append(rule.Title).Append(".\n\n");
        page.Append("| Family | Severity | Fix |\n| --- | --- | --- |\n| ")
            .Append(rule.Family).Append(" | ").Append(Word(rule.DefaultSeverity)).Append(" | ").Append(Word(rule.Fix)).Append(" |\n\n");
        Section(page, "What it reports", rule.Documentation.What);
        Section(page, "Why it matters", rule.Documentation.Why);
        Section(page, "What to do", rule.Documentation.Remedy);
        if (rule.Documentation.Bad.Length > 0)
        {
            string heading = rule.Documentation.AlsoRaises.IsEmpty
                ? "Reported"
                : $"Reported (with {string.Join(", ", rule.Documentation.AlsoRaises)})";
            Example(page, heading, rule.Documentation.Bad);
            Example(page, "Not reported", rule.Documentation.Good);
        }

        page.Append("## Configuration\n\n");
        page.Append("```ini\n[*.case]\ncasedsl_diagnostic.").Append(rule.Id).Append(".severity = ").Append(Word(rule.DefaultSeverity)).Append("\n```\n");
        if (rule.IsSuppressible)
            page.Append("\nFor one declaration or property, on a line before it: `// casedsl: ignore ").Append(rule.Id).Append(" -- reason`.\n");
        return page.ToString();
    }

    /// <summary>The index: every rule by family, each with a link to its page beside it.</summary>
    public static string Index()
    {
        var page = new StringBuilder("# Rules\n\nEvery rule works by its ID or its slug: on the command line, in `.editorconfig`, and in comments that silence it.\n");
        foreach (RuleFamily family in RuleFamily.All)
        {
            ImmutableArray<RuleDescriptor> rules = [.. RuleTable.Descriptors.Where(rule => rule.Family == family.Name)];
            if (rules.IsEmpty)
                continue;
            page.Append("\n## ").Append(family.Name).Append(" (").Append(family.Prefix).Append(")\n\n").Append(family.Summary).Append("\n\n");
            page.Append("| ID | Slug | Severity | Reports | Fix |\n| --- | --- | --- | --- | --- |\n");
            foreach (RuleDescriptor rule in rules)
            {
                page.Append("| [").Append(rule.Id).Append("](").Append(FileName(rule)).Append(") | ").Append(rule.Slug)
                    .Append(" | ").Append(Word(rule.DefaultSeverity)).Append(" | ").Append(rule.Title.Replace("|", "\\|", StringComparison.Ordinal)).Append(" | ").Append(Word(rule.Fix)).Append(" |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The name of a rule's page in docs/rules.</summary>
    public static string FileName(RuleDescriptor rule) => rule.Id + ".md";

    private static void Section(StringBuilder page, string heading, string text)
    {
        if (text.Length > 0)
            page.Append("## ").Append(heading).Append("\n\n").Append(text.Trim()).Append("\n\n");
    }

    private static void Example(StringBuilder page, string heading, string source) =>
        page.Append("## ").Append(heading).Append("\n\n```case\n").Append(source.Trim('\n')).Append("\n```\n\n");

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    private static string Word(FixKind fix) => fix switch
    {
        FixKind.Safe => "safe",
        FixKind.Unsafe => "to be looked at",
        FixKind.Mixed => "safe, or to be looked at",
        _ => "none",
    };
}
