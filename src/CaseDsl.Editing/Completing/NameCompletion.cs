using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>Names of declarations that fit a place: those in sight, then those that a <c>use</c> would bring.</summary>
internal static class NameCompletion
{
    /// <summary>Names of other files that one list gives: more typing brings others.</summary>
    private const int OthersAtMost = 100;

    public static void Add(CompletionItems items, CompletionPlace place, Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var order = 0;
        foreach (var symbol in InSight(place))
        {
            if (Fits(place, symbol) && names.Add(symbol.Name))
                items.Add(Item(place, symbol, $"2{Rank(place, symbol)}{order++:D4}"));
        }
        AddOthers(items, place, compilation, names, cancellation);
    }

    public static CompletionKind KindOf(DeclarationSymbol symbol) => symbol.Kind switch
    {
        DeclarationKind.Metric => CompletionKind.Metric,
        DeclarationKind.Cost => CompletionKind.Cost,
        DeclarationKind.Model or DeclarationKind.Feature => CompletionKind.Model,
        DeclarationKind.Experiment => CompletionKind.Experiment,
        DeclarationKind.Claim => CompletionKind.Claim,
        DeclarationKind.Assume => CompletionKind.Assumption,
        DeclarationKind.Source => CompletionKind.Source,
        _ => CompletionKind.Name,
    };

    /// <summary>Nested names around the place, then those of the file and of the files it uses; the options of a story's trade-off too.</summary>
    private static IEnumerable<DeclarationSymbol> InSight(CompletionPlace place)
    {
        for (var around = place.Expected.Declaration; around is not null; around = around.Parent)
        {
            foreach (var child in around.Children)
                yield return child;
        }
        if (place.Expected.Refers.Contains(DeclarationKind.Option) && place.Expected.Declaration?.Reference("tradeoff") is TradeoffSymbol tradeoff)
        {
            foreach (var option in tradeoff.Options)
                yield return option;
        }
        foreach (var symbol in place.Model.Visible)
            yield return symbol;
    }

    private static bool Fits(CompletionPlace place, DeclarationSymbol symbol)
    {
        if (symbol.Name.Length == 0 || symbol.Schema.Name is not (NameRole.Declares or NameRole.Optional) || symbol.Kind is DeclarationKind.Unit or DeclarationKind.Case or DeclarationKind.Rule)
            return false;
        if (ReferenceEquals(symbol, place.Expected.Declaration))
            return place.Expected.Refers.IsEmpty && symbol is not AssumeSymbol;
        var kinds = place.Expected.Refers;
        // Prose is taken over from what holds prose: 'hypothesis: homescreen_ab.hypothesis'.
        if (place.Expected.Property is { Shape: PropertyShape.Prose } && !place.IsInHole && place.Before.Kind == SyntaxKind.ColonToken)
            return symbol.Schema.Properties.Any(static property => property.Shape == PropertyShape.Prose);
        if (kinds.IsEmpty)
            return true;
        if (!kinds.Contains(symbol.Kind))
            return false;
        return symbol is not MetricSymbol { MetricKind: { } kind } || place.Expected.Property?.MetricKinds is not { IsEmpty: false } wanted || wanted.Contains(kind);
    }

    // In a list what is named already is not likely to be meant again; in an expression figures come before what has figures.
    private static int Rank(CompletionPlace place, DeclarationSymbol symbol)
    {
        if (place.Expected.Property is { IsList: true } property && place.Expected.Declaration?.Property(property.Name) is { } stated
            && place.Model.ReferencesTo(symbol).Any(reference => stated.Syntax.Span.Contains(reference.Token.Span) && !Places.Touches(reference.Token.Span, place.Position)))
        {
            return 3;
        }
        if (symbol.Parent is not null || IsNear(place, symbol))
            return 0;
        return place.Expected.Refers.IsEmpty && symbol.Kind is not (DeclarationKind.Assume or DeclarationKind.Metric or DeclarationKind.Claim or DeclarationKind.Experiment or DeclarationKind.Cost) ? 2 : 1;
    }

    /// <summary>A metric that the experiment at hand is about: the one around the place, or the one that the decision rests on.</summary>
    private static bool IsNear(CompletionPlace place, DeclarationSymbol symbol)
    {
        if (symbol.Kind is not (DeclarationKind.Metric or DeclarationKind.Cost))
            return false;
        return place.Expected.Declaration switch
        {
            DecisionSymbol decision => decision.On.Any(experiment => IsAbout(experiment, symbol)),
            ResultSymbol { Experiment: { } experiment } => IsAbout(experiment, symbol),
            ExperimentSymbol experiment when place.Expected.Property is null => IsAbout(experiment, symbol),
            _ => false,
        };
    }

    private static bool IsAbout(ExperimentSymbol experiment, DeclarationSymbol metric) =>
        experiment.SemanticModel.ReferencesTo(metric).Any(reference => experiment.Syntax.Span.Contains(reference.Token.Span));

    private static CompletionItem Item(CompletionPlace place, DeclarationSymbol symbol, string sortText) =>
        new(symbol.Name, KindOf(symbol), symbol.Name, CompletionKeys.Symbol(symbol))
        {
            Detail = SymbolText.Short(symbol, place.Model.Figures),
            SortText = sortText,
        };

    private static void AddOthers(CompletionItems items, CompletionPlace place, Compilation compilation, HashSet<string> names, CancellationToken cancellation)
    {
        var used = new HashSet<string>(StringComparer.Ordinal) { place.Model.Path };
        foreach (var use in place.Model.Uses)
        {
            if (use.Path is { } path)
                used.Add(path);
        }
        var found = new List<(int Score, DeclarationSymbol Symbol)>();
        foreach (var path in compilation.Paths)
        {
            if (used.Contains(path))
                continue;
            cancellation.ThrowIfCancellationRequested();
            foreach (var symbol in compilation.GetModel(path).Declarations)
            {
                // Nobody types a figure's name to find a canvas of another file.
                if (names.Contains(symbol.Name) || (place.Expected.Refers.IsEmpty && place.Typed.Length == 0) || !Fits(place, symbol))
                    continue;
                var score = FuzzyMatch.Score(symbol.Name, place.Typed);
                if (score >= 0)
                    found.Add((score, symbol));
            }
        }
        items.IsIncomplete |= found.Count > OthersAtMost || (place.Expected.Refers.IsEmpty && place.Typed.Length == 0);
        var order = 0;
        foreach (var (_, symbol) in found.OrderByDescending(static item => item.Score).ThenBy(static item => item.Symbol.Tree.Path, StringComparer.Ordinal).Take(OthersAtMost))
        {
            if (!names.Add(symbol.Name))
                continue;
            items.Add(Item(place, symbol, $"8{order++:D4}") with
            {
                Detail = symbol.Title,
                From = symbol.Tree.Path,
                AlsoChanges = UseEdits.Add(place.Model, symbol.Tree.Path).Changes,
            });
        }
    }
}
