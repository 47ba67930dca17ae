using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Every word that may follow a dot.</summary>
internal static class MemberChoices
{
    public static ImmutableArray<MemberChoice> Of(BoundExpression receiver, DeclarationSymbol within)
    {
        var choices = ImmutableArray.CreateBuilder<MemberChoice>();
        switch (receiver)
        {
            case BoundError:
                break;
            case BoundMeasurement measurement:
                AddArms(choices, measurement.Experiment);
                Add(choices, Members.Measurement);
                AddProperties(choices, measurement.Metric.Schema);
                break;
            case BoundMember { Target: ArmSymbol, Receiver: BoundMeasurement }:
                Add(choices, Members.Arm);
                break;
            case BoundIt when within.FirstRule() is { } rule && rule.For is { } keyword && Schemas.Find(keyword) is { } schema:
                Add(choices, Members.Of(schema.Kind));
                AddProperties(choices, schema);
                break;
            case { Denotes: { } symbol }:
                AddSymbol(choices, symbol);
                break;
            case BoundMember { Schema.Shape: PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail, Property: { } property }:
                foreach (var value in property.Values)
                {
                    if (TargetOf(value) is { } target)
                        choices.Add(new MemberChoice(target.Name, target.DisplayName, target, null));
                }
                if (property.Name == "costs")
                    AddInduced(choices, property.Declaration);
                break;
            default:
                Add(choices, Members.Figure);
                break;
        }
        return Distinct(choices);
    }

    // What a claim changes may drive costs that it doesn't name: they count as its costs too.
    private static void AddInduced(ImmutableArray<MemberChoice>.Builder choices, DeclarationSymbol mover)
    {
        foreach (var visible in mover.SemanticModel.Visible)
        {
            if (visible is CostSymbol { Name.Length: > 0 } cost && Peek.Induces(mover, cost.Name))
                choices.Add(new MemberChoice(cost.Name, cost.DisplayName, cost, null));
        }
    }

    /// <summary>One choice a name: the first means what the binder takes it for.</summary>
    private static ImmutableArray<MemberChoice> Distinct(ImmutableArray<MemberChoice>.Builder choices)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        choices.RemoveAll(choice => !seen.Add(choice.Name));
        return choices.ToImmutable();
    }

    private static RuleSymbol? FirstRule(this DeclarationSymbol symbol)
    {
        for (var around = symbol; around is not null; around = around.Parent)
        {
            if (around is RuleSymbol rule)
                return rule;
        }
        return null;
    }

    private static DeclarationSymbol? TargetOf(BoundValue value) => value switch
    {
        MovementValue movement => movement.Target,
        ElasticityValue elasticity => elasticity.Target,
        MarginValue margin => margin.Metric,
        _ => null,
    };

    private static void AddSymbol(ImmutableArray<MemberChoice>.Builder choices, DeclarationSymbol symbol)
    {
        Add(choices, Members.Of(symbol.Kind));
        foreach (var child in symbol.Children)
        {
            if (child.DeclaresName)
                choices.Add(new MemberChoice(child.Name, child.DisplayName, child, null));
        }
        if (symbol is ExperimentSymbol experiment)
            AddMetrics(choices, experiment);
        AddProperties(choices, symbol.Schema);
        if (symbol.Kind == DeclarationKind.Assume)
            Add(choices, Members.Figure);
    }

    private static void AddMetrics(ImmutableArray<MemberChoice>.Builder choices, ExperimentSymbol experiment)
    {
        var seen = new HashSet<DeclarationSymbol>();
        foreach (var result in experiment.Results)
        {
            if (result.Refers is { } metric && seen.Add(metric))
                choices.Add(new MemberChoice(metric.Name, metric.DisplayName, metric, null));
        }
        foreach (var metric in experiment.Primary)
        {
            if (seen.Add(metric))
                choices.Add(new MemberChoice(metric.Name, metric.DisplayName, metric, null));
        }
        foreach (var metric in experiment.Secondary)
        {
            if (seen.Add(metric))
                choices.Add(new MemberChoice(metric.Name, metric.DisplayName, metric, null));
        }
        foreach (var guardrail in experiment.Guardrails)
        {
            if (seen.Add(guardrail.Metric))
                choices.Add(new MemberChoice(guardrail.Metric.Name, guardrail.Metric.DisplayName, guardrail.Metric, null));
        }
    }

    private static void AddArms(ImmutableArray<MemberChoice>.Builder choices, ExperimentSymbol experiment)
    {
        foreach (var arm in experiment.Arms)
        {
            if (arm.Name.Length > 0)
                choices.Add(new MemberChoice(arm.Name, arm.DisplayName, arm, null));
        }
    }

    private static void AddProperties(ImmutableArray<MemberChoice>.Builder choices, DeclarationSchema schema)
    {
        foreach (var property in schema.Properties)
            choices.Add(new MemberChoice(property.Name, property.Documentation, null, property));
    }

    private static void Add(ImmutableArray<MemberChoice>.Builder choices, ImmutableArray<Member> members)
    {
        foreach (var member in members)
            choices.Add(new MemberChoice(member.Name, member.Documentation, null, null));
    }
}
