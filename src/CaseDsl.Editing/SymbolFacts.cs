using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What a declaration comes to, a line of Markdown a fact, the most telling first.</summary>
internal static class SymbolFacts
{
    public static IEnumerable<string> Of(DeclarationSymbol symbol, Figures figures) => symbol switch
    {
        AssumeSymbol assume => OfAssumption(assume, figures),
        MetricSymbol metric => OfMetric(metric, figures),
        CostSymbol cost => OfCost(cost, figures),
        ClaimSymbol claim => OfClaim(claim, figures),
        ExperimentSymbol experiment => OfExperiment(experiment, figures),
        TradeoffSymbol { Options.IsEmpty: false } tradeoff => OfTradeoff(tradeoff, figures),
        OptionSymbol option => OfHorizon(figures.Option(option)),
        SheetSymbol sheet => OfHorizon(figures.Sheet(sheet)),
        DecisionSymbol decision => OfDecision(decision, figures),
        LaunchSymbol launch => OfLaunch(figures.Launch(launch)),
        ArmSymbol arm => OfStated(arm, figures, "share", "assigned"),
        ModelSymbol model => OfModel(model, figures),
        StorySymbol story => OfStory(story, figures),
        _ => [symbol.Schema.Documentation],
    };

    private static IEnumerable<string> OfAssumption(AssumeSymbol assume, Figures figures)
    {
        yield return Strong(figures.Assumption(assume));
        if (assume.Plain("source") is { } source)
            yield return $"Source: {source}{(assume.Date("as_of") is { } day ? $", as of {FigureFormat.Format(Figure.FromDate(day))}" : "")}";
        else if (assume.Reference("source") is { } declared)
            yield return $"Source: {declared.DisplayName}";
    }

    private static IEnumerable<string> OfMetric(MetricSymbol metric, Figures figures)
    {
        var better = metric.HigherIsBetter switch { true => ", higher is better", false => ", lower is better", null => "" };
        yield return $"{Capital(metric.MetricKind ?? "a")} metric{(metric.Unit is { } unit ? $" in {unit}" : "")}{better}.";
        foreach (var line in OfStated(metric, figures, "baseline", "limit", "window", "value", "loses"))
            yield return line;
        if (NorthStarPath.From(metric, figures) is { } path)
            yield return path;
    }

    private static IEnumerable<string> OfCost(CostSymbol cost, Figures figures)
    {
        foreach (var line in OfStated(cost, figures, "baseline", "volume"))
            yield return line;
        if (NorthStarPath.From(cost, figures) is { } path)
            yield return path;
    }

    private static IEnumerable<string> OfClaim(ClaimSymbol claim, Figures figures)
    {
        var computed = figures.Claim(claim);
        foreach (var movement in computed.Moves)
            yield return $"Moves {Movement(movement)}";
        foreach (var movement in computed.Costs.AddRange(computed.Induced))
            yield return $"Costs {Movement(movement)}{(movement.IsInduced ? ", by what it drives" : "")}";
        if (computed.Worth is { } worth)
            yield return $"Worth: {Strong(worth)}";
        if (!computed.HasNoMoney)
            yield return $"Net: {Strong(computed.Net)}{Chance(computed.ProbabilityOfGain)}";
        if (computed.NorthStar is { HasValue: true } star && figures.NorthStarMetric is { } metric)
            yield return $"North star, {metric.DisplayName}: {Strong(star)}";
    }

    private static IEnumerable<string> OfExperiment(ExperimentSymbol experiment, Figures figures)
    {
        var computed = figures.Experiment(experiment);
        foreach (var measurement in computed.Measurements.Where(static one => one.IsPrimary && one.Segment is null && one.After is null))
        {
            foreach (var arm in measurement.ByArm)
            {
                if (arm.IsMeasured)
                    yield return $"{arm.Metric.DisplayName}: {Strong(arm.Lift.HasValue ? arm.Lift : arm.Delta)}{(arm.PValue is { } p ? $", p {FigureFormat.Format(Figure.FromPValue(p))}" : "")}";
            }
        }
        if (computed.Member("power") is { HasValue: true } power)
            yield return $"Power: {Strong(power)} to find {experiment.Detect?.Syntax.ToString() ?? "the effect"}";
        foreach (var reason in computed.Distrust)
            yield return "⚠ " + reason;
    }

    private static IEnumerable<string> OfTradeoff(TradeoffSymbol tradeoff, Figures figures)
    {
        foreach (var option in tradeoff.Options)
        {
            var computed = figures.Option(option);
            var money = computed.HasNoMoney ? "no money" : $"net {Strong(computed.Net)} over {FigureFormat.FormatPoint(computed.Horizon)}{Chance(computed.ProbabilityOfGain)}";
            yield return $"{(ReferenceEquals(option, tradeoff.Choose) ? "✓ " : "")}{option.DisplayName}: {money}";
        }
    }

    private static IEnumerable<string> OfHorizon(HorizonFigures computed)
    {
        if (computed.HasNoMoney)
            yield break;
        yield return $"Net over {FigureFormat.FormatPoint(computed.Horizon)}: {Strong(computed.Net)}{Chance(computed.ProbabilityOfGain)}";
        if (computed.Roi.HasValue)
            yield return $"Return on cost: {Strong(computed.Roi)}";
        if (computed is OptionFigures { CostOfDelay: { HasValue: true } delay, DelayDays: > 0 and var days })
            yield return $"Waiting {days} days forgoes {Strong(delay)}";
    }

    private static IEnumerable<string> OfDecision(DecisionSymbol decision, Figures figures)
    {
        var computed = figures.Decision(decision);
        yield return $"Its rule gives **{computed.OutcomeWord}**. {computed.Because}";
        foreach (var step in computed.Trace)
            yield return $"{(step.Holds switch { true => "✓", false => "✗", null => "?" })} {step.Sentence}";
    }

    private static IEnumerable<string> OfLaunch(LaunchFigures gate)
    {
        yield return gate.IsOpen ? "The gate is **open**." : "The gate is **closed**.";
        foreach (var reason in gate.Reasons)
            yield return "✗ " + reason;
    }

    private static IEnumerable<string> OfModel(ModelSymbol model, Figures figures)
    {
        if (model.Plain("version") is { } version)
            yield return $"Version {version}{(model.Reference("replaces") is { } old ? $", replaces `{old.Name}`" : "")}";
        foreach (var metric in model.Movements("metrics"))
            yield return $"Moves {Movement(figures.Movement(model, metric))}";
        foreach (var line in OfStated(model, figures, "latency", "training", "serving"))
            yield return line;
    }

    private static IEnumerable<string> OfStated(DeclarationSymbol symbol, Figures figures, params string[] properties)
    {
        foreach (var property in properties)
        {
            if (figures.Stated(symbol, property) is { HasValue: true } figure)
                yield return $"{Capital(property)}: {Strong(figure)}";
        }
    }

    private static IEnumerable<string> OfStory(StorySymbol story, Figures figures)
    {
        yield return $"{Telling.Time(SpokenWords.Seconds(SpokenWords.Count(story, figures)))} aloud.";
    }

    internal static string Movement(MovementFigure movement)
    {
        var text = $"{movement.Target.DisplayName} by {Strong(movement.Change)}";
        return movement.Before.HasValue && movement.After.HasValue && FigureFormat.FormatLevels(movement.Before, movement.After) is var (before, after)
            ? $"{text}: {before} → {after}"
            : text;
    }

    internal static string Strong(Figure figure)
    {
        var point = FigureFormat.FormatPoint(figure);
        var whole = FigureFormat.Format(figure);
        return whole.StartsWith(point, StringComparison.Ordinal) && figure.HasValue ? $"**{point}**{whole[point.Length..]}" : whole;
    }

    internal static string Chance(ProbabilityFigure gain) => gain.Value is null ? "" : $", above zero in {gain} of draws";

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
