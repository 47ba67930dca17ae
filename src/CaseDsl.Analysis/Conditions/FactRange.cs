using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>Where a figure can lie, in canonical units, with what narrowed it.</summary>
internal sealed class FactRange
{
    private double _low = double.NegativeInfinity;
    private double _high = double.PositiveInfinity;
    private bool _lowIsStrict;
    private bool _highIsStrict;
    private Literal? _lowOf;
    private Literal? _highOf;

    private FactRange()
    {
    }

    /// <summary>What bounds it by its nature, as a clause: "a p-value lies between 0 and 1".</summary>
    public string Nature { get; private init; } = "";

    /// <summary>The range that a figure has by its nature.</summary>
    public static FactRange Natural(FactSubject subject) => subject.Member switch
    {
        "p_value" or "p_adjusted" => new FactRange { _low = 0, _high = 1, Nature = "a p-value lies between 0 and 1" },
        "control" or "treatment" when subject.Metric is MetricSymbol { IsRatio: true } =>
            new FactRange { _low = 0, _high = 1, Nature = $"'{subject.Metric.Name}' is a share, which lies between 0% and 100%" },
        "lift" when subject.Metric is MetricSymbol { IsRatio: true } =>
            new FactRange { _low = -1, Nature = $"'{subject.Metric.Name}' is a share, which can't fall by more than 100%" },
        _ => new FactRange(),
    };

    /// <summary>False where nothing is left: <paramref name="before"/> is what stands against it, null where that is its nature.</summary>
    public bool Narrow(double at, bool isLow, bool isStrict, Literal of, out Literal? before)
    {
        before = isLow ? _highOf : _lowOf;
        if (isLow ? at > _low || (at == _low && isStrict) : at < _high || (at == _high && isStrict))
        {
            if (isLow)
                (_low, _lowIsStrict, _lowOf) = (at, isStrict, of);
            else
                (_high, _highIsStrict, _highOf) = (at, isStrict, of);
        }

        // Two ends that are written differently and mean the same differ in their last bits.
        double slack = 1e-12 * Math.Max(Math.Abs(_low), Math.Abs(_high));
        bool areEqual = _low == _high || (double.IsFinite(slack) && Math.Abs(_low - _high) <= slack);
        return areEqual ? !_lowIsStrict && !_highIsStrict : _low < _high;
    }
}
