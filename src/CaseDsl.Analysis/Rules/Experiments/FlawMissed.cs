using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE4014: a critique that leaves out a flaw, or names one that the data contradict.</summary>
public sealed class FlawMissed : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE4014",
        "flaw-missed",
        Severity.Warning,
        "A critique that misses a flaw, or finds one that isn't there",
        RuleFamily.Experiments.Name,
        new RuleDocumentation(
            What: """
                A `critique` that leaves out a flaw which its experiment shows (any rule of this family would report it), or names one
                that can be checked and that the data contradict. Novelty, interference, seasonality, logging and bias can't be checked.
                """,
            Why: "A critique is read as the whole truth about an experiment: what it leaves out will be relied on.",
            Remedy: "Add a `finding` with its `remedy:`, or remove the one that the data contradict.",
            Bad: ExampleText.Test(run: "2026-03-30 to 2026-04-10", more: "looks:      5") + """
                critique rows_critique {
                  of: rows_ab
                  finding peeking { remedy: "Use a sequential method." }
                }
                """,
            Good: ExampleText.Test(run: "2026-03-30 to 2026-04-10", more: "looks:      5") + """
                critique rows_critique {
                  of: rows_ab
                  finding peeking   { remedy: "Use a sequential method." }
                  finding short_run { remedy: "Run two whole weeks." }
                }
                """)
        {
            AlsoRaises = ["CASE4005"],
        },
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Critique))
        {
            if (CritiqueReport.Of(context, (CritiqueSymbol)declaration) is not { } report)
                continue;
            foreach (CritiqueFlaw flaw in report.Flaws)
            {
                if (flaw is { Standing: FlawStanding.Missed, Rule: { } rule, Shown: { } shown })
                    Missed(context, report, rule, shown);
                else if (flaw is { Standing: FlawStanding.Unfounded, Finding: { } finding })
                    Unfounded(context, report.Experiment, finding);
            }
        }
    }

    private static void Missed(RuleContext context, CritiqueReport report, RuleDescriptor rule, Diagnostic shown)
    {
        CritiqueSymbol critique = report.Critique;
        string flaw = rule.Slug.Replace('-', '_');
        context.Report(
            critique.NameLocation,
            $"{Say.Capital(Say.Declaration(critique))} leaves out {rule.Slug} ({rule.Id}), which {Say.Quote(report.Experiment)} shows: whoever reads the critique will rely on what it leaves out. Add 'finding {flaw} {{ remedy: ... }}'.",
            [new RelatedPlace(shown.Location, shown.Message)],
            AddFinding(critique, flaw) is { } fix ? [fix] : []);
    }

    private static void Unfounded(RuleContext context, ExperimentSymbol experiment, FindingSymbol finding) =>
        context.Report(
            finding.NameLocation,
            $"The data of {Say.Quote(experiment)} contradict '{finding.Name}': nothing of the kind shows in them. Remove the finding, or say in its 'note:' what the figures don't hold.");

    /// <summary>A finding on a line of its own at the end of the block.</summary>
    private static CodeFix? AddFinding(CritiqueSymbol critique, string flaw)
    {
        if (critique.Syntax.Body is not { CloseBraceToken.IsMissing: false } body)
            return null;
        string text = $"  finding {flaw} {{ remedy: \"\" }}";
        var line = critique.Tree.Text.Lines.GetLineFromPosition(body.CloseBraceToken.Span.Start);
        bool isAlone = string.IsNullOrWhiteSpace(critique.Tree.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(line.Start, body.CloseBraceToken.Span.Start)));
        return isAlone
            ? CodeFix.Insert($"Add 'finding {flaw}'", isSafe: false, critique.Tree.Path, line.Start, text + "\n")
            : CodeFix.Insert($"Add 'finding {flaw}'", isSafe: false, critique.Tree.Path, body.CloseBraceToken.Span.Start, text + " ");
    }
}
