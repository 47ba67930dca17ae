using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// Gives a declaration another name, in its own file, in every file that uses it, and in the readouts of experiments.
/// Refuses what would change any meaning.
/// </summary>
public static class Rename
{
    /// <summary>What would be renamed at a position.</summary>
    public static RenamePreparation Prepare(SemanticModel model, int position)
    {
        if (References.SymbolAt(model, position) is not { } symbol)
            return new RenamePreparation(new TextSpan(Places.Clamp(model.Tree, position), 0), "", "Only the name of a declaration can be renamed: put the cursor on one.");
        var span = model.ReferenceAt(position)?.Token.Span ?? symbol.NameLocation.Span;
        return new RenamePreparation(span, symbol.Name, RenameChecks.Fixed(symbol));
    }

    /// <param name="compilation">The newest; files are changed as it has them.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static RenameAnswer To(SemanticModel model, Compilation compilation, int position, string newName, CancellationToken cancellation = default)
    {
        var prepared = Prepare(model, position);
        if (prepared.Refusal is { } refusal)
            return RenameAnswer.Refused(refusal);
        if (References.SymbolAt(model, position) is not { } symbol || symbol.Name == newName)
            return new RenameAnswer([], null);
        if (RenameChecks.Name(newName) is { } invalid)
            return RenameAnswer.Refused(invalid);

        var files = UseGraph.FilesThatSee(symbol.Tree.Path, compilation);
        if (RenameChecks.Clash(symbol, newName, files, cancellation) is { } clash)
            return RenameAnswer.Refused(clash);

        var changes = new SortedSet<(string Path, int Start, int End, string Text)>();
        Add(symbol.NameLocation, newName);
        var forms = symbol is UnitSymbol ? UnitForms.Of(symbol.Name, newName) : null;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reference in file.ReferencesTo(symbol))
                Add(reference.Token.Location, forms is not null && forms.TryGetValue(reference.Token.ValueText, out var form) ? form : newName);
        }
        foreach (var cell in ReadoutCells.Naming(symbol, files, compilation.Options))
            Add(cell, newName);
        ImmutableArray<FileChange> edits = [.. changes.Select(static change => new FileChange(change.Path, new TextChange(TextSpan.FromBounds(change.Start, change.End), change.Text)))];
        return RenameMeaning.Different(compilation, edits, files, cancellation) is { } different ? RenameAnswer.Refused(different) : new RenameAnswer(edits, null);

        void Add(Location at, string text) => changes.Add((at.Path, at.Span.Start, at.Span.End, text));
    }
}
