using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>What a rule finds wrong with an experiment.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Shown">What it says of it, with the numbers, the remedy and where they stand.</param>
public sealed record ExperimentFlaw(RuleDescriptor Rule, Diagnostic Shown)
{
    /// <summary>As a critique names it: <c>short_run</c>.</summary>
    public string Name => Rule.Slug.Replace('-', '_');

    /// <summary>
    /// Every flaw that the experiment shows, that no critique in sight answers and no comment silences: what a check of the file
    /// tells of it. Errors first, then as the rules' numbers go.
    /// </summary>
    public static ImmutableArray<ExperimentFlaw> Unanswered(SemanticModel model, ExperimentSymbol experiment)
    {
        var context = RuleContext.ToRead(model);
        var suppressions = new SuppressionMap(model.Tree);
        var flaws = new List<ExperimentFlaw>();
        foreach (Rule each in RuleTable.Rules)
        {
            if (each is ExperimentRule rule && !context.IsAnswered(experiment, rule.Descriptor.Slug))
                flaws.AddRange(rule.Find(context, experiment).Where(shown => suppressions.Find(rule.Descriptor, shown.Location) is null).Select(shown => new ExperimentFlaw(rule.Descriptor, shown)));
        }

        return [.. flaws.OrderByDescending(static flaw => flaw.Rule.DefaultSeverity)];
    }
}
