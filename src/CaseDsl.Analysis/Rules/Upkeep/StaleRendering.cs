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
            What: "With `check --rendered`: a Markdown file beside a case, under the case's name or the name of a page in it, whose text differs from what is rendered now.",
            Why: "Whoever reads the page decides on figures that the case no longer holds.",
            Remedy: "Render the case again with `casedsl render`, read what changed, and commit the page with the case.",
            Bad: "",
            Good: ""));

    /// <summary>The finding where a committed page differs from the rendered one; null where both say the same, whatever their line ends.</summary>
    /// <param name="pagePath">The committed page's path, as a person knows it.</param>
    public static Diagnostic? Check(SemanticModel model, string pagePath, string committed, string rendered)
    {
        string[] old = committed.ReplaceLineEndings("\n").Split('\n');
        string[] now = rendered.ReplaceLineEndings("\n").Split('\n');
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
            $"'{pagePath}' is not what this case renders to: they part at line {first + 1} of the page. Whoever reads it sees figures that no longer hold; run 'casedsl render' and commit the page.");
    }
}
