using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Sources;

/// <summary>The declarations that one declaration's own words name.</summary>
internal static class References
{
    /// <summary>Those named in its properties, its value and its nested declarations, in order; one named twice comes twice.</summary>
    internal static IEnumerable<DeclarationSymbol> Of(DeclarationSymbol symbol)
    {
        if (symbol.Refers is { } refers) yield return refers;
        if (symbol.Value is { } value)
        {
            foreach (var named in Of(value)) yield return named;
        }

        foreach (var property in symbol.Properties)
        {
            foreach (var stated in property.Values)
            {
                foreach (var named in Of(stated)) yield return named;
            }
        }

        foreach (var child in symbol.Children) yield return child;
    }

    /// <summary>The declarations that an expression names.</summary>
    internal static IEnumerable<DeclarationSymbol> Of(BoundExpression? expression)
    {
        foreach (var part in expression.SelfAndParts())
        {
            switch (part)
            {
                case BoundSymbol symbol:
                    yield return symbol.Symbol;
                    break;
                case BoundMeasurement measurement:
                    yield return measurement.Experiment;
                    yield return measurement.Metric;
                    break;
                case BoundMember { Target: { } target }:
                    yield return target;
                    break;
            }
        }
    }

    private static IEnumerable<DeclarationSymbol> Of(BoundValue value)
    {
        switch (value)
        {
            case ReferenceValue reference:
                return [reference.Target];
            case MovementValue movement:
                return [movement.Target, .. Of(movement.Change), .. Of(movement.From), .. Of(movement.To)];
            case ElasticityValue elasticity:
                return [elasticity.Target, .. Of(elasticity.Elasticity), .. Of(elasticity.High)];
            case MarginValue margin:
                return [margin.Metric, .. Of(margin.Margin)];
            case FigureValue figure:
                return [.. Of(figure.Expression), .. Of(figure.Derivation), .. Of(figure.RangeHigh)];
            case ProportionValue proportion:
                return [.. Of(proportion.Successes), .. Of(proportion.Total)];
            case MeanValue mean:
                return [.. Of(mean.Mean), .. Of(mean.Spread), .. Of(mean.Count)];
            case TextValue { Text: { } text }:
                return text.Holes.IsDefaultOrEmpty ? [] : text.Holes.SelectMany(Of);
            default:
                return [];
        }
    }
}
