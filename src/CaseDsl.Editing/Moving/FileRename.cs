using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>When files are renamed or moved: what has to be written anew in those that use them, and in themselves.</summary>
public static class FileRename
{
    /// <param name="moved">Old path and new path of each file, case files and readouts, from the workspace's root.</param>
    /// <returns>Changes of files at their old paths, by path and position.</returns>
    public static ImmutableArray<FileChange> Edits(Compilation compilation, IReadOnlyDictionary<string, string> moved)
    {
        var changes = ImmutableArray.CreateBuilder<FileChange>();
        foreach (var path in compilation.Paths.Order(StringComparer.Ordinal))
        {
            var model = compilation.GetModel(path);
            var own = moved.GetValueOrDefault(path, path);
            foreach (var use in model.Uses)
            {
                if (use.Path is { } target && (own != path || moved.ContainsKey(target)))
                    Add(changes, path, use.Syntax.Path, use.Written, UseEdits.Relative(own, moved.GetValueOrDefault(target, target)));
            }
            foreach (var experiment in model.All<ExperimentSymbol>())
            {
                if (experiment.Data is { Syntax: TextSyntax text } data && ReadoutPath.Resolve(path, data.Raw) is { } readout && (own != path || moved.ContainsKey(readout)))
                    Add(changes, path, text, data.Raw, UseEdits.Relative(own, moved.GetValueOrDefault(readout, readout)));
            }
        }
        return changes.ToImmutable();
    }

    private static void Add(ImmutableArray<FileChange>.Builder changes, string path, TextSyntax text, string written, string wanted)
    {
        if (written != wanted)
            changes.Add(new FileChange(path, new TextChange(text.Span, UseEdits.Quoted(wanted))));
    }
}
