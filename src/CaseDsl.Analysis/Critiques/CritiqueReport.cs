using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>A critique held against what its experiment shows, and the experiment redesigned.</summary>
/// <param name="Critique">The critique.</param>
/// <param name="Experiment">What it is of.</param>
/// <param name="Flaws">Errors first, then as the rules' numbers go; those that no rule looks for last.</param>
/// <param name="Redesign">The experiment as it should have been run.</param>
public sealed record CritiqueReport(CritiqueSymbol Critique, ExperimentSymbol Experiment, ImmutableArray<CritiqueFlaw> Flaws, Redesign Redesign)
{
    /// <summary>The report on a critique; null where it is of no experiment.</summary>
    public static CritiqueReport? Of(SemanticModel model, CritiqueSymbol critique) =>
        Of(RuleContext.ToRead(model), critique);

    internal static CritiqueReport? Of(RuleContext context, CritiqueSymbol critique)
    {
        if (critique.Of is not ExperimentSymbol experiment)
            return null;
        var flaws = new List<CritiqueFlaw>();
        var named = new HashSet<FindingSymbol>();
        foreach (Rule each in RuleTable.Rules)
        {
            if (each is not ExperimentRule rule)
                continue;
            FindingSymbol? finding = critique.Findings.FirstOrDefault(found => rule.Descriptor.IsNamed(found.Name));
            Diagnostic? shown = rule.Find(context, experiment).FirstOrDefault();
            if (finding is not null)
                named.Add(finding);
            if (finding is null && shown is null)
                continue;
            FlawStanding standing = (finding, shown) switch
            {
                (not null, not null) => FlawStanding.Answered,
                (null, _) => FlawStanding.Missed,
                _ => rule.CanTell(context, experiment) ? FlawStanding.Unfounded : FlawStanding.Unchecked,
            };
            flaws.Add(new CritiqueFlaw(rule.Descriptor.Slug.Replace('-', '_'), standing, rule.Descriptor, shown, finding));
        }

        foreach (FindingSymbol finding in critique.Findings)
        {
            if (!named.Contains(finding))
                flaws.Add(new CritiqueFlaw(finding.Name, FlawStanding.Unchecked, null, null, finding));
        }

        return new CritiqueReport(critique, experiment, [.. flaws.OrderByDescending(static flaw => flaw.Severity)], context.Figures.Redesign(experiment));
    }
}
