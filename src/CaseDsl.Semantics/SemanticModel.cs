using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// The meaning of one file: what it declares, what its names refer to, and what is wrong with it. What it declares is
/// read from its own text alone; values are bound, against what the used files declare, when they are first asked for.
/// </summary>
/// <remarks>
/// Two steps, so that files that use each other, or are bound on several threads, never wait for each other: declaring
/// needs no other file, and binding needs only what others declare.
/// </remarks>
public sealed partial class SemanticModel
{
    /// <summary>The file that this thread is binding, alone or beside another thread.</summary>
    [ThreadStatic]
    private static SemanticModel? _beingBound;

    private readonly Lock _declaring = new();
    private readonly Lock _binding = new();
    private FileDeclarations? _declared;
    private ImmutableArray<UseSymbol> _uses;
    private UnitTable? _units;
    private BindingResult? _bound;
    private bool _bindingHasBegun;
    private Figures? _figures;
    private Dictionary<DeclarationSymbol, List<NameReference>>? _referencesBySymbol;
    private (DeclarationSymbol? Symbol, int Count)[]? _onlyOfKind;

    internal SemanticModel(SyntaxTree tree, Compilation compilation)
    {
        Tree = tree;
        Compilation = compilation;
    }

    public SyntaxTree Tree { get; }

    /// <summary>From the workspace's root, with <c>/</c>.</summary>
    public string Path => Tree.Path;

    /// <summary>The compilation it was made in; later ones keep it where nothing that it uses has changed.</summary>
    public Compilation Compilation { get; }

    /// <summary>Every unit that the file may write: the language's, its own, and those of the files it uses.</summary>
    public UnitTable Units => _units ??= UnitDeclarations.TableOf(this);

    /// <summary>Its own declarations at the top level, in order.</summary>
    public ImmutableArray<DeclarationSymbol> Declarations => Declared.TopLevel;

    /// <summary>Every declaration of its own, nested ones included, in order.</summary>
    public ImmutableArray<DeclarationSymbol> AllDeclarations => Declared.All;

    /// <summary>Every <c>use</c>, in order.</summary>
    public ImmutableArray<UseSymbol> Uses
    {
        get
        {
            if (_uses.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _uses, UseResolver.Resolve(this));
            return _uses;
        }
    }

    /// <summary>What a name may refer to: its own top-level declarations, then those of the files it uses.</summary>
    public IEnumerable<DeclarationSymbol> Visible
    {
        get
        {
            foreach (var declaration in Declarations)
                yield return declaration;
            var uses = Uses;
            for (var i = 0; i < uses.Length; i++)
            {
                if (uses[i].Target is not { } target || target == this || IsUsedBefore(uses, i))
                    continue;
                foreach (var declaration in target.Declarations)
                    yield return declaration;
            }
        }
    }

    /// <summary>All 2xxx findings, by position: those of names and shapes, then those of figures at the same place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            var bound = Bound.Diagnostics;
            var evaluated = Figures.Diagnostics;
            if (evaluated.IsEmpty)
                return bound;
            // What a name's kind already tells is not told again when its value is computed.
            var told = new HashSet<(string Id, Microsoft.CodeAnalysis.Text.TextSpan Span)>();
            foreach (var diagnostic in bound)
                told.Add((diagnostic.Id, diagnostic.Location.Span));
            return
            [
                .. bound
                    .Concat(evaluated.Where(diagnostic => !told.Contains((diagnostic.Id, diagnostic.Location.Span))))
                    .OrderBy(static diagnostic => diagnostic.Location.Span.Start),
            ];
        }
    }

    /// <summary>Those of <see cref="Diagnostics"/> that are found before any figure is evaluated: of names and of shapes.</summary>
    public ImmutableArray<Diagnostic> BindingDiagnostics => Bound.Diagnostics;

    /// <summary>What every figure of this file comes to; each is evaluated when first asked for.</summary>
    public Figures Figures
    {
        get
        {
            if (_figures is { } known)
                return known;
            EnsureBound();
            Interlocked.CompareExchange(ref _figures, new Figures(this, Compilation.Options.DrawCount), null);
            return _figures;
        }
    }

    /// <summary>Every name of this file that is bound, with what it refers to, by position.</summary>
    public IReadOnlyList<NameReference> References => Bound.References;

    internal FileDeclarations Declared
    {
        get
        {
            if (_declared is { } known)
                return known;
            lock (_declaring)
                return _declared ??= DeclarationReader.Read(this);
        }
    }

    private BindingResult Bound
    {
        get
        {
            EnsureBound();
            return _bound ?? BindingResult.Empty;
        }
    }

    /// <summary>The declaration that a name means at the top level of this file, its own before those it uses; null where there is none.</summary>
    public DeclarationSymbol? Lookup(string name)
    {
        if (Declared.ByName.TryGetValue(name, out var own))
            return own;
        foreach (var use in Uses)
        {
            if (use.Target is { } target && target.Declared.ByName.TryGetValue(name, out var used))
                return used;
        }
        return null;
    }

    /// <summary>The one visible declaration with a name that is of one of some kinds; null where there is none, or more than one.</summary>
    internal DeclarationSymbol? OnlyVisible(ImmutableArray<DeclarationKind> kinds)
    {
        var byKind = _onlyOfKind ??= FindOnlyOfKind();
        DeclarationSymbol? only = null;
        foreach (var kind in kinds)
        {
            var (symbol, count) = byKind[(int)kind];
            if (count == 0)
                continue;
            if (count > 1 || only is not null)
                return null;
            only = symbol;
        }
        return only;
    }

    /// <summary>Its own declarations of one kind, nested ones included, in order.</summary>
    public IEnumerable<T> All<T>()
        where T : DeclarationSymbol
    {
        foreach (var declaration in AllDeclarations)
        {
            if (declaration is T match)
                yield return match;
        }
    }

    /// <summary>The places in this file that name a declaration, by position; its own name is none of them.</summary>
    public IEnumerable<NameReference> ReferencesTo(DeclarationSymbol symbol)
    {
        var index = _referencesBySymbol ??= IndexReferences();
        return index.TryGetValue(symbol, out var references) ? references : [];
    }

    /// <summary>Binds the file unless it is bound, or being bound by this thread.</summary>
    internal void EnsureBound()
    {
        if (Volatile.Read(ref _bound) is not null || _beingBound == this)
            return;
        lock (_binding)
        {
            if (_bindingHasBegun)
                return;
            _bindingHasBegun = true;
            Volatile.Write(ref _bound, WhileBinding(() => Binder.Bind(this)));
        }
    }

    /// <summary>Does a part of the binding on this thread: what it asks of the file meanwhile is answered as far as it is known.</summary>
    internal T WhileBinding<T>(Func<T> bind)
    {
        var before = _beingBound;
        _beingBound = this;
        try
        {
            return bind();
        }
        finally
        {
            _beingBound = before;
        }
    }

    private static bool IsUsedBefore(ImmutableArray<UseSymbol> uses, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (uses[i].Target == uses[index].Target)
                return true;
        }
        return false;
    }

    private (DeclarationSymbol? Symbol, int Count)[] FindOnlyOfKind()
    {
        var byKind = new (DeclarationSymbol? Symbol, int Count)[(int)DeclarationKind.Rule + 1];
        foreach (var visible in Visible)
        {
            if (visible.DeclaresName)
                byKind[(int)visible.Kind] = (visible, byKind[(int)visible.Kind].Count + 1);
        }
        return byKind;
    }

    private Dictionary<DeclarationSymbol, List<NameReference>> IndexReferences()
    {
        var index = new Dictionary<DeclarationSymbol, List<NameReference>>();
        foreach (var reference in References)
        {
            if (!index.TryGetValue(reference.Target, out var list))
                index[reference.Target] = list = [];
            list.Add(reference);
        }
        return index;
    }
}
