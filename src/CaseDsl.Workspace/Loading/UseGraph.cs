using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Workspace;

/// <summary>Which files the files of a check are made of: those that they use, those that these use, and their readouts.</summary>
public sealed class UseGraph
{
    private readonly Dictionary<string, string[]> _needs = new(StringComparer.Ordinal);
    private readonly TextFiles _texts;

    private UseGraph(TextFiles texts) => _texts = texts;

    /// <summary>Every file that was asked for or is needed, by full path; one that is needed need not exist.</summary>
    public IEnumerable<string> Paths => _needs.Keys;

    /// <summary>Follows what the files name, without binding them. A file that can't be read needs nothing.</summary>
    public static UseGraph Of(TextFiles texts, IEnumerable<CaseFile> files, CancellationToken cancellation = default)
    {
        var graph = new UseGraph(texts);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            graph.Add(file.FullPath, file.Workspace);
        }

        return graph;
    }

    /// <summary>The files among <see cref="Paths"/> for which <paramref name="isChanged"/> holds, and all that need one of them, by whatever detour.</summary>
    public HashSet<string> AffectedBy(Func<string, bool> isChanged)
    {
        var neededBy = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (path, needs) in _needs)
        {
            foreach (var needed in needs)
            {
                if (!neededBy.TryGetValue(needed, out var users))
                {
                    neededBy.Add(needed, users = []);
                }

                users.Add(path);
            }
        }

        var affected = new HashSet<string>(_needs.Keys.Where(isChanged), StringComparer.Ordinal);
        var waiting = new Stack<string>(affected);
        while (waiting.TryPop(out var next))
        {
            foreach (var user in neededBy.GetValueOrDefault(next) ?? [])
            {
                if (affected.Add(user))
                {
                    waiting.Push(user);
                }
            }
        }

        return affected;
    }

    private void Add(string fullPath, WorkspaceFolder workspace)
    {
        var waiting = new Stack<string>();
        waiting.Push(fullPath);
        while (waiting.TryPop(out var next))
        {
            if (_needs.ContainsKey(next))
            {
                continue;
            }

            var needs = NeedsOf(next, workspace);
            _needs.Add(next, needs);
            foreach (var needed in needs)
            {
                waiting.Push(needed);
            }
        }
    }

    private string[] NeedsOf(string fullPath, WorkspaceFolder workspace)
    {
        if (!fullPath.EndsWith(CaseFileFinder.Extension, StringComparison.Ordinal)
            || !_texts.FileSystem.File.Exists(fullPath)
            || !_texts.TryRead(fullPath, out var text, out _))
        {
            return [];
        }

        var content = text.ToString();
        if (!content.Contains("use", StringComparison.Ordinal) && !content.Contains("data", StringComparison.Ordinal))
        {
            // Not worth making a tree of.
            return [];
        }

        var tree = SyntaxTree.Parse(text, workspace.RelativePath(fullPath));
        return [.. UseResolver.PathsOf(tree).Concat(ReadoutPaths.Of(tree)).Select(workspace.FullPath).Distinct(StringComparer.Ordinal)];
    }
}
