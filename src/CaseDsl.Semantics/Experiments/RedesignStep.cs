namespace CaseDsl.Semantics;

/// <summary>One thing that an experiment should do otherwise.</summary>
/// <param name="What">The property, or what is to be done: <c>method</c>, <c>run</c>, <c>assignment</c>.</param>
/// <param name="Before">As it was: <c>5 looks at a fixed test</c>.</param>
/// <param name="After">As it should be: <c>method: sequential</c>.</param>
/// <param name="Why">The reason, a clause with its number.</param>
/// <param name="Flaw">The flaw that it mends, as a critique names it: <c>peeking</c>.</param>
public sealed record RedesignStep(string What, string Before, string After, string Why, string Flaw);
