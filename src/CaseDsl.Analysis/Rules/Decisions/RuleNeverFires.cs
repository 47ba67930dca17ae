using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE6008: a rule that no result could meet, or that no result could change.</summary>
public sealed class RuleNeverFires : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE6008",
        "rule-never-fires",
        Severity.Warning,
        "A decision's rule that no result could meet, or none could change",
        RuleFamily.Decisions.Name,
        new RuleDocumentation(
            What: "A `go_when` or `stop_when` that asks at once for what excludes each other (`better and worse`, `x > 5% and x < 3%`, `better` of a metric that falls), that holds whatever is measured, or that names nothing measured or stated; a `go_when` that can't lead to a go because `stop_when` always comes first or because it asks for harm of a guardrail.",
            Why: "Such a rule looks like a rule and decides nothing: whatever members do, the outcome is the same.",
            Remedy: "Say `or` where either is meant, or remove the half that isn't; compare with what the experiment measures.",
            Bad: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: ctr.better and ctr.worse }\n",
            Good: ExampleText.Test() + "decision ship { on: rows_ab  go_when: ctr.better  stop_when: ctr.worse }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Decision))
        {
            var decision = (DecisionSymbol)declaration;
            Check(context, decision, "go_when", decision.GoWhen);
            Check(context, decision, "stop_when", decision.StopWhen);
        }
    }

    private static void Check(RuleContext context, DecisionSymbol decision, string property, FigureValue? rule)
    {
        if (rule?.Expression is not { } expression || RuleContext.IsFaulty(decision, property) || decision.Property(property) is not { } stated)
            return;
        string whose = $"'{property}' of {Say.Declaration(decision)}";
        if (IsConstant(expression))
        {
            context.Report(
                stated.Location,
                $"{whose} names nothing that is measured or stated, so no result could change it. Compare with what the experiment measures, such as 'ctr.better'.");
        }
        else if (WhyNever(context, decision, new Literal(expression, true)) is { } why)
        {
            context.Report(stated.Location, $"{whose} can never hold: {why}. {Remedy(why)}");
        }
        else if (WhyNever(context, decision, new Literal(expression, false)) is not null)
        {
            context.Report(stated.Location, $"{whose} holds whatever is measured, so it decides nothing. Write 'and' where both are meant, or remove one of them.");
        }
        else if (property == "go_when")
        {
            CheckGo(context, decision, new Literal(expression, true), stated);
        }
    }

    private static string Remedy(string why) => why.Contains("both", StringComparison.Ordinal)
        ? "Write 'or' where either is meant, or remove one of them."
        : "Compare it with a value that it can take.";

    /// <summary>A go also needs that <c>stop_when</c> doesn't hold and that every guardrail is unharmed.</summary>
    private static void CheckGo(RuleContext context, DecisionSymbol decision, Literal go, PropertySymbol stated)
    {
        if (decision.StopWhen is { } stop
            && !RuleContext.IsFaulty(decision, "stop_when")
            && WhyNever(context, decision, new Literal(stop.Expression, true)) is null
            && WhyNever(context, decision, new Literal(stop.Expression, false)) is null
            && WhyNever(context, decision, go, new Literal(stop.Expression, false)) is not null)
        {
            context.Report(
                stated.Location,
                $"'go_when' of {Say.Declaration(decision)} can never lead to a go: whatever meets it meets 'stop_when' too, which comes first. Let 'stop_when' ask for harm, such as 'ctr.worse'.");
        }
        else if (Alternatives.Of(go) is { } ways && WhyHarmed(context, decision, ways) is { } why)
        {
            context.Report(stated.Location, $"'go_when' of {Say.Declaration(decision)} can never lead to a go: {why}. Ask for 'unharmed', or take the metric out of 'guardrails:'.");
        }
    }

    private static bool IsConstant(BoundExpression expression)
    {
        bool isConstant = true;
        ExpressionWalk.Visit(expression, part => isConstant &= part is BoundNumber or BoundUnit or BoundDate or BoundUnary or BoundBinary or BoundRelative);
        return isConstant;
    }

    /// <summary>Why the goals can't hold together, as their first alternative says; null where one of the alternatives can.</summary>
    private static string? WhyNever(RuleContext context, DecisionSymbol decision, params ReadOnlySpan<Literal> goals)
    {
        string? first = null;
        foreach (ImmutableList<Literal> way in Alternatives.Of(goals) ?? [[]])
        {
            if (ConditionFacts.Contradiction(way, context.Figures, decision) is not { } why)
                return null;
            first ??= why;
        }

        return first;
    }

    /// <summary>Why no alternative leaves every guardrail unharmed; null where one does.</summary>
    private static string? WhyHarmed(RuleContext context, DecisionSymbol decision, List<ImmutableList<Literal>> ways)
    {
        string? first = null;
        foreach (ImmutableList<Literal> way in ways)
        {
            var facts = new ConditionFacts(context.Figures, decision);
            string? why = null;
            foreach (Literal literal in way)
                why ??= facts.Add(literal);
            if (why is not null)
                continue;
            foreach (ExperimentSymbol experiment in decision.On)
            {
                foreach (MarginValue guardrail in experiment.Guardrails)
                    why ??= facts.AddUnharmed(experiment, guardrail.Metric);
            }

            if (why is null)
                return null;
            first ??= why;
        }

        return first;
    }
}
