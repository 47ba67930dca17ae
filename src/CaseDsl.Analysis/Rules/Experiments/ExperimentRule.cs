using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>
/// A rule about one experiment and what is claimed from it. It is silent where a <c>critique</c> of the experiment answers
/// the flaw; the critique itself is then held against what the experiment shows.
/// </summary>
public abstract class ExperimentRule : Rule
{
    /// <summary>Every flaw of this kind that the experiment shows, in this file or another.</summary>
    internal abstract IEnumerable<Diagnostic> Find(RuleContext context, ExperimentSymbol experiment);

    /// <summary>False where the case doesn't hold what it takes to tell.</summary>
    internal virtual bool CanTell(RuleContext context, ExperimentSymbol experiment) => true;

    public override void Analyze(RuleContext context)
    {
        foreach (ExperimentSymbol experiment in context.Experiments)
        {
            if (context.IsAnswered(experiment, Descriptor.Slug))
                continue;
            foreach (Diagnostic diagnostic in Find(context, experiment))
            {
                // Another file's own analysis tells what lies in it.
                if (diagnostic.Location.Path == context.Model.Path || experiment.SemanticModel == context.Model)
                    context.Report(diagnostic.Location, diagnostic.Message, diagnostic.Related, diagnostic.Fixes);
            }
        }
    }

    private protected Diagnostic Flaw(Location location, string message, ImmutableArray<CodeFix> fixes = default, ImmutableArray<RelatedPlace> related = default) =>
        new(Descriptor.Id, location, message) { Fixes = fixes.IsDefault ? [] : fixes, Related = related.IsDefault ? [] : related };

    /// <summary>Where a property is stated, else the experiment's name.</summary>
    private protected static Location At(ExperimentSymbol experiment, string property) =>
        experiment.Property(property)?.Location ?? experiment.NameLocation;

    /// <summary>Claims that cite the experiment, as far as this file sees.</summary>
    private protected static IReadOnlyList<ClaimSymbol> ClaimsOf(RuleContext context, ExperimentSymbol experiment) => context.Visible.ClaimsCiting(experiment);
}
