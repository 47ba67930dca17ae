using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>The figures of a file as a tree: claims and options with their net, experiments with power and results, decisions with their outcome.</summary>
public static class DocumentFigures
{
    /// <returns>Declarations in the order of the file; those without figures are left out.</returns>
    public static ImmutableArray<FigureNode> Of(SemanticModel model)
    {
        var nodes = ImmutableArray.CreateBuilder<FigureNode>();
        foreach (var declaration in model.Declarations)
        {
            if (Of(declaration, model.Figures) is { } node)
                nodes.Add(node);
        }
        return nodes.ToImmutable();
    }

    private static FigureNode? Of(DeclarationSymbol declaration, Figures figures) => declaration switch
    {
        AssumeSymbol assume => Node(assume, figures.Assumption(assume), assume.Plain("source") ?? "", assume.Name, []),
        ClaimSymbol claim => OfClaim(claim, figures.Claim(claim)),
        ExperimentSymbol experiment => OfExperiment(experiment, figures.Experiment(experiment)),
        TradeoffSymbol tradeoff => Heading(tradeoff, tradeoff.Word("choose") is { } chosen ? $"chooses {chosen}" : "", [.. tradeoff.Options.Select(option => OfHorizon(option, figures.Option(option)))]),
        SheetSymbol sheet => OfHorizon(sheet, figures.Sheet(sheet)),
        LaunchSymbol launch when launch.Has("decision") => OfLaunch(launch, figures.Launch(launch)),
        BacklogSymbol backlog => OfBacklog(backlog, figures.Backlog(backlog)),
        DecisionSymbol decision => OfDecision(decision, figures.Decision(decision)),
        _ => null,
    };

    private static FigureNode OfClaim(ClaimSymbol claim, ClaimFigures computed)
    {
        var children = Movements(claim, computed.Moves, "moves").Concat(Movements(claim, computed.Costs.AddRange(computed.Induced), "costs")).ToList();
        if (computed.Worth is { } worth && claim.Property("worth") is { } stated)
            children.Add(Leaf("worth", claim, worth, "", stated.Syntax.Span, claim.Name + ".worth"));
        if (computed.NorthStar.HasValue)
            children.Add(Leaf("north star", claim, computed.NorthStar, "", claim.NameLocation.Span, claim.Name + ".northstar"));
        if (computed.Roi.HasValue)
            children.Add(Leaf("return on cost", claim, computed.Roi, "", claim.NameLocation.Span, claim.Name + ".roi"));
        return computed.HasNoMoney
            ? Heading(claim, "nothing in money", [.. children])
            : Node(claim, computed.Net, Chance(computed.ProbabilityOfGain), claim.Name + ".net", [.. children]);
    }

    private static FigureNode OfHorizon(DeclarationSymbol symbol, HorizonFigures totals)
    {
        var name = symbol.QualifiedName;
        var children = totals is OptionFigures option
            ? Movements(symbol, option.Moves, "moves").Concat(Movements(symbol, option.Costs.AddRange(option.Induced), "costs")).ToList()
            : [.. totals.Claims.Select(claim => Leaf(claim.Symbol.DisplayName, claim.Symbol, claim.Net, Chance(claim.ProbabilityOfGain), symbol.NameLocation.Span, claim.Symbol.Name + ".net"))];
        if (totals.Roi.HasValue)
            children.Add(Leaf("return on cost", symbol, totals.Roi, "", symbol.NameLocation.Span, name + ".roi"));
        return totals.HasNoMoney
            ? Heading(symbol, "nothing in money", [.. children])
            : Node(symbol, totals.Net, Chance(totals.ProbabilityOfGain), name + ".net", [.. children]);
    }

    private static FigureNode OfExperiment(ExperimentSymbol experiment, ExperimentFigures computed)
    {
        var children = new List<FigureNode>();
        foreach (var measurement in computed.Measurements.Where(static one => one.Segment is null && one.After is null))
        {
            foreach (var arm in measurement.ByArm)
            {
                var figure = arm.Lift.HasValue ? arm.Lift : arm.Delta;
                if (!figure.HasValue)
                    continue;
                var name = measurement.ByArm.Length > 1 ? $"{arm.Metric.DisplayName}, {arm.Treatment?.Name}" : arm.Metric.DisplayName;
                var expression = $"{experiment.Name}.{arm.Metric.Name}{(measurement.ByArm.Length > 1 ? $".{arm.Treatment?.Name}" : "")}.{(arm.Lift.HasValue ? "lift" : "delta")}";
                children.Add(Leaf(name, arm.Metric, figure, Verdict(arm), (arm.Result?.NameLocation ?? experiment.NameLocation).Span, expression));
            }
        }
        foreach (var member in (string[])["sample_size", "srm", "days"])
        {
            if (computed.Member(member) is { HasValue: true } figure)
                children.Add(Leaf(member.Replace('_', ' '), experiment, figure, "", experiment.NameLocation.Span, $"{experiment.Name}.{member}"));
        }
        var detail = computed.IsTrusted ? "" : "not to be trusted: " + string.Join(" ", computed.Distrust);
        return computed.Member("power") is { HasValue: true } power
            ? Node(experiment, power, detail.Length > 0 ? detail : "power", experiment.Name + ".power", [.. children])
            : Heading(experiment, detail, [.. children]);
    }

    private static FigureNode OfDecision(DecisionSymbol decision, DecisionFigures computed) =>
        new(
            decision.DisplayName,
            decision.Kind,
            computed.OutcomeWord,
            computed.Because,
            decision.NameLocation.Span,
            decision.Name,
            [.. computed.Trace.Select(step => new FigureNode(step.Text, decision.Kind, step.Holds switch { true => "holds", false => "does not hold", null => "not decidable" }, step.Sentence, SpanIn(decision, step.Location), "", []))]);

    private static FigureNode OfLaunch(LaunchSymbol launch, LaunchFigures gate) =>
        new(launch.DisplayName, launch.Kind, gate.IsOpen ? "gate open" : "gate closed", string.Join(" ", gate.Reasons), launch.NameLocation.Span, launch.Name, []);

    private static FigureNode OfBacklog(BacklogSymbol backlog, BacklogFigures computed) =>
        Heading(backlog, computed.Capacity is { HasValue: true } capacity ? $"capacity {FigureFormat.FormatPoint(capacity)}" : "", [.. computed.Ranked.Select(item => Ranked(backlog, item))]);

    private static FigureNode Ranked(BacklogSymbol backlog, RankedInitiative item)
    {
        var fits = item.IsIn switch { true => ", fits", false => ", does not fit", null => "" };
        var span = backlog.Property("initiatives")?.Values.FirstOrDefault(value => value is ReferenceValue reference && ReferenceEquals(reference.Target, item.Symbol))?.Syntax.Span;
        return Leaf(item.Symbol.DisplayName, item.Symbol, item.Score, item.Rank is { } rank ? string.Create(CultureInfo.InvariantCulture, $"rank {rank}{fits}") : "not ranked", span ?? backlog.NameLocation.Span, item.Symbol.Name);
    }

    // A guardrail of the trace may be written in the experiment, which may be another file's.
    private static TextSpan SpanIn(DeclarationSymbol decision, Syntax.Location at) => at.Path == decision.Tree.Path ? at.Span : decision.NameLocation.Span;

    private static IEnumerable<FigureNode> Movements(DeclarationSymbol mover, IEnumerable<MovementFigure> movements, string property)
    {
        foreach (var movement in movements)
        {
            var levels = movement.Before.HasValue && movement.After.HasValue && FigureFormat.FormatLevels(movement.Before, movement.After) is var (before, after) ? $"{before} → {after}" : "";
            yield return Leaf(movement.Target.DisplayName, movement.Target, movement.Change, levels, movement.Movement?.Syntax.Span ?? mover.NameLocation.Span, $"{mover.QualifiedName}.{property}.{movement.Target.Name}");
        }
    }

    private static FigureNode Node(DeclarationSymbol symbol, Figure figure, string detail, string expression, ImmutableArray<FigureNode> children) =>
        new(symbol.DisplayName, symbol.Kind, FigureFormat.Format(figure), figure.HasValue ? detail : figure.Missing ?? detail, symbol.NameLocation.Span, expression, children);

    private static FigureNode Leaf(string name, DeclarationSymbol symbol, Figure figure, string detail, TextSpan span, string expression) =>
        new(name, symbol.Kind, FigureFormat.Format(figure), figure.HasValue ? detail : figure.Missing ?? detail, span, expression, []);

    private static FigureNode Heading(DeclarationSymbol symbol, string detail, ImmutableArray<FigureNode> children) =>
        new(symbol.DisplayName, symbol.Kind, "", detail, symbol.NameLocation.Span, "", children);

    private static string Chance(ProbabilityFigure gain) => gain.Value is null ? "" : $"{gain} above zero";

    private static string Verdict(Measurement measurement) => measurement switch
    {
        { Better: true } => "better",
        { Worse: true } => "worse",
        { Significant: false } => "not significant",
        _ => "",
    };
}
