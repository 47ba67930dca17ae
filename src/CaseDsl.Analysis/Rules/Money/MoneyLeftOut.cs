using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>CASE5008: money that moves and is in no net.</summary>
public sealed class MoneyLeftOut : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5008",
        "money-left-out",
        Severity.Warning,
        "A change in money that the net leaves out",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: """
                A claim or an option moves a metric that is money itself, such as revenue in dollars a quarter, and the metric has no `value`: a net adds
                up a worth, values and costs, so this change is in none. Also a loss beside a `worth: ... from ...` whose sum doesn't name the metric.
                A gain left out is a suggestion.
                """,
            Why: "The page prints the change in one row and a net without it in the next. An executive reads the net, and the bill is another.",
            Remedy: "Give the metric what a change of it is worth, such as `value: $1.2M per quarter per 1%`; where a worth is computed, subtract the loss in it.",
            Bad: Lighter(value: ""),
            Good: Lighter(value: "  value: $1.2M per quarter per 1%")),
        FixKind.Unsafe);

    // A bill is known to no more.
    private const int MostDigits = 4;

    public override RuleDescriptor Descriptor => Rule;

    private static string Lighter(string value) =>
        $$"""
        metric plays "Members who play" { kind: subscriber  unit: ratio  better: higher  baseline: 61%  value: $0.9M per quarter per 1% }
        metric ad_revenue "Ad revenue" { kind: business  unit: USD per quarter  better: higher  baseline: $120M per quarter{{value}} }
        cost serving "Ad serving" { baseline: $0.8M per quarter }
        feature fewer_ads "Fewer ads in the first hour" { version: v2 }
        source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: plays by +2% relative, ad_revenue by -1.2%, serving by +1% }

        claim lighter "A lighter load of ads" {
          model:    fewer_ads
          moves:    plays by +2% relative [1%, 3%], ad_revenue by -1.2% [-1.6%, -0.8%]
          costs:    serving by +1%
          evidence: readout
          because:  "Members come first, and most of the loss comes back as members who stay."
        }
        """;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Claim))
        {
            var claim = (ClaimSymbol)declaration;
            foreach (MovementFigure movement in context.Figures.Claim(claim).LeftOut)
                Check(context, claim, movement, claim.Worth?.Derivation);
        }

        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Tradeoff))
        {
            foreach (OptionSymbol option in ((TradeoffSymbol)declaration).Options)
            {
                // What its claims leave out is told there.
                OptionFigures figures = context.Figures.Option(option);
                foreach (MovementFigure movement in figures.LeftOut)
                {
                    if (figures.Moves.Contains(movement) || figures.Costs.Contains(movement))
                        Check(context, option, movement, null);
                }
            }
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol mover, MovementFigure movement, BoundExpression? worth)
    {
        if (movement.Movement is not { } written)
            return;
        string target = Say.Quote(movement.Target);
        bool isGain = movement.IsForTheBetter == true;
        string reads = isGain ? "the page promises less than was gained" : movement.IsUnknown ? "the page shows a net that may be quite another" : "the page promises a net that the accounts won't show";
        if (worth is not null && movement.IsForTheBetter == false)
        {
            context.Report(
                written.Syntax.Location,
                $"The worth of {Say.Declaration(mover)} is '{worth.Syntax}', which leaves out {target} and {Amount(movement)}: {reads}. Subtract it there: 'worth: ... from {worth.Syntax} - ...'.",
                [new RelatedPlace(worth.Syntax.Location, "the sum that leaves it out")]);
            return;
        }

        string? value = Value(context, movement);
        context.Report(
            written.Syntax.Location,
            $"{target} is money and has no 'value:', so {Amount(movement)} is not in the net of {Say.Declaration(mover)}: {reads}. Give the metric what a change of it is worth, such as 'value: {value ?? "$1.2M per quarter per 1%"}'"
            + (value is null ? "." : ", where all of it counts, or the part that does."),
            [new RelatedPlace(movement.Target.NameLocation, "this metric has no value")],
            value is not null && BlockEdit.Add(movement.Target, "value", value, "baseline", $"Add 'value: {value}'") is { } fix ? [fix] : [],
            isGain ? Severity.Suggestion : Severity.Error);
    }

    private static string Amount(MovementFigure movement)
    {
        Figure money = movement.Money is { HasValue: true } worth ? worth : movement.Absolute;
        return movement.IsUnknown ? "its change, which is unknown,"
            : money is { HasValue: true, Unit.Dimension.Currency: not null } ? $"its {FigureFormat.FormatPoint(money)}"
            : $"its {FigureFormat.FormatPoint(movement.Change)}";
    }

    /// <summary>One percent of the level: what one percent is worth where all of it is kept. Null where the level isn't known, or is money by something else than time.</summary>
    private static string? Value(RuleContext context, MovementFigure movement)
    {
        if (context.Figures.Stated(movement.Target, "baseline") is not { Value: { Value: not 0 } level } baseline || baseline.IsUncertain || level.Unit.Dimension is not { Currency: { } currency } dimension
            || !dimension.WithoutTime.Equals(Dimension.Money(currency)))
            return null;
        double percent = level.Value / 100;
        int digits = 1;
        while (digits < MostDigits && Math.Abs(RoundedTo(digits, percent) - percent) > 1e-9 * Math.Abs(percent))
            digits++;
        return FigureFormat.FormatPoint(Figure.FromQuantity(new Quantity(percent, level.Unit), digits)) + " per 1%";
    }

    private static double RoundedTo(int digits, double value)
    {
        double place = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return Math.Round(value / place) * place;
    }
}
