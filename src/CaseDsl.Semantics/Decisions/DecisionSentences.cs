using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Why a decision came to what it did, and what would have changed it.</summary>
internal static class DecisionSentences
{
    // A rule of more comparisons than this is read by nobody; its counterfactuals are not worked out.
    private const int MostSteps = 100;

    public static string Because(DecisionFigures decision, DecisionRule rule)
    {
        switch (decision.Outcome)
        {
            case Outcome.Invalid:
                return $"The experiment can't be trusted: {decision.DistrustReasons[0].Sentence}.";
            case Outcome.Undecided:
                return First(rule, rule.StopLeaves, null) ?? First(rule, rule.GoLeaves, null) ?? First(rule, rule.Guardrails, null)
                    ?? "The rule states no 'go_when' that can be decided.";
            case Outcome.Stop:
                return $"'stop_when' holds: {First(rule, rule.StopLeaves, true) ?? First(rule, rule.StopLeaves, false)}";
            case Outcome.Go:
                return rule.Guardrails.Count == 0
                    ? "'go_when' holds."
                    : $"'go_when' holds and every guardrail is unharmed ({string.Join(", ", rule.Guardrails.Select(i => Subject(rule.Steps[i].Text)))}).";
            default:
                if (rule.GoHolds)
                    return $"'go_when' holds, but a guardrail is not shown unharmed: {First(rule, rule.Guardrails, false)}";
                return $"'go_when' does not hold: {First(rule, rule.GoLeaves, false) ?? First(rule, rule.GoLeaves, true)}";
        }
    }

    private static string? First(DecisionRule rule, IReadOnlyList<int> among, bool? answer)
    {
        foreach (var index in among)
        {
            if (rule.Answers[index] == answer)
                return rule.Steps[index].Sentence;
        }

        return null;
    }

    public static ImmutableArray<DecisionChange> Changes(DecisionFigures decision, DecisionRule rule)
    {
        var changes = ImmutableArray.CreateBuilder<DecisionChange>();
        if (decision.Outcome == Outcome.Invalid)
        {
            changes.Add(new("", "", $"Could the counts be trusted, the rule would come to {rule.Word(rule.DecideTrusted(rule.Answers))}."));
            return changes.ToImmutable();
        }

        if (rule.Steps.Count > MostSteps)
            return [];
        var reachesGo = decision.Outcome == Outcome.Go;
        for (var i = 0; i < rule.Steps.Count; i++)
        {
            if (rule.Answers[i] is { } known)
            {
                reachesGo |= Try(decision, rule, i, !known, changes);
                continue;
            }

            reachesGo |= Try(decision, rule, i, true, changes);
            reachesGo |= Try(decision, rule, i, false, changes);
        }

        if (!reachesGo && Together(rule) is { } together)
            changes.Add(new("", "", together));
        return changes.ToImmutable();
    }

    private static bool Try(DecisionFigures decision, DecisionRule rule, int index, bool answer, ImmutableArray<DecisionChange>.Builder changes)
    {
        var answers = new List<bool?>(rule.Answers) { [index] = answer };
        var outcome = rule.Decide(answers);
        if (outcome == decision.Outcome)
            return false;
        var word = rule.Word(outcome);
        changes.Add(new(Supposed(rule, index, answer, withValues: false), word, $"Had {Supposed(rule, index, answer, withValues: true)}, it would have come to {word}."));
        return outcome == Outcome.Go;
    }

    private static string Supposed(DecisionRule rule, int index, bool answer, bool withValues)
    {
        var step = rule.Steps[index];
        if (rule.Expressions[index] is BoundBinary comparison && LeafTrace.Words(comparison.Operator, true) is not null)
        {
            var been = Been(comparison.Operator, answer);
            var was = step.Holds is null || !withValues ? "" : $" (it was {step.Left})";
            return $"'{comparison.Left.Syntax}' been {been} {step.Right}{was}";
        }

        return (rule.Expressions[index] is null ? "the guardrail " : "") + (step.Text, answer) switch
        {
            (_, true) when step.Holds is null => $"'{step.Text}' been measured and held",
            (_, false) when step.Holds is null => $"'{step.Text}' been measured and not held",
            (_, true) => $"'{step.Text}' held{Saw(step, withValues)}",
            _ => $"'{step.Text}' not held{Saw(step, withValues)}",
        };
    }

    private static string Saw(TraceStep step, bool withValues) => withValues ? $" (it saw {step.Left})" : "";

    private static string Been(BinaryOperator comparison, bool holds) => (comparison, holds) switch
    {
        (BinaryOperator.Less, true) or (BinaryOperator.GreaterOrEqual, false) => "below",
        (BinaryOperator.LessOrEqual, true) or (BinaryOperator.Greater, false) => "at most",
        (BinaryOperator.Greater, true) or (BinaryOperator.LessOrEqual, false) => "above",
        (BinaryOperator.GreaterOrEqual, true) or (BinaryOperator.Less, false) => "at least",
        (BinaryOperator.Equal, true) or (BinaryOperator.NotEqual, false) => "equal to",
        _ => "other than",
    };

    // Everything that stands against a go, turned at once.
    private static string? Together(DecisionRule rule)
    {
        var answers = new List<bool?>(rule.Answers);
        var turned = new List<string>();
        foreach (var index in rule.StopLeaves)
            Turn(index, false, "not ");
        foreach (var index in rule.GoLeaves)
            Turn(index, true, "");
        foreach (var index in rule.Guardrails)
            Turn(index, true, "");
        return turned.Count > 1 && rule.Decide(answers) == Outcome.Go
            ? $"For a go, all of this would have to be so: {string.Join("; ", turned)}."
            : null;

        void Turn(int index, bool wanted, string not)
        {
            if (answers[index] == wanted)
                return;
            answers[index] = wanted;
            turned.Add(not + rule.Steps[index].Text);
        }
    }

    private static string Subject(string text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 ? text[..dot] : text;
    }
}
