using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Faults that leave figures and pages with holes: those of syntax and of meaning.</summary>
internal static class ModelErrors
{
    public static int Count(SemanticModel model)
    {
        var errors = 0;
        foreach (var diagnostic in model.Tree.Diagnostics.Concat(model.Diagnostics))
        {
            if (RuleTable.Find(diagnostic.Id) is null or { DefaultSeverity: Severity.Error })
            {
                errors++;
            }
        }

        return errors;
    }
}
