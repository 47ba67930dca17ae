using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// Binds one file: resolves its names, checks every declaration against its schema, and writes bound values into the
/// file's symbols. Of other files it reads only what they declare.
/// </summary>
internal sealed partial class Binder
{
    private readonly SemanticModel _model;
    private readonly UnitTable _units;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<NameReference> _references;
    private readonly Dictionary<Unit, UnitSymbol> _unitSymbols = [];

    /// <summary>True where a <c>use</c> leads nowhere: its file may declare any name that is not found.</summary>
    private readonly bool _mayBeDeclaredElsewhere;

    // What is being bound.
    private DeclarationSymbol? _declaration;
    private PropertySymbol? _property;
    private ImmutableArray<ExperimentSymbol> _experiments = [];

    /// <summary>Above 0 while names are to be found, but nothing is to be said: in what an unknown keyword or property holds.</summary>
    private int _silent;

    private Binder(SemanticModel model)
    {
        _model = model;
        _units = model.Units;
        // About three names a declaration: most lists then never grow.
        _references = new List<NameReference>(3 * model.AllDeclarations.Length);
        foreach (var use in model.Uses)
            _mayBeDeclaredElsewhere |= use.Target is null;
    }

    public static BindingResult Bind(SemanticModel model)
    {
        var findings = new List<Diagnostic>();
        UseChecks.Check(model, findings);
        var binder = new Binder(model);
        binder._diagnostics.AddRange(findings);
        var all = model.AllDeclarations;
        if (LargeText.IsWorthTwoThreads(model.Tree.Text))
            binder.BindInTwo(all, MiddleOf(all));
        else
            binder.BindEach(all.AsSpan());
        return binder.Finish();
    }

    /// <summary>Binds an expression as if it stood in a declaration, for an editor while it is being written. Reports nothing.</summary>
    public static BoundExpression BindAt(SemanticModel model, DeclarationSymbol declaration, ExpressionSyntax expression)
    {
        var binder = new Binder(model) { _silent = 1, _declaration = declaration, _experiments = ExperimentsOf(declaration) };
        return binder.BindExpression(expression);
    }

    /// <summary>Binds an expression that stands in no file, against the names of one.</summary>
    public static ExpressionBinding BindAlone(SemanticModel model, ExpressionSyntax expression)
    {
        var binder = new Binder(model);
        binder.FindUnitSymbols();
        var bound = binder.BindExpression(expression);
        return new ExpressionBinding(bound, binder.SortedDiagnostics());
    }

    private void BindEach(ReadOnlySpan<DeclarationSymbol> declarations)
    {
        FindUnitSymbols();
        foreach (var declaration in declarations)
            BindDeclaration(declaration);
    }

    /// <summary>
    /// As <see cref="BindEach"/>, from two threads: of one another's half they read the text alone, as of another file. What
    /// they find stands in the order in which one thread would have found it.
    /// </summary>
    private void BindInTwo(ImmutableArray<DeclarationSymbol> all, int middle)
    {
        var other = new Binder(_model);
        // One budget for the file, wherever its unknown names stand.
        _candidatesLeft = other._candidatesLeft = _candidatesLeft / 2;
        LargeText.InTwo(
            () =>
            {
                BindEach(all.AsSpan()[..middle]);
                return this;
            },
            () => _model.WhileBinding(() =>
            {
                other.BindEach(all.AsSpan()[middle..]);
                return other;
            }));
        _diagnostics.AddRange(other._diagnostics);
        _references.AddRange(other._references);
    }

    /// <summary>The index of the first declaration at the top level in the second half of a file's.</summary>
    private static int MiddleOf(ImmutableArray<DeclarationSymbol> all)
    {
        var middle = all.Length / 2;
        while (middle < all.Length && all[middle].Parent is not null)
            middle++;
        return middle;
    }

    private BindingResult Finish()
    {
        CheckDrives();
        SortReferences();
        return new BindingResult(SortedDiagnostics(), _references);
    }

    /// <summary>Names are found in the order they stand, but for those of nested blocks that properties follow.</summary>
    private void SortReferences()
    {
        for (var i = 1; i < _references.Count; i++)
        {
            if (_references[i].Token.Span.Start >= _references[i - 1].Token.Span.Start)
                continue;
            SortByStart(CollectionsMarshal.AsSpan(_references));
            return;
        }
    }

    private static void SortByStart(Span<NameReference> references)
    {
        var starts = new int[references.Length];
        for (var i = 0; i < starts.Length; i++)
            starts[i] = references[i].Token.Span.Start;
        starts.AsSpan().Sort(references);
    }

    private ImmutableArray<Diagnostic> SortedDiagnostics()
    {
        if (_diagnostics.Count == 0)
            return [];
        var order = new int[_diagnostics.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        // Two findings of one place stay in the order they were found.
        Array.Sort(order, (a, b) =>
        {
            var byStart = _diagnostics[a].Location.Span.Start.CompareTo(_diagnostics[b].Location.Span.Start);
            return byStart != 0 ? byStart : a.CompareTo(b);
        });
        var sorted = ImmutableArray.CreateBuilder<Diagnostic>(order.Length);
        foreach (var i in order)
            sorted.Add(_diagnostics[i]);
        return sorted.MoveToImmutable();
    }

    private void FindUnitSymbols()
    {
        foreach (var use in _model.Uses)
        {
            if (use.Target is { } target)
                Add(target.Declared.Units);
        }
        Add(_model.Declared.Units);

        void Add(ImmutableArray<UnitSymbol> symbols)
        {
            foreach (var symbol in symbols)
            {
                if (symbol.Name.Length > 0 && _units.Find(symbol.Name) is { } unit)
                    _unitSymbols[unit] = symbol;
            }
        }
    }

    /// <summary>The experiments whose measurements a metric's name means inside a declaration: those of a decision, and of a launch through its decision.</summary>
    private static ImmutableArray<ExperimentSymbol> ExperimentsOf(DeclarationSymbol symbol)
    {
        var decision = symbol switch
        {
            DecisionSymbol own => own,
            LaunchSymbol or SignoffSymbol { Parent: LaunchSymbol } =>
                Peek.Reference(symbol is LaunchSymbol ? symbol : symbol.Parent ?? symbol, "decision") as DecisionSymbol,
            _ => null,
        };
        if (decision?.Property("on") is not { } on)
            return [];
        var experiments = ImmutableArray.CreateBuilder<ExperimentSymbol>();
        foreach (var value in on.Syntax.Values)
        {
            if (Peek.NameOf(value) is { } name && Peek.Resolve(decision, name) is ExperimentSymbol experiment && !experiments.Contains(experiment))
                experiments.Add(experiment);
        }
        return experiments.ToImmutable();
    }

    private void Refer(SyntaxToken token, DeclarationSymbol target) => _references.Add(new NameReference(token, target));

    private void Report(string id, Location at, string message, CodeFix? fix = null, RelatedPlace? related = null)
    {
        if (_silent > 0)
            return;
        MarkFaulty();
        _diagnostics.Add(new Diagnostic(id, at, Wording.Sentence(message))
        {
            Fixes = fix is null ? [] : [fix],
            Related = related is null ? [] : [related],
        });
    }

    private void ReportWithFixes(string id, Location at, string message, ImmutableArray<CodeFix> fixes)
    {
        Report(id, at, message);
        if (_silent == 0)
            _diagnostics[^1] = _diagnostics[^1] with { Fixes = fixes };
    }
}
