
namespace CaseDsl.Semantics;

/// <summary>Reads the arms' sizes.</summary>
internal static class ArmSizes
{
    public static List<ArmSize> Read(ExperimentSymbol experiment, Figures figures, IReadOnlyDictionary<ArmSymbol, double> fromReadout)
    {
        var arms = experiment.Arms;
        var sizes = new List<ArmSize>(arms.Length);
        var anyShare = false;
        foreach (var arm in arms)
            anyShare |= arm.Share is not null;
        foreach (var arm in arms)
        {
            var share = !anyShare ? 1.0 / arms.Length
                : figures.Stated(arm, "share")?.Value is { } stated && stated.Dimension.IsNone ? stated.Canonical
                : double.NaN;
            double? assigned = figures.Stated(arm, "assigned")?.Value is { } count ? count.Canonical
                : fromReadout.TryGetValue(arm, out var read) ? read
                : null;
            sizes.Add(new ArmSize(arm, share, assigned));
        }

        return sizes;
    }
}
