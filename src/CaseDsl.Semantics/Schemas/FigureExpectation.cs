namespace CaseDsl.Semantics;

/// <summary>What kind of quantity a figure is to be.</summary>
public enum FigureExpectation
{
    /// <summary>Any.</summary>
    None,

    /// <summary>A share: <c>5%</c>, <c>0.05</c>.</summary>
    Ratio,

    /// <summary>A plain number: <c>1</c>, <c>4</c>.</summary>
    Number,

    /// <summary>A number of something counted: <c>301M members</c>.</summary>
    Count,

    /// <summary>A number of something counted in a time: <c>400_000 members per day</c>.</summary>
    CountRate,

    /// <summary>A time: <c>14 days</c>.</summary>
    Time,

    /// <summary>Money, once or by a period: <c>$1.5M</c>, <c>$1.5M per quarter</c>.</summary>
    Money,

    /// <summary>Money by something: <c>$15M per quarter</c>, <c>$0.011 per stream_hour</c>.</summary>
    MoneyRate,

    /// <summary>Money by a change for the better: <c>$0.5M per quarter per 1%</c>.</summary>
    MoneyPerChange,

    /// <summary>A change of a metric: <c>+2% relative</c>, <c>-0.1pp</c>.</summary>
    Change,

    /// <summary>A level in the unit of the metric that the declaration is, or refers to.</summary>
    MetricUnit,
}
