namespace CaseDsl.Semantics;

/// <summary>Something that would have changed a decision's outcome.</summary>
/// <param name="Supposition">As a clause that "had" can stand before, without the values seen: <c>'churn.worse' held</c>. Empty where the sentence is of all together.</param>
/// <param name="OutcomeWord">What it would have come to: <c>stop</c>; empty where the sentence is of all together.</param>
/// <param name="Sentence">The whole, with the values seen.</param>
public sealed record DecisionChange(string Supposition, string OutcomeWord, string Sentence);
