using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE8003. Decided by the programs, which can read the committed page; asked for by <c>check --rendered</c>.</summary>
public static class StaleRendering
{
    public static RuleDescriptor Descriptor { get; } = new(
        "CASE8003",
        "stale-rendering",
        Severity.Error,
        "A committed page that no longer equals what its case renders to",
        RuleFamily.Upkeep.Name,
        new RuleDocumentation(
            What: "With `check --rendered`: a Markdown or HTML page beside a case, under the case's name or the name of a page in it, whose text differs from what is rendered now.",
            Why: "Whoever reads the page decides on figures that the case no longer holds.",
            Remedy: "Render the case again with `casedsl render`, read what changed, and commit the page with the case.",
            Bad: "",
            Good: ""))
    {
        Needs = RuleNeeds.CommittedPages,
    };

    /// <summary>The finding where a committed page differs from the rendered one; null where both say the same, whatever their line ends.</summary>
    public static Diagnostic? Check(SemanticModel model, CommittedPage page)
    {
        string[] old = page.Committed.ReplaceLineEndings("\n").Split('\n');
        string[] now = page.Rendered.ReplaceLineEndings("\n").Split('\n');
        int first = 0;
        while (first < old.Length && first < now.Length && string.Equals(old[first], now[first], StringComparison.Ordinal))
            first++;
        if (first == old.Length && first == now.Length)
            return null;
        DeclarationSymbol? about = null;
        foreach (DeclarationSymbol declaration in model.Declarations)
            about ??= declaration as CaseSymbol;
        return new Diagnostic(
            Descriptor.Id,
            about?.NameLocation ?? model.Tree.Locate(new TextSpan(0, 0)),
            $"'{page.Path}' is not what this case renders to: they part at line {first + 1} of the page. Whoever reads it sees figures that no longer hold; run '{page.Command}' and commit the page.");
    }
}
