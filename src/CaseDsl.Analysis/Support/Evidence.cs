using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What a claim's own evidence says of what it claims.</summary>
internal static class Evidence
{
    /// <summary>The measurements that the claim is about: in its segment, at its time, one a treatment arm.</summary>
    public static IEnumerable<Measurement> MeasurementsOf(RuleContext context, ClaimSymbol claim, DeclarationSymbol target)
    {
        string? after = claim.Has("after") && context.Figures.Stated(claim, "after") is { } time ? ExperimentFigures.AfterKey(time) : null;
        foreach (DeclarationSymbol cited in claim.Evidence)
        {
            if (cited is not ExperimentSymbol experiment || context.Figures.Experiment(experiment).Find(target, claim.Segment, after) is not { } found)
                continue;
            foreach (Measurement measurement in found.ByArm)
            {
                if (measurement.IsMeasured)
                    yield return measurement;
            }
        }
    }

    /// <summary>" in 'tall'": the arm that a measurement is of, where its experiment has several; else nothing.</summary>
    public static string InArm(Measurement measured) => measured.Treatment is { } arm && measured.Experiment.Arms.Length > 2 ? $" in {Say.Quote(arm)}" : "";

    /// <summary>True where a cited experiment has a result for it, or a cited source reports it.</summary>
    public static bool Shows(RuleContext context, ClaimSymbol claim, DeclarationSymbol target)
    {
        foreach (DeclarationSymbol cited in claim.Evidence)
        {
            switch (cited)
            {
                case ExperimentSymbol experiment:
                    foreach (ResultSymbol result in experiment.Results)
                    {
                        if (result.Refers == target)
                            return true;
                    }

                    if (!experiment.Has("data"))
                        break;
                    foreach (Measurement measurement in context.Figures.Experiment(experiment).Measurements)
                    {
                        if (measurement.Metric == target)
                            return true;
                    }

                    break;
                case SourceSymbol source:
                    foreach (MovementValue reported in source.Reports)
                    {
                        if (reported.Target == target)
                            return true;
                    }

                    break;
            }
        }

        return false;
    }
}
