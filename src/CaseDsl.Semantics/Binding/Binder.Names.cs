using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    /// <summary>
    /// How many names are looked at, in all of a file, to find what unknown ones were meant to be: a file of thousands of
    /// unknown names is told of each, and of the likely meaning of the first.
    /// </summary>
    private int _candidatesLeft = 2_000_000;

    /// <summary>
    /// The declaration that a name means here. Nested names around it come first, unless they are of a kind that can't
    /// be meant while one of the file is.
    /// </summary>
    private DeclarationSymbol? Find(string name, ImmutableArray<DeclarationKind> kinds)
    {
        DeclarationSymbol? unfit = null;
        for (var around = _declaration; around is not null; around = around.Parent)
        {
            if (around.Child(name) is not { } local)
                continue;
            if (Fits(local, kinds))
                return local;
            unfit ??= local;
        }
        if (_declaration is not null && kinds.Contains(DeclarationKind.Option) && Peek.Reference(_declaration, "tradeoff")?.Child(name) is OptionSymbol option)
            return option;
        var visible = _model.Lookup(name);
        if (visible is null)
            return unfit;
        if (!Fits(visible, kinds) && Namesake(name, kinds) is { } meant)
            return meant;
        return unfit is null || Fits(visible, kinds) ? visible : unfit;
    }

    // Of two that share a name, which is a finding of its own, the one that can be meant is meant.
    private DeclarationSymbol? Namesake(string name, ImmutableArray<DeclarationKind> kinds)
    {
        foreach (var declaration in _model.AllDeclarations)
        {
            if (declaration.Parent is null && declaration.Name == name && Fits(declaration, kinds))
                return declaration;
        }
        return null;
    }

    private static bool Fits(DeclarationSymbol symbol, ImmutableArray<DeclarationKind> kinds) =>
        kinds.IsEmpty || symbol.Kind == DeclarationKind.Unknown || kinds.Contains(symbol.Kind);

    private void ReportUnknownName(SyntaxToken token, ImmutableArray<DeclarationKind> kinds)
    {
        if (_silent > 0)
            return;
        if (_mayBeDeclaredElsewhere && !AreLocal(kinds))
        {
            // The finding is on the 'use' that leads nowhere; what hangs on it is not to be judged.
            MarkFaulty();
            return;
        }
        var name = token.ValueText;
        var at = token.Location;
        if (token.Kind != SyntaxKind.IdentifierToken)
        {
            Report(BindingIds.WrongValue, at, $"'{name}' is a word of the language and can't be a name. Write the name of {Wording.Any(kinds)}");
            return;
        }
        if (IsSplitName(name))
        {
            MarkFaulty();
            return;
        }
        if (_model.Compilation.Options.Index is { } index && index.FilesDeclaring(name) is { IsEmpty: false } paths && DeclaringElsewhere(paths) is { } path)
        {
            var written = UseEdits.Relative(_model.Path, path);
            Report(BindingIds.UnknownName, at, $"'{name}' is declared in '{path}', which this file does not use. Write 'use \"{written}\"' at the top", UseEdits.Add(_model, path));
            return;
        }
        if (_units.Find(name) is not null && token.Parent is NameExpressionSyntax divisor && divisor.Parent is BinaryExpressionSyntax { OperatorToken.Text: "/" } quotient && quotient.Right == divisor)
        {
            var rate = $"{quotient.Left.ToString().Trim()} per {name}";
            Report(BindingIds.UnknownName, at, $"'{name}' is a unit, and 'per' stands before it: '{rate}'", CodeFix.Replace($"Write '{rate}'", true, quotient.Location, rate));
            return;
        }
        if (ArmBeforeMetric(token) is { } arm)
        {
            var access = (MemberAccessExpressionSyntax)token.Parent!.Parent!;
            var right = $"{access.Name.Text}.{name}";
            Report(BindingIds.UnknownName, at, $"'{name}' is an arm of '{arm.Parent?.Name}', and an arm stands after what was measured in it: '{right}'", CodeFix.Replace($"Write '{right}'", false, access.Location, right));
            return;
        }
        var nearest = NearestVisible(name, kinds);
        var expected = kinds.IsEmpty ? "" : $" A name of {Wording.Any(kinds)} belongs here.";
        Report(
            BindingIds.UnknownName,
            at,
            nearest is null
                ? $"'{name}' is not declared here, nor in a file that this one uses, so nothing can be computed from it.{expected} Declare it, or correct its spelling"
                : $"'{name}' is not declared here, nor in a file that this one uses.{Wording.DidYouMean(nearest)}",
            nearest is null ? null : CodeFix.Replace($"Write '{nearest}'", false, at, nearest));
    }

    /// <summary>
    /// True for <c>success_rate</c> where a head says <c>metric success rate "…"</c>: that has been told there, and nothing is
    /// wrong here.
    /// </summary>
    private bool IsSplitName(string name)
    {
        foreach (var symbol in _model.Declarations)
        {
            var first = symbol.Name;
            if (first.Length == 0 || name.Length <= first.Length + 1 || name[first.Length] != '_' || !name.StartsWith(first, StringComparison.OrdinalIgnoreCase))
                continue;
            var text = _model.Tree.Text;
            var at = symbol.NameLocation.Span.End;
            while (at < text.Length && text[at] is ' ' or '\t')
                at++;
            var rest = name.Length - first.Length - 1;
            if (at > symbol.NameLocation.Span.End && at + rest < text.Length && text[at + rest] is not '_' && !char.IsLetterOrDigit(text[at + rest])
                && name.AsSpan(first.Length + 1).Equals(text.ToString(new TextSpan(at, rest)), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The arm of <c>tall.ctr.better</c>, which is written <c>ctr.tall.better</c>; else null.</summary>
    private ArmSymbol? ArmBeforeMetric(SyntaxToken token)
    {
        if (token.Parent is not NameExpressionSyntax { Parent: MemberAccessExpressionSyntax access } receiver || access.Expression != receiver
            || Find(access.Name.Text, []) is not (MetricSymbol or CostSymbol))
        {
            return null;
        }
        foreach (var symbol in _model.Visible)
        {
            if (symbol is ExperimentSymbol experiment && experiment.Child(token.ValueText) is ArmSymbol arm)
                return arm;
        }
        return null;
    }

    /// <summary>True for kinds that stand in another's block only, which no used file could bring.</summary>
    private static bool AreLocal(ImmutableArray<DeclarationKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (Schemas.Get(kind).IsTopLevel)
                return false;
        }
        return !kinds.IsEmpty;
    }

    private void MarkFaulty()
    {
        if (_declaration is not null)
            _declaration.IsFaulty = true;
        if (_property is not null)
            _property.IsFaulty = true;
    }

    private string? DeclaringElsewhere(ImmutableArray<string> paths)
    {
        foreach (var path in paths)
        {
            if (path != _model.Path)
                return path;
        }
        return null;
    }

    private string? NearestVisible(string name, ImmutableArray<DeclarationKind> kinds)
    {
        var nearest = new NearestName(name);
        for (var around = _declaration; around is not null; around = around.Parent)
            Consider(around.Children);
        Consider(_model.Declarations);
        foreach (var use in _model.Uses)
        {
            if (use.Target is { } target && target != _model)
                Consider(target.Declarations);
        }
        return nearest.Best;

        void Consider(ImmutableArray<DeclarationSymbol> symbols)
        {
            if (symbols.Length > _candidatesLeft)
                return;
            _candidatesLeft -= symbols.Length;
            foreach (var symbol in symbols)
            {
                if (symbol.DeclaresName && symbol.Kind != DeclarationKind.Unit && Fits(symbol, kinds))
                    nearest.Consider(symbol.Name);
            }
        }
    }

    private void ReportWrongKind(Location at, DeclarationSymbol target, string taker, ImmutableArray<DeclarationKind> kinds, CodeFix? fix = null) =>
        Report(
            BindingIds.WrongKind,
            at,
            $"'{target.Name}' is {Wording.A(target.Kind)}, and {taker} takes {Wording.Any(kinds)}. {WhereItBelongs(target, kinds)}",
            fix,
            new RelatedPlace(target.NameLocation, $"'{target.Name}' is declared here"));

    private static string WhereItBelongs(DeclarationSymbol target, ImmutableArray<DeclarationKind> kinds) => (target.Kind, kinds) switch
    {
        (DeclarationKind.Cost, [DeclarationKind.Metric]) => "A cost belongs in 'costs:', where the bill is added up",
        (DeclarationKind.Metric, [DeclarationKind.Cost]) => "A metric belongs in 'moves:', or 'metrics:'",
        (DeclarationKind.Claim, [DeclarationKind.Experiment, ..]) => "Name the experiment or the source that the claim rests on",
        _ => "Name one of those instead",
    };

    /// <summary>Reports a word that is not in a list, with the nearest that is.</summary>
    private void ReportWord(SyntaxToken token, ImmutableArray<string> words, string what)
    {
        var nearest = NearestName.Among(token.ValueText, words.AsSpan());
        Report(
            BindingIds.WrongValue,
            token.Location,
            nearest is not null ? $"{what}.{Wording.DidYouMean(nearest)}" : $"{what}. Write {Wording.Words(words)}",
            nearest is null ? null : CodeFix.Replace($"Write '{nearest}'", true, token.Location, nearest));
    }
}
