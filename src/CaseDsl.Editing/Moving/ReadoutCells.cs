using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>Readouts name metrics and arms in their cells.</summary>
internal static class ReadoutCells
{
    /// <summary>The cells that mean a metric, a cost or an arm, in the readouts of the experiments of some files.</summary>
    public static IEnumerable<Location> Naming(DeclarationSymbol symbol, IEnumerable<SemanticModel> files, CompilationOptions options)
    {
        if (symbol.Kind is not (DeclarationKind.Metric or DeclarationKind.Cost or DeclarationKind.Arm))
            yield break;
        foreach (var file in files)
        {
            foreach (var experiment in file.All<ExperimentSymbol>())
            {
                var isMeant = symbol.Kind == DeclarationKind.Arm ? ReferenceEquals(symbol.Parent, experiment) : ReferenceEquals(file.Lookup(symbol.Name), symbol);
                if (!isMeant || experiment.Data is not { } data || ReadoutPath.Resolve(file.Path, data.Raw) is not { } path || !options.Readouts.TryGetValue(path, out var text))
                    continue;
                foreach (var row in Readout.Parse(text, path).Rows)
                {
                    if (symbol.Kind == DeclarationKind.Arm ? row.Arm == symbol.Name : row.Metric == symbol.Name)
                        yield return symbol.Kind == DeclarationKind.Arm ? row.ArmLocation : row.MetricLocation;
                }
            }
        }
    }
}
