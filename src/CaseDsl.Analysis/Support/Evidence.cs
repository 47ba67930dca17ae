using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What a claim's own evidence says of what it claims.</summary>
internal static class Evidence
{
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
