using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Faults that leave figures and pages with holes: those of syntax and of meaning.</summary>
internal static class ModelErrors
{
    public static int Count(SemanticModel model)
    {
        var errors = 0;
        var syntax = model.Tree.Diagnostics;
        var meaning = model.Diagnostics;
        var covering = CoveringFindings.Of(syntax, meaning);
        foreach (var diagnostic in syntax.Concat(meaning))
        {
            if (covering?.Explain(diagnostic) is true)
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
