namespace CaseDsl.Semantics;

/// <summary>What a property's value looks like.</summary>
public enum PropertyShape
{
    /// <summary>One bare word; of <see cref="PropertySchema.Words"/> where there are any.</summary>
    Word,

    /// <summary>A text in quotes; a declaration too where <see cref="PropertySchema.Refers"/> says so.</summary>
    Text,

    /// <summary>Prose lines, a text, or a reference to either.</summary>
    Prose,

    /// <summary>A bare word or a text: <c>v3</c>, <c>"2026-05 nightly"</c>.</summary>
    WordOrText,

    /// <summary>A date, or a text such as <c>"August 2020"</c>.</summary>
    Date,

    /// <summary>Two dates, <c>a to b</c>, both included.</summary>
    DateRange,

    /// <summary>A unit: <c>ms</c>, <c>stream_hours per member per month</c>.</summary>
    Unit,

    /// <summary>An expression with a value.</summary>
    Figure,

    /// <summary>An expression that holds or doesn't.</summary>
    Condition,

    /// <summary>A condition, or a text that a person confirms by hand.</summary>
    ConditionOrText,

    /// <summary>The name of a declaration.</summary>
    Reference,

    /// <summary>The name of a declaration, or a word of <see cref="PropertySchema.Words"/>.</summary>
    ReferenceOrWord,

    /// <summary>A change of a metric or cost: <c>ctr by +1.5% relative</c>, <c>ctr from 4.2% to 4.26%</c>.</summary>
    Movement,

    /// <summary>A metric or cost and the elasticity towards it: <c>engagement at 0.4</c>, or unsized.</summary>
    Elasticity,

    /// <summary>A metric, with the harm that is accepted: <c>churn within +0.06pp</c>.</summary>
    Guardrail,

    /// <summary>What an arm showed: a figure, <c>a of b</c>, or <c>m sd s of n</c>.</summary>
    Reading,

    /// <summary>Anything.</summary>
    Any,
}
