using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>What is wrong with a file's <c>use</c> lines: files that are not there, cycles, and names that two files declare.</summary>
internal static class UseChecks
{
    public static void Check(SemanticModel model, List<Diagnostic> findings)
    {
        var uses = model.Uses;
        if (uses.IsEmpty)
            return;
        foreach (var use in uses)
        {
            if (use.Target is not { } target)
            {
                // A path that is missing, or not whole, has been reported.
                if (!IsBroken(use.Syntax.Path))
                    findings.Add(Unresolved(model, use));
            }
            else if (CycleBackTo(model, target) is { } way)
                findings.Add(new Diagnostic(BindingIds.Cycle, use.Syntax.Path.Location, CycleMessage(model, way)));
        }
        CheckNames(model, findings);
    }

    private static bool IsBroken(TextSyntax path)
    {
        if (path.OpenQuoteToken.IsMissing || path.CloseQuoteToken.IsMissing)
            return true;
        foreach (var part in path.Parts)
        {
            if (part is HoleSyntax)
                return true;
        }
        return false;
    }

    private static Diagnostic Unresolved(SemanticModel model, UseSymbol use)
    {
        var at = use.Syntax.Path.Location;
        if (use.Written.Length == 0)
            return new Diagnostic(BindingIds.UnresolvedUse, at, "'use' names no file. Write the path of a case file, relative to this one, as in 'use \"shared/metrics.case\"'.");
        if (use.Path is null)
            return new Diagnostic(BindingIds.UnresolvedUse, at, $"'{use.Written}' leads outside the workspace, so nobody else could check this case. Copy the file into the workspace and use it from there.");
        var folder = model.Path.LastIndexOf('/') is var slash and >= 0 ? model.Path[..slash] : "";
        var message = $"There is no file '{use.Path}', so what this case takes from it can't be checked. The path is relative to the folder of this file{(folder.Length == 0 ? "" : $", '{folder}'")}.";
        if (SameNameElsewhere(model, use.Path) is not { } found)
            return new Diagnostic(BindingIds.UnresolvedUse, at, message);
        var relative = UseEdits.Relative(model.Path, found);
        return new Diagnostic(BindingIds.UnresolvedUse, at, $"{message} Did you mean '{relative}'?")
        {
            Fixes = [CodeFix.Replace($"Use '{relative}'", false, at, $"\"{relative}\"")],
        };
    }

    /// <summary>The file that may be meant: one of that name in another folder, else one of a name that is near.</summary>
    private static string? SameNameElsewhere(SemanticModel model, string path)
    {
        var name = FileName(path);
        var nearest = new NearestName(name);
        string? same = null;
        string? near = null;
        // Of names that are equally near the first is taken: in the order of the paths, not that of reading.
        foreach (var other in model.Compilation.Paths.Concat(model.Compilation.Options.Index?.Paths ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (other == model.Path)
                continue;
            var otherName = FileName(other);
            if (string.Equals(otherName, name, StringComparison.OrdinalIgnoreCase))
            {
                if (same is null || string.CompareOrdinal(other, same) < 0)
                    same = other;
                continue;
            }
            var before = nearest.Best;
            nearest.Consider(otherName);
            if (nearest.Best != before)
                near = other;
        }
        return same ?? near;
    }

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The files from a used file back to the one that uses it, the latter last; null where there is no way back.</summary>
    private static List<SemanticModel>? CycleBackTo(SemanticModel model, SemanticModel used)
    {
        if (used == model)
            return [model];
        var cameFrom = new Dictionary<SemanticModel, SemanticModel>();
        var pending = new Queue<SemanticModel>();
        pending.Enqueue(used);
        while (pending.TryDequeue(out var at))
        {
            foreach (var use in at.Uses)
            {
                if (use.Target is not { } next || next == used || !cameFrom.TryAdd(next, at))
                    continue;
                if (next == model)
                    return WayBack(cameFrom, used, model);
                pending.Enqueue(next);
            }
        }
        return null;
    }

    private static List<SemanticModel> WayBack(Dictionary<SemanticModel, SemanticModel> cameFrom, SemanticModel used, SemanticModel model)
    {
        var way = new List<SemanticModel> { model };
        for (var at = cameFrom[model]; at != used; at = cameFrom[at])
            way.Add(at);
        way.Add(used);
        way.Reverse();
        return way;
    }

    private static string CycleMessage(SemanticModel model, List<SemanticModel> way)
    {
        if (way.Count == 1)
            return "A file that uses itself gains nothing: what it declares is visible in it already. Remove this line";
        var names = new List<string>(way.Count);
        foreach (var step in way)
            names.Add($"'{step.Path}'");
        return $"'{model.Path}' uses {string.Join(", which uses ", names)}: a circle, so neither can be understood before the other. Move what both need into a third file, and use that from each.";
    }

    /// <summary>Names that two of the used files declare.</summary>
    private static void CheckNames(SemanticModel model, List<Diagnostic> findings)
    {
        var uses = model.Uses;
        if (uses.Length < 2)
            return;
        var seen = new Dictionary<string, DeclarationSymbol>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (use.Target is not { } target || target == model)
                continue;
            DeclarationSymbol? first = null;
            var count = 0;
            foreach (var (name, symbol) in target.Declared.ByName)
            {
                if (symbol.Kind == DeclarationKind.Case || seen.TryAdd(name, symbol) || seen[name].SemanticModel == target)
                    continue;
                count++;
                first ??= symbol;
            }
            if (first is not null)
                findings.Add(Twice(use, first, seen[first.Name], count));
        }
    }

    private static Diagnostic Twice(UseSymbol use, DeclarationSymbol symbol, DeclarationSymbol other, int count)
    {
        var more = count switch
        {
            1 => "",
            2 => ", and one more name",
            _ => $", and {count - 1} more names",
        };
        return new Diagnostic(
            BindingIds.DuplicateName,
            use.Syntax.Path.Location,
            $"'{symbol.Name}' is declared in '{symbol.Tree.Path}' and in '{other.Tree.Path}'{more}: which one a claim means could not be told. Rename it in one of the files, or use only one of them.")
        {
            Related =
            [
                new RelatedPlace(symbol.NameLocation, $"'{symbol.Name}' here"),
                new RelatedPlace(other.NameLocation, $"'{symbol.Name}' there"),
            ],
        };
    }
}
