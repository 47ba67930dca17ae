using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE8001: an assumption, a metric, a cost or a <c>use</c> that nothing needs.</summary>
public sealed class Unused : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE8001",
        "unused",
        Severity.Suggestion,
        "An assumption, metric, cost or use that no file of the workspace needs",
        RuleFamily.Upkeep.Name,
        new RuleDocumentation(
            What: """
                An `assume`, a `metric` or a `cost` that nothing in the workspace refers to, or a `use` of a file none of whose
                declarations this file needs. Whether another file needs a name is known only when a whole folder is checked.
                """,
            Why: "A figure that nothing rests on still gets read, sourced and kept up to date, and suggests that the case covers more than it does.",
            Remedy: "Remove it, or let a claim, a metric or a page refer to it.",
            Bad: """
                assume members = 301M members { source: "Q4 2025 letter" }
                assume devices = 2 streams per member { source: "Playback team" }
                cost serving "Ranker inference" { baseline: $0.8M per quarter  volume: members / 301M members }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  drives: serving at 0.1 }
                metric clicks "Clicks per member" { kind: subscriber  unit: clicks per member  better: higher  drives: latency at 0.1 }
                northstar clicks { target: +1% relative per quarter }
                """,
            Good: """
                assume members = 301M members { source: "Q4 2025 letter" }
                cost serving "Ranker inference" { baseline: $0.8M per quarter  volume: members / 301M members }
                metric latency "Ranking latency, p99" { kind: system  unit: ms  better: lower  drives: serving at 0.1 }
                metric clicks "Clicks per member" { kind: subscriber  unit: clicks per member  better: higher  drives: latency at 0.1 }
                northstar clicks { target: +1% relative per quarter }
                """),
        FixKind.Mixed)
    {
        Needs = RuleNeeds.WholeWorkspace,
    };

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        SemanticModel model = context.Model;
        HashSet<DeclarationSymbol>? own = null;
        HashSet<SemanticModel>? files = null;
        foreach (NameReference reference in model.References)
        {
            DeclarationSymbol target = Top(reference.Target);
            if (target.SemanticModel != model)
                (files ??= []).Add(target.SemanticModel);
            else if (!target.Syntax.FullSpan.Contains(reference.Token.Span))
                (own ??= []).Add(target);
        }

        CheckUses(context, files);
        if (!context.Options.IsWholeWorkspace)
            return;
        foreach (DeclarationSymbol declaration in model.Declarations)
        {
            if (declaration.Kind is DeclarationKind.Assume or DeclarationKind.Metric or DeclarationKind.Cost
                && declaration.Name.Length > 0
                && own?.Contains(declaration) is not true)
            {
                Defer(context, declaration);
            }
        }
    }

    private static void CheckUses(RuleContext context, HashSet<SemanticModel>? needed)
    {
        foreach (UseSymbol use in context.Model.Uses)
        {
            // What can't be bound here may be what the use is for.
            if (use.Target is not { } target || target == context.Model || needed?.Contains(target) is true || GivesWithoutName(target) || HasErrors(context.Model))
                continue;
            context.Report(
                use.Syntax.Location,
                $"Nothing in this file needs '{use.Written}'. Remove the use: a reader takes its figures for part of this case.",
                fixes: [Remove("Remove the use", isSafe: true, use.Syntax)]);
        }
    }

    /// <summary>Units, house rules and the north star act on a file that never names them.</summary>
    private static bool GivesWithoutName(SemanticModel target)
    {
        foreach (DeclarationSymbol declaration in target.Declarations)
        {
            if (declaration.Kind is DeclarationKind.Unit or DeclarationKind.Rule or DeclarationKind.Northstar)
                return true;
        }

        return false;
    }

    private static bool HasErrors(SemanticModel model) => !model.Tree.Diagnostics.IsEmpty || !model.Diagnostics.IsEmpty;

    private static void Defer(RuleContext context, DeclarationSymbol declaration)
    {
        var diagnostic = new Diagnostic(
            Rule.Id,
            declaration.NameLocation,
            $"Nothing in the workspace needs {Say.Declaration(declaration)}. Remove it, or let a claim or a page refer to it.")
        {
            Fixes = [Remove($"Remove {Say.Declaration(declaration)}", isSafe: false, declaration.Syntax)],
            IsUnnecessary = true,
        };
        context.Defer(declaration.Name, NameNeeds.Use, _ => diagnostic);
    }

    /// <summary>Removes a top-level declaration with its line where it stands alone on it.</summary>
    private static CodeFix Remove(string title, bool isSafe, SyntaxNode node)
    {
        SourceText text = node.SyntaxTree.Text;
        TextLine first = text.Lines.GetLineFromPosition(node.Span.Start);
        TextLine last = text.Lines.GetLineFromPosition(node.Span.End);
        bool isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, node.Span.Start)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(node.Span.End, last.End)));
        TextSpan span = isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : node.Span;
        return CodeFix.Replace(title, isSafe, node.Location with { Span = span }, "");
    }

    private static DeclarationSymbol Top(DeclarationSymbol symbol)
    {
        while (symbol.Parent is { } parent)
            symbol = parent;
        return symbol;
    }
}
