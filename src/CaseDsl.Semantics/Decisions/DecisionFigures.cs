using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>
/// A decision's rule, executed. First match wins: invalid, undecided, stop, go, otherwise. Within a condition what was
/// not measured matters only where it could still change the condition (<c>false and unmeasured</c> is false); a
/// guardrail is needed only where <c>go_when</c> holds and <c>stop_when</c> doesn't.
/// </summary>
public sealed class DecisionFigures
{
    private readonly DecisionRule _rule;
    private ImmutableArray<DecisionChange> _changes;

    internal DecisionFigures(DecisionSymbol symbol, DecisionRule rule, ImmutableArray<TraceStep> trace, ImmutableArray<DistrustReason> distrust)
    {
        _rule = rule;
        Symbol = symbol;
        Trace = trace;
        DistrustReasons = distrust;
        Outcome = rule.Decide(rule.Answers);
        OutcomeWord = rule.Word(Outcome);
        Because = DecisionSentences.Because(this, rule);
    }

    public DecisionSymbol Symbol { get; }

    public Outcome Outcome { get; }

    /// <summary><c>go stop iterate rerun invalid undecided</c>.</summary>
    public string OutcomeWord { get; }

    /// <summary>Every comparison of <c>stop_when</c>, then of <c>go_when</c>, each once, then every guardrail not among them.</summary>
    public ImmutableArray<TraceStep> Trace { get; }

    /// <summary>Why it came to this, one sentence.</summary>
    public string Because { get; }

    /// <summary>Why the experiments it rests on can't be trusted; empty where they can.</summary>
    public ImmutableArray<DistrustReason> DistrustReasons { get; }

    /// <summary>The experiments it rests on: those it is <c>on</c>, and those that its conditions name.</summary>
    public ImmutableArray<ExperimentSymbol> Experiments => _rule.Experiments;

    /// <summary>
    /// True where <c>decided:</c> is not what the rule gives. After invalid and undecided only a go contradicts: whatever
    /// else was decided there is a person's judgment.
    /// </summary>
    public bool Contradicts => Symbol.Decided is { } decided
        && (Outcome is Outcome.Invalid or Outcome.Undecided ? decided == "go" : decided != OutcomeWord);

    /// <summary>What alone would have changed the outcome, a sentence each; where nothing alone would have led to a go, what together would.</summary>
    public ImmutableArray<string> WhatWouldChange => [.. Changes.Select(static change => change.Sentence)];

    /// <summary>The same, one by one.</summary>
    public ImmutableArray<DecisionChange> Changes
    {
        get
        {
            if (_changes.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _changes, DecisionSentences.Changes(this, _rule));
            return _changes;
        }
    }

    /// <summary>Executes a decision's rule. Called by the evaluator, which does so once and finds cycles.</summary>
    public static DecisionFigures Compute(DecisionSymbol symbol, Figures figures)
    {
        var rule = DecisionRule.Read(symbol, figures, out var trace, out var distrust);
        return new DecisionFigures(symbol, rule, trace, distrust);
    }

    /// <summary>A decision whose conditions need the decision itself: undecided.</summary>
    public static DecisionFigures Empty(DecisionSymbol symbol) => new(symbol, DecisionRule.None(symbol), [], []);
}
