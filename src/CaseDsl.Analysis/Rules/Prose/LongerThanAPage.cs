using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE7003: a canvas or a sheet that does not fit a page. Silent where nobody can say how long pages are.</summary>
public sealed class LongerThanAPage : Rule
{
    /// <summary>The lines of Markdown that a page may have.</summary>
    public const int MostLines = 60;

    private static readonly RuleDescriptor Rule = new(
        "CASE7003",
        "longer-than-a-page",
        Severity.Warning,
        "A canvas or a sheet that renders to over 60 lines",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: "A canvas or a sheet whose page has over 60 lines of Markdown, its sources included.",
            Why: "A page is read in a minute, and what stands on a second one is not read: the bet and the bill have to be on the first.",
            Remedy: "Cut prose to what the decision needs, and move the rest into a story or a readout.",
            Bad: Example(string.Concat(Enumerable.Repeat("    | Members scroll, and find nothing that they know.\n", 50))),
            Good: Example("    | Members scroll, and find nothing that they know.\n")))
    {
        Needs = RuleNeeds.PageLines,
    };

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        if (context.Options.PageLines is not { } linesOf)
            return;
        foreach (DeclarationKind kind in (ReadOnlySpan<DeclarationKind>)[DeclarationKind.Canvas, DeclarationKind.Sheet])
        {
            foreach (DeclarationSymbol declaration in context.Index.Of(kind))
            {
                int lines = linesOf(context.Model, declaration);
                if (lines <= MostLines)
                    continue;
                context.Report(
                    declaration.NameLocation,
                    $"{Say.Capital(Say.Declaration(declaration))} renders to {lines} lines, and a page has {MostLines}: what decides gets lost. Cut {(lines == MostLines + 1 ? "a line" : $"{lines - MostLines} lines")}{Longest(declaration)}.");
            }
        }
    }

    private static string Longest(DeclarationSymbol declaration)
    {
        PropertySymbol? longest = null;
        int most = 1;
        foreach (PropertySymbol property in declaration.Properties)
        {
            foreach (ValueSyntax value in property.Syntax.Values)
            {
                if (value is not ProseSyntax prose || prose.Lines.Count <= most)
                    continue;
                most = prose.Lines.Count;
                longest = property;
            }
        }

        return longest is null ? "" : $"; '{longest.Name}' alone has {most}";
    }

    private static string Example(string problem) =>
        ExampleText.Test() + $$"""
        cost serving "Ranker inference" { baseline: $0.8M per quarter }
        northstar ctr { target: +1% relative per quarter }

        decision ship_rows {
          on:        rows_ab
          go_when:   ctr.better
          stop_when: ctr.worse
        }

        canvas rows_canvas "A new order of rows" {
          problem:
        {{problem.TrimEnd('\n')}}
          audience:   "Members with under three profiles"
          hypothesis: rows_ab.hypothesis
          metrics:    ctr
          costs:      serving
          experiment: rows_ab
          decision:   ship_rows
        }

        """;
}
