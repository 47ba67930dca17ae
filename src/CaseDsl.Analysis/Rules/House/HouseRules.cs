using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE9000: a <c>rule</c> declaration whose requirement fails. Reported, configured and silenced like any other rule.</summary>
public sealed class HouseRules : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE9000",
        "house-rule",
        Severity.Warning,
        "A rule of the workspace's own is broken",
        RuleFamily.House.Name,
        new RuleDocumentation(
            What: """
                A `rule` declaration, in this file or in one it uses, whose `require:` doesn't hold of a declaration of the kind that it
                is `for:`, and whose `where:` does. It is reported under the rule's own name and with its own `severity:` (warning unless
                stated); configuration and comments may name either that or CASE9000. Where a condition can't be decided nothing is said.
                """,
            Why: "Every team has agreements of its own. Written in the language, they are checked on every case instead of remembered in reviews.",
            Remedy: "Do what the rule's `help:` says, or change the rule where the team has agreed otherwise.",
            Bad: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher }
                metric ctr "Members who click through" { kind: experience  unit: ratio  better: higher  baseline: 4.2% }

                rule on_the_way "Every experience metric says what it drives" {
                  for:     metric
                  where:   it.kind == experience
                  require: count(it.drives) >= 1
                  help:    "Add 'drives:' with the metric that it leads to."
                }
                """,
            Good: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher }
                metric ctr "Members who click through" { kind: experience  unit: ratio  better: higher  baseline: 4.2%  drives: engagement }

                rule on_the_way "Every experience metric says what it drives" {
                  for:     metric
                  where:   it.kind == experience
                  require: count(it.drives) >= 1
                  help:    "Add 'drives:' with the metric that it leads to."
                }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol visible in context.Model.Visible)
        {
            if (visible is RuleSymbol { For: { } keyword, Require: { } require } rule && !rule.HasErrors && Schemas.Find(keyword) is { } schema)
                Check(context, rule, require, schema.Kind);
        }
    }

    private static void Check(RuleContext context, RuleSymbol rule, FigureValue require, DeclarationKind kind)
    {
        RuleDescriptor? descriptor = null;
        foreach (DeclarationSymbol declaration in context.Index.Of(kind))
        {
            if (declaration.HasErrors || declaration == rule)
                continue;
            if (rule.Where is { } where && context.Figures.EvaluateFor(where.Expression, rule, declaration).Truth is not true)
                continue;
            if (context.Figures.EvaluateFor(require.Expression, rule, declaration).Truth is not false)
                continue;
            string help = rule.Help is { } text ? " " + text.Raw.Trim() : "";
            context.Report(
                descriptor ??= DescriptorOf(rule),
                declaration.NameLocation,
                $"{rule.DisplayName}: {Say.Declaration(declaration)} doesn't meet '{require.Expression.Syntax}'.{help}",
                [new RelatedPlace(rule.NameLocation, "the house rule")]);
        }
    }

    private static RuleDescriptor DescriptorOf(RuleSymbol rule) => Rule with
    {
        Slug = rule.Name.Length > 0 ? rule.Name : Rule.Slug,
        Title = rule.DisplayName,
        DefaultSeverity = SeverityConfiguration.TryParse(rule.Severity, out Severity severity) ? severity : Severity.Warning,
    };
}
