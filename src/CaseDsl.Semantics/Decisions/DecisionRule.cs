using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>A decision's conditions and guardrails with their answers, so that the rule can be run on other answers too.</summary>
internal sealed class DecisionRule
{
    private readonly ConditionProgram? _stop;
    private readonly ConditionProgram? _go;
    private readonly bool _statesStop;
    private readonly string _otherwise;

    private DecisionRule(DecisionSymbol symbol, ConditionProgram? stop, ConditionProgram? go)
    {
        _stop = stop;
        _go = go;
        _statesStop = symbol.Has("stop_when");
        _otherwise = symbol.Otherwise;
    }

    /// <summary>Whether each comparison holds, then each guardrail that is no comparison of the rule.</summary>
    public List<bool?> Answers { get; } = [];

    /// <summary>The trace step of each answer.</summary>
    public List<TraceStep> Steps { get; } = [];

    /// <summary>The comparison itself; null for a guardrail.</summary>
    public List<BoundExpression?> Expressions { get; } = [];

    /// <summary>Indices of the answers that say a guardrail is unharmed.</summary>
    public List<int> Guardrails { get; } = [];

    public IReadOnlyList<int> StopLeaves => _stop?.Leaves ?? [];

    public IReadOnlyList<int> GoLeaves => _go?.Leaves ?? [];

    public ImmutableArray<ExperimentSymbol> Experiments { get; private set; } = [];

    public bool IsInvalid { get; private set; }

    /// <summary>True where <c>go_when</c> holds, whatever the guardrails say.</summary>
    public bool GoHolds => _go?.Run(Answers) is true;

    /// <summary>A rule that can't be read.</summary>
    public static DecisionRule None(DecisionSymbol symbol) => new(symbol, null, null);

    public static DecisionRule Read(
        DecisionSymbol symbol, Figures figures, out ImmutableArray<TraceStep> trace, out ImmutableArray<DistrustReason> distrust)
    {
        var leaves = new ConditionLeaves();
        var stop = symbol.StopWhen is { } stopWhen ? ConditionProgram.Compile(stopWhen.Expression, leaves) : null;
        var ofStop = leaves.Expressions.Count;
        var go = symbol.GoWhen is { } goWhen ? ConditionProgram.Compile(goWhen.Expression, leaves) : null;
        var rule = new DecisionRule(symbol, stop, go);
        for (var i = 0; i < leaves.Expressions.Count; i++)
        {
            var leaf = leaves.Expressions[i];
            rule.Add(LeafTrace.Of(leaf, i < ofStop ? "stop_when" : "go_when", symbol, figures), leaf);
        }

        rule.ReadExperiments(symbol, leaves, figures, out distrust);
        trace = [.. rule.Steps];
        return rule;
    }

    private void Add(TraceStep step, BoundExpression? expression)
    {
        Steps.Add(step);
        Answers.Add(step.Holds);
        Expressions.Add(expression);
    }

    private void ReadExperiments(DecisionSymbol symbol, ConditionLeaves leaves, Figures figures, out ImmutableArray<DistrustReason> distrust)
    {
        var experiments = new List<ExperimentSymbol>();
        foreach (var on in symbol.On)
            AddOnce(experiments, on);
        var guarded = experiments.Count;
        foreach (var leaf in leaves.Expressions)
            MeasurementFinder.FindExperiments(leaf, experiments);
        var reasons = ImmutableArray.CreateBuilder<DistrustReason>();
        for (var i = 0; i < experiments.Count; i++)
        {
            var shown = figures.Experiment(experiments[i]);
            reasons.AddRange(shown.DistrustReasons);
            // Those that are only named in a condition lend a figure; the decision rests on those it is on.
            if (i < guarded || guarded == 0)
                ReadGuardrails(shown, ArmsDecidedOn(experiments[i], leaves));
        }

        Experiments = [.. experiments];
        distrust = reasons.ToImmutable();
        IsInvalid = !distrust.IsEmpty;
    }

    // Of several treatment arms those that go_when names are what would ship; where it names none, all are.
    private List<ArmSymbol?> ArmsDecidedOn(ExperimentSymbol experiment, ConditionLeaves leaves)
    {
        var arms = new List<ArmSymbol?>();
        if (experiment.Arms.Length <= 2)
            return [null];
        foreach (var index in GoLeaves)
            MeasurementFinder.FindArms(leaves.Expressions[index], experiment, arms);
        if (arms.Count == 0)
            arms.Add(null);
        return arms;
    }

    private void ReadGuardrails(ExperimentFigures experiment, List<ArmSymbol?> arms)
    {
        foreach (var guardrail in experiment.Guardrails)
        {
            foreach (var arm in arms)
            {
                var known = FindUnharmed(experiment.Symbol, guardrail.Metric, arm);
                if (known < 0)
                {
                    known = Answers.Count;
                    Add(LeafTrace.OfGuardrail(experiment.Symbol, guardrail, arm), null);
                }

                Guardrails.Add(known);
            }
        }
    }

    // The comparison `churn.unharmed`, or `churn.v2.unharmed`, where the rule has it.
    private int FindUnharmed(ExperimentSymbol experiment, DeclarationSymbol metric, ArmSymbol? arm)
    {
        for (var i = 0; i < Expressions.Count; i++)
        {
            if (Expressions[i] is not BoundMember { Name: "unharmed", Receiver: var receiver })
                continue;
            var (measured, of) = MeasurementFinder.Measured(receiver);
            if (measured is not null && ReferenceEquals(measured.Experiment, experiment) && ReferenceEquals(measured.Metric, metric) && ReferenceEquals(of, arm))
                return i;
        }

        return -1;
    }

    private static void AddOnce(List<ExperimentSymbol> experiments, ExperimentSymbol experiment)
    {
        if (!experiments.Contains(experiment))
            experiments.Add(experiment);
    }

    /// <summary>What the rule comes to with these answers.</summary>
    public Outcome Decide(IReadOnlyList<bool?> answers) => IsInvalid ? Outcome.Invalid : DecideTrusted(answers);

    /// <summary>The same, were the experiment to be trusted.</summary>
    public Outcome DecideTrusted(IReadOnlyList<bool?> answers)
    {
        // A condition that is stated but could not be read is not decidable; an absent stop_when never holds.
        var stop = _stop is not null ? _stop.Run(answers) : _statesStop ? null : (bool?)false;
        var go = _go?.Run(answers);
        if (stop is null || go is null)
            return Outcome.Undecided;
        if (stop is true)
            return Outcome.Stop;
        if (go is false)
            return Outcome.Otherwise;
        bool? unharmed = true;
        foreach (var guardrail in Guardrails)
            unharmed = Kleene.And(unharmed, answers[guardrail]);
        return unharmed switch
        {
            true => Outcome.Go,
            false => Outcome.Otherwise,
            null => Outcome.Undecided,
        };
    }

    public string Word(Outcome outcome) => outcome switch
    {
        Outcome.Invalid => "invalid",
        Outcome.Undecided => "undecided",
        Outcome.Stop => "stop",
        Outcome.Go => "go",
        _ => _otherwise,
    };
}
