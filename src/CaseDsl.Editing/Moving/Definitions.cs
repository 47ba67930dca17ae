using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Where what stands under the cursor is declared.</summary>
public static class Definitions
{
    /// <summary>The declaration that a name means, the property that a member means, or the file that a <c>use</c> or a <c>data:</c> names.</summary>
    public static ImmutableArray<Definition> At(SemanticModel model, int position)
    {
        var token = Places.TokenAt(model.Tree, position);
        if (token.Parent?.FirstAncestorOrSelf<UseSyntax>() is { } use && Places.Touches(use.Span, position))
            return OfUse(model, use, Places.Touches(use.Path.Span, position) ? use.Path.Span : use.Span);
        if (model.ReferenceAt(position) is { } reference)
            return [Of(reference.Token.Span, reference.Target)];
        if (ReadoutAt(model, position) is { } readout)
            return [readout];
        if (MemberWords.At(model, token) is BoundMember member)
            return OfMember(token.Span, member);
        return References.SymbolAt(model, position) is { } symbol ? [Of(symbol.NameLocation.Span, symbol)] : [];
    }

    /// <summary>
    /// What stands behind the thing under the cursor: a claim's, experiment's or surface's model; the metric or cost of a
    /// result, a movement or a measurement; the decision's experiment; the trade-off of an option.
    /// </summary>
    public static ImmutableArray<Definition> OfTypeAt(SemanticModel model, int position)
    {
        if (References.SymbolAt(model, position) is not { } symbol)
            return [];
        var origin = model.ReferenceAt(position)?.Token.Span ?? symbol.NameLocation.Span;
        ImmutableArray<DeclarationSymbol> behind = symbol switch
        {
            NorthstarSymbol or ResultSymbol => symbol.Refers is { } metric ? [metric] : [],
            DecisionSymbol decision => [.. decision.On],
            MetricSymbol metric => [.. metric.Drives.Select(static drives => drives.Target)],
            OptionSymbol { Tradeoff: { } tradeoff } => [tradeoff],
            CritiqueSymbol => symbol.References("of"),
            BacklogSymbol => symbol.References("initiatives"),
            SheetSymbol or StorySymbol or InitiativeSymbol => symbol.References("claims"),
            _ => symbol.Reference("model") is { } what ? [what] : symbol.Parent is { } parent ? [parent] : [],
        };
        return [.. behind.Select(target => Of(origin, target))];
    }

    /// <summary>The readout whose path is written at a position, where it has been read.</summary>
    private static Definition? ReadoutAt(SemanticModel model, int position) =>
        model.PropertyAt(position)?.Declaration is ExperimentSymbol { Data: { Syntax: TextSyntax written } data }
        && Places.Touches(written.Span, position)
        && ReadoutPath.Resolve(model.Path, data.Raw) is { } path
        && model.Compilation.Options.Readouts.TryGetValue(path, out var text)
            ? new Definition(written.Span, new Location(path, text, new TextSpan(0, 0)), new TextSpan(0, text.Length))
            : null;

    /// <summary>A stated property; else what the member is computed of: a measurement's result, a declaration.</summary>
    private static ImmutableArray<Definition> OfMember(TextSpan origin, BoundMember member)
    {
        if (member.Property is { } property)
            return [new Definition(origin, property.NameLocation, property.Location.Span)];
        switch (member.Receiver)
        {
            case BoundMeasurement measurement:
                return [.. measurement.Experiment.Results.Where(result => ReferenceEquals(result.Metric, measurement.Metric)).Select(result => Of(origin, result))];
            case { Denotes: { } symbol }:
                return [Of(origin, symbol)];
            default:
                return [];
        }
    }

    private static Definition Of(TextSpan origin, DeclarationSymbol symbol) => new(origin, symbol.NameLocation, symbol.Location.Span);

    private static ImmutableArray<Definition> OfUse(SemanticModel model, UseSyntax use, TextSpan origin)
    {
        foreach (var symbol in model.Uses)
        {
            if (ReferenceEquals(symbol.Syntax, use) && symbol.Target is { } target)
                return [new Definition(origin, target.Tree.Locate(new TextSpan(0, 0)), new TextSpan(0, target.Tree.Text.Length))];
        }
        return [];
    }
}
