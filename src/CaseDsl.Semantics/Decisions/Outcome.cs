namespace CaseDsl.Semantics;

/// <summary>What a decision's own rule comes to. They are tried in this order and the first that fits is taken.</summary>
public enum Outcome
{
    /// <summary>The experiment can't be trusted: a sample-ratio mismatch, or counts that disagree.</summary>
    Invalid,

    /// <summary>A figure that the rule needs was not measured.</summary>
    Undecided,

    /// <summary><c>stop_when</c> holds.</summary>
    Stop,

    /// <summary><c>go_when</c> holds and every guardrail is unharmed.</summary>
    Go,

    /// <summary>None of these: what <c>otherwise</c> says.</summary>
    Otherwise,
}
