using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE8004: a file that declares nothing.</summary>
public sealed class EmptyFile : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE8004",
        "empty-file",
        Severity.Suggestion,
        "A file in which nothing is written yet",
        RuleFamily.Upkeep.Name,
        new RuleDocumentation(
            What: "A case file without a single declaration or `use`: empty, or comments alone.",
            Why: "\"Nothing to report\" would read as if a case had been checked.",
            Remedy: "Begin from a template, such as `casedsl new canvas` or `casedsl new story`, or remove the file.",
            Bad: """
                // The canvas for the home screen goes here.
                """,
            Good: """
                feature autoplay "Auto-play of trailers" { version: v2 }
                """));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        SemanticModel model = context.Model;
        // What is there and can't be read has findings of its own.
        if (model.Tree.Root.Members.Count > 0 || !model.Tree.Diagnostics.IsEmpty)
            return;
        context.Report(
            model.Tree.Locate(new TextSpan(0, 0)),
            "Nothing is written here yet, so nothing was checked. Begin from a template with 'casedsl new canvas', 'new story' or 'new case', or with a line such as 'metric ctr \"Members who click through\" { kind: subscriber  unit: ratio  better: higher }'.");
    }
}
