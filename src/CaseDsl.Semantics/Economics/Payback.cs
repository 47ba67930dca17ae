using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    private static Unit Month => UnitTable.BuiltIn.Find("months") ?? Unit.Day;

    /// <summary>
    /// How long what is paid once takes to come back: one-off costs less one-off benefits, divided by what then runs each period, benefits
    /// less costs (what grows with those who stay at its mean rate over four quarters). In months; without a value it says why.
    /// </summary>
    public Figure Payback(ImmutableArray<MoneyLine> lines, DeclarationSymbol owner)
    {
        lock (_gate)
        {
            var year = Quarters(ClaimQuarters);
            var (onceBenefit, onceCost) = Totals([.. lines.Where(static line => line.Kind == MoneyKind.OneOff)], year, owner);
            var (benefit, cost) = Totals([.. lines.Where(static line => line.Kind != MoneyKind.OneOff)], year, owner);
            var paid = _arithmetic.Subtract(onceCost, onceBenefit);
            var rate = _arithmetic.Divide(_arithmetic.Subtract(benefit, cost), year);
            if (paid.Value is not { } once)
                return Figure.NotComputed(paid.Missing ?? "what is paid once is not known", Month);
            if (!(once.Value > 0))
                return Figure.NotComputed("nothing is paid once", Month);
            if (rate.Value is not { } running)
                return Figure.NotComputed(rate.Missing ?? "what it brings is not known", Month);
            return running.Value > 0
                ? _arithmetic.Divide(paid, rate).In(Month).As(signed: false)
                : Figure.NotComputed("it never pays itself back: what runs costs as much as it brings, or more", Month);
        }
    }
}
