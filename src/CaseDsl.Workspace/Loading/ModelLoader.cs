using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// Reads the files of one workspace and gives their meaning. Files that others use are read, and bound, once; a file that
/// nobody uses is dropped with the model that was made of it. Safe to use from many threads.
/// </summary>
public sealed class ModelLoader
{
    private readonly TextFiles _texts;
    private readonly WorkspaceFolder _workspace;
    private readonly ConcurrentDictionary<string, Lazy<SyntaxTree?>> _usedTrees = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceText> _readouts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileProblem> _problems = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Every used file met so far; replaced, never changed.</summary>
    private Compilation _used;

    /// <param name="options">Draws and known names; readouts are the loader's own.</param>
    public ModelLoader(TextFiles texts, WorkspaceFolder workspace, CompilationOptions? options = null)
    {
        _texts = texts;
        _workspace = workspace;
        _used = Compilation.Create([], (options ?? CompilationOptions.Default) with { Readouts = _readouts });
    }

    /// <summary>The used files and readouts that are there and could not be read, by path.</summary>
    public ImmutableArray<FileProblem> Problems => [.. _problems.Values.OrderBy(static p => p.Path, StringComparer.Ordinal)];

    /// <summary>Reads a file and gives its meaning.</summary>
    public bool TryLoad(CaseFile file, [NotNullWhen(true)] out SemanticModel? model, [NotNullWhen(false)] out FileProblem? problem)
    {
        model = null;
        if (!_texts.TryRead(file.FullPath, out var text, out problem))
        {
            return false;
        }

        model = Load(file, text);
        return true;
    }

    /// <summary>The meaning of a text that stands, or would stand, at a file's place.</summary>
    public SemanticModel Load(CaseFile file, SourceText text)
    {
        var tree = SyntaxTree.Parse(text, file.WorkspacePath);
        var used = WithUsedFiles(tree);
        return used.TryGetModel(tree.Path, out var known) && known.Tree.Text.ContentEquals(text)
            ? known
            : used.WithTree(tree).GetModel(tree.Path);
    }

    /// <summary>One compilation of many files, as mending them together needs; unreadable ones are left out.</summary>
    public Compilation LoadTogether(IEnumerable<CaseFile> files, Action<FileProblem> report)
    {
        var trees = new List<SyntaxTree>();
        foreach (var file in files)
        {
            if (_texts.TryRead(file.FullPath, out var text, out var problem))
            {
                var tree = SyntaxTree.Parse(text, file.WorkspacePath);
                WithUsedFiles(tree);
                trees.Add(tree);
            }
            else
            {
                report(problem);
            }
        }

        Compilation used;
        lock (_gate)
        {
            used = _used;
        }

        // Of two trees with one path the last counts: the files asked for.
        return Compilation.Create(used.Paths.Select(path => used.GetModel(path).Tree).Concat(trees), used.Options);
    }

    /// <summary>The compilation of used files, grown by those that a tree uses, directly or through others.</summary>
    private Compilation WithUsedFiles(SyntaxTree tree)
    {
        ReadReadouts(tree);
        var missing = new List<SyntaxTree>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { tree.Path };
        var waiting = new Queue<SyntaxTree>();
        waiting.Enqueue(tree);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var path in UseResolver.PathsOf(next))
            {
                if (seen.Add(path) && UsedTree(path) is { } used)
                {
                    missing.Add(used);
                    waiting.Enqueue(used);
                }
            }
        }

        lock (_gate)
        {
            // The deepest first: adding a file unbinds those that use it, and so these have not been bound yet.
            for (var i = missing.Count - 1; i >= 0; i--)
            {
                if (!_used.TryGetModel(missing[i].Path, out _))
                {
                    _used = _used.WithTree(missing[i]);
                }
            }

            return _used;
        }
    }

    private SyntaxTree? UsedTree(string path) =>
        _usedTrees.GetOrAdd(path, static (at, self) => new Lazy<SyntaxTree?>(() => self.ReadUsed(at)), this).Value;

    private SyntaxTree? ReadUsed(string path)
    {
        if (Read(path) is not { } text)
        {
            return null;
        }

        var tree = SyntaxTree.Parse(text, path);
        ReadReadouts(tree);
        return tree;
    }

    /// <summary>Reads what the experiments of a file name in <c>data:</c>, so that it is at hand before anything is bound.</summary>
    private void ReadReadouts(SyntaxTree tree)
    {
        foreach (var path in ReadoutPaths.Of(tree))
        {
            if (!_readouts.ContainsKey(path) && Read(path) is { } text)
            {
                _readouts.TryAdd(path, text);
            }
        }
    }

    private SourceText? Read(string path)
    {
        if (_texts.TryReadUsed(_workspace, path, out var text, out var problem))
        {
            return text;
        }

        if (problem is not null)
        {
            _problems.TryAdd(problem.Path, problem);
        }

        return null;
    }
}
