using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Faults that leave figures and pages with holes: those of syntax and of meaning.</summary>
internal static class ModelErrors
{
    public static int Count(SemanticModel model)
    {
        var errors = 0;
        var all = model.Tree.Diagnostics.AddRange(model.Diagnostics);
        var covering = all.Where(static diagnostic => diagnostic.Covers is not null).ToList();
        foreach (var diagnostic in all)
        {
            if (covering.Exists(diagnostic.IsCoveredBy))
            {
                continue;
            }

            if (RuleTable.Find(diagnostic.Id) is null or { DefaultSeverity: Severity.Error })
            {
                errors++;
            }
        }

        return errors;
    }
}
