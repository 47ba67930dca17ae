using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// Binds the files as a renaming would leave them, and holds every name against what it meant before: the last word on
/// whether a renaming changes a meaning, whatever the reasons that can be told beforehand.
/// </summary>
internal sealed class RenameMeaning
{
    private readonly Dictionary<SemanticModel, Dictionary<DeclarationSymbol, int>> _indices = [];

    /// <summary>What the changes would make a name mean, or what they would break; null where everything means what it meant.</summary>
    /// <param name="files">Every file that the renamed declaration can be seen in.</param>
    public static string? Different(Compilation before, IEnumerable<FileChange> changes, IReadOnlyList<SemanticModel> files, CancellationToken cancellation)
    {
        var byFile = changes.GroupBy(static change => change.Path).ToDictionary(static file => file.Key, static file => file.Select(static change => change.Change).ToList(), StringComparer.Ordinal);
        var after = Changed(before, byFile, files);
        // Each file is bound anew: a metric that a thousand files name is a thousand of them.
        var different = new string?[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            different[i] = new RenameMeaning().Different(files[i], after.GetModel(files[i].Path), byFile.GetValueOrDefault(files[i].Path) ?? []));
        return Array.Find(different, static one => one is not null);
    }

    private static Compilation Changed(Compilation before, Dictionary<string, List<TextChange>> changes, IEnumerable<SemanticModel> files)
    {
        var paths = changes.Keys.ToArray();
        var changed = new SyntaxTree?[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            if (before.TryGetModel(paths[i], out var model))
                changed[i] = model.Tree.WithChangedText(model.Tree.Text.WithChanges(changes[paths[i]]));
        });
        var trees = new Dictionary<string, SyntaxTree?>(StringComparer.Ordinal);
        var readouts = new Dictionary<string, SourceText>(before.Options.Readouts, StringComparer.Ordinal);
        for (var i = 0; i < paths.Length; i++)
        {
            if (changed[i] is { } tree)
                trees.Add(paths[i], tree);
            else if (readouts.TryGetValue(paths[i], out var readout))
                readouts[paths[i]] = readout.WithChanges(changes[paths[i]]);
        }
        return before.With(trees, before.Options with { Readouts = readouts }, files.Select(static file => file.Path));
    }

    private string? Different(SemanticModel before, SemanticModel after, List<TextChange> shifts)
    {
        var meant = new Dictionary<int, List<DeclarationSymbol>>();
        foreach (var reference in after.References)
        {
            if (!meant.TryGetValue(reference.Token.Span.Start, out var targets))
                meant.Add(reference.Token.Span.Start, targets = []);
            targets.Add(reference.Target);
        }
        foreach (var reference in before.References)
        {
            var start = Shifted(reference.Token.Span.Start, shifts);
            if (!meant.TryGetValue(start, out var targets) || targets.RemoveAll(target => IsSame(target, reference.Target)) == 0)
                return $"With that name '{reference.Token.Text}' on {Place(reference.Token.Location)} would no longer mean the {RenameChecks.Kind(reference.Target)} '{reference.Target.Name}'.";
            if (targets.Count == 0)
                meant.Remove(start);
        }

        // Names that meant nothing yet may come to mean something: whoever wrote them waits for that.
        var unknown = before.BindingDiagnostics.Where(static finding => finding.Id == BindingIds.UnknownName).Select(finding => Shifted(finding.Location.Span.Start, shifts)).ToHashSet();
        foreach (var (start, targets) in meant)
        {
            if (!unknown.Contains(start))
                return $"With that name '{targets[0].Name}' on {Place(after.Tree.Locate(new TextSpan(start, 0)))} would mean the {RenameChecks.Kind(targets[0])} of that name, which it does not now.";
        }

        // Figures come to what they came to: the names that they are made of mean what they meant.
        var known = before.Tree.Diagnostics.Concat(before.BindingDiagnostics).Select(static finding => finding.Id).ToList();
        foreach (var finding in after.Tree.Diagnostics.Concat(after.BindingDiagnostics))
        {
            if (!known.Remove(finding.Id))
                return $"With that name {Place(finding.Location)} would be at fault: {finding.Message}";
        }
        return null;
    }

    /// <summary>Whether two symbols of two compilations are one declaration: renaming moves none to another place among the others.</summary>
    private bool IsSame(DeclarationSymbol one, DeclarationSymbol other) =>
        one.Tree.Path == other.Tree.Path && IndexOf(one) == IndexOf(other);

    private int IndexOf(DeclarationSymbol symbol)
    {
        if (!_indices.TryGetValue(symbol.SemanticModel, out var index))
        {
            index = [];
            foreach (var declaration in symbol.SemanticModel.AllDeclarations)
                index[declaration] = index.Count;
            _indices.Add(symbol.SemanticModel, index);
        }
        return index.GetValueOrDefault(symbol, -1);
    }

    private static int Shifted(int position, List<TextChange> shifts)
    {
        var shifted = position;
        foreach (var change in shifts)
        {
            if (change.Span.End <= position && change.Span.Start < position)
                shifted += (change.NewText?.Length ?? 0) - change.Span.Length;
        }
        return shifted;
    }

    private static string Place(Location place) => $"line {place.Start.Line + 1} of '{place.Path}'";
}
