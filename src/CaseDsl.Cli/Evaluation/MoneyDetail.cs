using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>The money of claims and sheets: what it is summed from, what it hangs on, and when it has paid itself back.</summary>
internal static class MoneyDetail
{
    // Less than this of the variance tells nobody anything.
    private const double LeastShare = 0.01;

    public static EvaluatedDetail? Of(ClaimFigures claim, Figures figures)
    {
        if (claim.HasNoMoney)
        {
            return null;
        }

        return Of(
            "claims", claim.Symbol.Name, claim.Lines, claim.LeftOut, claim.Benefit, claim.Cost, claim.Net, claim.ProbabilityOfGain, figures.Payback(claim.Lines, claim.Symbol),
            record => record.Add("induced", [.. claim.Induced.Select(static cost => new EvaluatedRecord().Add("cost", cost.Target.Name).Add("change", cost.Change).Add("bill", cost.Money))]));
    }

    public static EvaluatedDetail? Of(SheetFigures sheet, Figures figures)
    {
        if (sheet.HasNoMoney)
        {
            return null;
        }

        var detail = Of(
            "sheets", sheet.Symbol.Name, sheet.Lines, sheet.LeftOut, sheet.Benefit, sheet.Cost, sheet.Net, sheet.ProbabilityOfGain, figures.Payback(sheet.Lines, sheet.Symbol),
            record => record
                .Add("horizon", sheet.Horizon)
                .Add("net_rate", sheet.NetRate)
                .Add("per_member", sheet.PerMember)
                .Add("break_even", sheet.BreakEven)
                .Add("northstar", sheet.NorthStar));
        detail.Sentences.Add($"over {sheet.Horizon}, {sheet.NetRate}");
        if (sheet.PerMember is { HasValue: true } each)
        {
            detail.Sentences.Add($"for each that it reaches: {each}");
        }

        if (sheet.BreakEven is { } even)
        {
            detail.Sentences.Add($"breaks even at {FigureFormat.FormatPoint(even)} of the benefit");
        }

        return detail;
    }

    private static EvaluatedDetail Of(
        string section,
        string name,
        IReadOnlyList<MoneyLine> lines,
        IReadOnlyList<MovementFigure> leftOut,
        Figure benefit,
        Figure cost,
        Figure net,
        ProbabilityFigure gain,
        Figure payback,
        Func<EvaluatedRecord, EvaluatedRecord> more)
    {
        var table = new TextTable("side", "from", "amount", "runs");
        foreach (var line in lines)
        {
            table.Add(line.IsBenefit ? "benefit" : "cost", line.IsInduced ? $"{line.Label} (by what it drives)" : line.Label, Text(line.Amount), Runs(line.Kind));
        }

        var shares = net.IsUncertain ? net.VarianceShares.Where(static share => share.Share >= LeastShare).ToArray() : [];
        var detail = new EvaluatedDetail(section, () => more(new EvaluatedRecord()
            .Add("name", name)
            .Add("benefit", benefit)
            .Add("cost", cost)
            .Add("net", net)
            .Add("probability_of_gain", gain.Value)
            .Add("payback", payback)
            .Add("lines", [.. lines.Select(static line => new EvaluatedRecord()
                .Add("side", line.IsBenefit ? "benefit" : "cost")
                .Add("from", line.Label)
                .Add("runs", Runs(line.Kind))
                .Add("induced", line.IsInduced)
                .Add("amount", line.Amount))])
            .Add("left_out", [.. leftOut.Select(static movement => new EvaluatedRecord().Add("metric", movement.Target.Name).Add("change", movement.Change).Add("money", Money(movement)))])
            .Add("variance", [.. shares.Select(static share => new EvaluatedRecord().Add("figure", share.Name).Add("share", share.Share))])));
        detail.Sentences.Add($"benefit {Text(benefit)}, cost {Text(cost)}");
        foreach (var movement in leftOut)
        {
            detail.Sentences.Add($"not in the net: {movement.Target.Name} {Text(movement.Change)}{(Money(movement) is { HasValue: true } money ? $" ({Text(money)})" : "")}");
        }

        if (lines.Any(static line => line is { Kind: MoneyKind.OneOff, IsBenefit: false }))
        {
            detail.Sentences.Add($"what is paid once is back after {Text(payback)}");
        }

        if (shares.Length > 0)
        {
            detail.Sentences.Add($"its variance comes from {string.Join(", ", shares.Select(static share => $"{share.Name} ({share.Share.ToString("0%", CultureInfo.InvariantCulture)})"))}");
        }

        detail.Tables.Add(table);
        return detail;
    }

    private static Figure? Money(MovementFigure movement) =>
        movement.Money ?? (movement.Absolute.Unit?.Dimension.Currency is null ? null : movement.Absolute);

    private static string Runs(MoneyKind kind) => kind switch
    {
        MoneyKind.Running => "each period",
        MoneyKind.OneOff => "once",
        _ => "grows with those who stay",
    };

    private static string Text(Figure figure) => EvaluatedFigure.Of("", figure).Text;
}
