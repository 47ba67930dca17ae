using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    /// <summary>
    /// Finds metrics and costs that drive themselves, along <c>drives</c> within the file: files that use each other are
    /// a cycle of their own.
    /// </summary>
    private void CheckDrives()
    {
        var state = new Dictionary<DeclarationSymbol, bool>();
        foreach (var declaration in _model.Declarations)
        {
            if (declaration.Kind is DeclarationKind.Metric or DeclarationKind.Cost && !state.ContainsKey(declaration))
                FollowDrives(declaration, state);
        }
    }

    /// <param name="state">False while a metric is on the way that is being followed, true once it is done with.</param>
    private void FollowDrives(DeclarationSymbol start, Dictionary<DeclarationSymbol, bool> state)
    {
        var way = new List<(DeclarationSymbol Symbol, int Next)> { (start, 0) };
        state[start] = false;
        while (way.Count > 0)
        {
            var (symbol, next) = way[^1];
            var drives = symbol.Property("drives");
            if (drives is null || next >= drives.Values.Length)
            {
                state[symbol] = true;
                way.RemoveAt(way.Count - 1);
                continue;
            }
            way[^1] = (symbol, next + 1);
            if (drives.Values[next] is not ElasticityValue edge || edge.Target.SemanticModel != _model)
                continue;
            if (!state.TryGetValue(edge.Target, out var isDone))
            {
                state[edge.Target] = false;
                way.Add((edge.Target, 0));
            }
            else if (!isDone)
            {
                ReportDriveCycle(way, edge, drives);
            }
        }
    }

    private void ReportDriveCycle(List<(DeclarationSymbol Symbol, int Next)> way, ElasticityValue edge, PropertySymbol drives)
    {
        const int NamesAtMost = 8;
        var from = way.Count - 1;
        while (from > 0 && way[from].Symbol != edge.Target)
            from--;
        var names = new List<string>();
        for (var i = from; i < way.Count && names.Count < NamesAtMost; i++)
            names.Add($"'{way[i].Symbol.Name}'");
        if (way.Count - from > NamesAtMost)
            names.Add("...");
        names.Add($"'{edge.Target.Name}'");
        _declaration = drives.Declaration;
        _property = drives;
        Report(
            BindingIds.Cycle,
            edge.Syntax.Location,
            way.Count - from == 1
                ? $"'{edge.Target.Name}' drives itself, so its change could never be computed. Remove this"
                : $"{string.Join(" drives ", names)}: a circle, so no change along it could be computed. Keep the direction that leads to the north star, and remove the other");
        _property = null;
    }
}
