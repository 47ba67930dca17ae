using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>What evaluation finds wrong in one file: units, bounds, cycles. Each place is told once.</summary>
internal sealed class EvaluationDiagnostics(SyntaxTree tree)
{
    private readonly Dictionary<(string Id, TextSpan Span), Diagnostic> _found = [];

    public ImmutableArray<Diagnostic> Sorted
    {
        get
        {
            var all = _found.Values.ToArray();
            Array.Sort(all, static (a, b) =>
                a.Location.Span.Start != b.Location.Span.Start
                    ? a.Location.Span.Start.CompareTo(b.Location.Span.Start)
                    : string.CompareOrdinal(a.Id, b.Id));
            return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(all);
        }
    }

    public void UnitMismatch(BoundExpression at, string message) => Report("CASE2007", at, message);

    public void UnitMismatch(SyntaxNode at, string message) => Report("CASE2007", at, message);

    public void WrongValue(BoundExpression at, string message) => Report("CASE2010", at, message);

    public void WrongValue(SyntaxNode at, string message) => Report("CASE2010", at, message);

    /// <summary>A declaration's name where a figure belongs.</summary>
    public void NotAFigure(BoundExpression at, DeclarationSymbol symbol)
    {
        var name = symbol.Name;
        var instead = symbol switch
        {
            MetricSymbol or CostSymbol => $" Write '{name}.baseline' for its level today.",
            ClaimSymbol or OptionSymbol or SheetSymbol => $" Write '{name}.net' for what it is worth after its costs.",
            ExperimentSymbol => $" Write '{name}.METRIC.lift' for what it measured.",
            _ => "",
        };
        Report("CASE2006", at, $"'{name}' is {Wording.A(symbol.Kind)}, not a figure, so it can't be computed with.{instead}");
    }

    public void BoundsSwapped(BoundExpression low, BoundExpression high)
    {
        if (!IsOwn(low.Syntax))
            return;
        var lowSpan = low.Syntax.Span;
        var highSpan = high.Syntax.Span;
        var at = tree.Locate(TextSpan.FromBounds(Math.Min(lowSpan.Start, highSpan.Start), Math.Max(lowSpan.End, highSpan.End)));
        var lowText = low.Syntax.ToString();
        var highText = high.Syntax.ToString();
        Add(new Diagnostic("CASE2011", at, $"The interval runs from the larger bound to the smaller: {lowText} to {highText}. Write the smaller bound first.")
        {
            Fixes =
            [
                new CodeFix($"Swap the bounds: {highText}, {lowText}", true,
                [
                    new FileChange(tree.Path, new TextChange(lowSpan, highText)),
                    new FileChange(tree.Path, new TextChange(highSpan, lowText)),
                ]),
            ],
        });
    }

    public void IntervalMisses(BoundExpression at, Figure estimate, Figure low, Figure high) =>
        Report(
            "CASE2011",
            at,
            $"The estimate {FigureFormat.FormatPoint(estimate)} lies outside its own interval, {FigureFormat.FormatPoint(low)} to {FigureFormat.FormatPoint(high)}. "
            + "One of the three is a slip: check them against the readout.");

    /// <summary>Figures that need themselves, told at the name of the first.</summary>
    public void Cycle(SyntaxNode declaration, Location at, IReadOnlyList<string> chain)
    {
        var path = string.Join(" needs ", chain.Select(static name => $"'{name}'"));
        var message = chain.Count <= 2
            ? $"'{chain[0]}' needs itself, so it has no value. Take one of its inputs from a source instead."
            : $"These figures need each other, so none has a value: {path}. Take one of them from a source instead.";
        if (IsOwn(declaration))
            Add(new Diagnostic("CASE2009", at, message));
    }

    public void Report(string id, BoundExpression at, string message) => Report(id, at.Syntax, message);

    public void Report(string id, SyntaxNode at, string message)
    {
        if (IsOwn(at))
            Add(new Diagnostic(id, at.Location, message));
    }

    public void Add(Diagnostic diagnostic) => _found.TryAdd((diagnostic.Id, diagnostic.Location.Span), diagnostic);

    // A used file's faults are told where that file is checked.
    private bool IsOwn(SyntaxNode node) => ReferenceEquals(node.SyntaxTree, tree);

}
