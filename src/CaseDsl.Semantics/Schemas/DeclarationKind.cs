namespace CaseDsl.Semantics;

/// <summary>What a declaration declares; one value a keyword.</summary>
public enum DeclarationKind
{
    /// <summary>A keyword that declares nothing. Its name is declared all the same, so that uses of it stay quiet.</summary>
    Unknown,
    Case,
    Unit,
    Assume,
    Metric,
    Cost,
    Northstar,
    Model,
    Feature,
    Surface,
    Source,
    Experiment,
    Arm,
    Result,
    Claim,
    Tradeoff,
    Option,
    Decision,
    Canvas,
    Risk,
    Story,
    Sheet,
    Launch,
    Signoff,
    Initiative,
    Backlog,
    Critique,
    Finding,
    Rehearsal,
    Round,
    Rule,
}
