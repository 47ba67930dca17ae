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
            What: "A `go_when` or `stop_when` that asks opposites of one measurement at once (`better and worse`, `harmed and unharmed`), or that names nothing measured or stated, so that it always gives the same.",
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
        if (IsConstant(expression))
        {
            context.Report(
                stated.Location,
                $"'{property}' of {Say.Declaration(decision)} names nothing that is measured or stated, so no result could change it. Compare with what the experiment measures, such as 'ctr.better'.");
        }
        else if (Contradiction(expression) is var (metric, one, other))
        {
            context.Report(
                stated.Location,
                $"'{property}' of {Say.Declaration(decision)} can never hold: '{metric}' can't be both {one} and {other}. Write 'or' where either is meant, or remove one of them.");
        }
    }

    private static bool IsConstant(BoundExpression expression)
    {
        bool isConstant = true;
        ExpressionWalk.Visit(expression, part => isConstant &= part is BoundNumber or BoundUnit or BoundDate or BoundUnary or BoundBinary or BoundRelative);
        return isConstant;
    }

    /// <summary>Opposites that the first of the alternatives asks at once, where every alternative asks some.</summary>
    private static (string Metric, string One, string Other)? Contradiction(BoundExpression rule)
    {
        (string, string, string)? first = null;
        foreach (BoundExpression alternative in Flatten(rule, BinaryOperator.Or))
        {
            var asked = new HashSet<(ExperimentSymbol, DeclarationSymbol, string)>();
            (string, string, string)? found = null;
            foreach (BoundExpression part in Flatten(alternative, BinaryOperator.And))
            {
                if (part is not BoundMember { Receiver: BoundMeasurement measurement } member || Opposite(member.Name) is not { } opposite)
                    continue;
                if (asked.Contains((measurement.Experiment, measurement.Metric, opposite)))
                    found ??= (measurement.Metric.Name, opposite, member.Name);
                asked.Add((measurement.Experiment, measurement.Metric, member.Name));
            }

            if (found is null)
                return null;
            first ??= found;
        }

        return first;
    }

    private static string? Opposite(string verdict) => verdict switch
    {
        "better" => "worse",
        "worse" => "better",
        "harmed" => "unharmed",
        "unharmed" => "harmed",
        _ => null,
    };

    /// <summary>What an operator joins, from left to right, without recursion.</summary>
    private static List<BoundExpression> Flatten(BoundExpression root, BinaryOperator joining)
    {
        var parts = new List<BoundExpression>();
        var waiting = new Stack<BoundExpression>();
        waiting.Push(root);
        while (waiting.TryPop(out BoundExpression? next))
        {
            if (next is BoundBinary binary && binary.Operator == joining)
            {
                waiting.Push(binary.Right);
                waiting.Push(binary.Left);
            }
            else
            {
                parts.Add(next);
            }
        }

        return parts;
    }
}
