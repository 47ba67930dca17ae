using System.Diagnostics.CodeAnalysis;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// A set of files that may use each other. Immutable; its files are bound when they are first asked, each once, and from
/// as many threads as one likes.
/// </summary>
public sealed class Compilation
{
    private readonly Dictionary<string, SemanticModel> _models;

    private Compilation(Dictionary<string, SemanticModel> models, CompilationOptions options)
    {
        _models = models;
        Options = options;
    }

    public CompilationOptions Options { get; }

    /// <summary>The files' paths from the workspace's root, in the order they were given.</summary>
    public IEnumerable<string> Paths => _models.Keys;

    /// <summary>Makes a compilation of files; of two with one path the last counts.</summary>
    public static Compilation Create(IEnumerable<SyntaxTree> trees, CompilationOptions? options = null)
    {
        var compilation = new Compilation(new Dictionary<string, SemanticModel>(StringComparer.Ordinal), options ?? CompilationOptions.Default);
        foreach (var tree in trees)
            compilation._models[tree.Path] = new SemanticModel(tree, compilation);
        return compilation;
    }

    /// <summary>The meaning of one file.</summary>
    /// <exception cref="ArgumentException">The compilation has no such file.</exception>
    public SemanticModel GetModel(string path) =>
        _models.TryGetValue(path, out var model) ? model : throw new ArgumentException($"There is no file '{path}' here.", nameof(path));

    public bool TryGetModel(string path, [NotNullWhen(true)] out SemanticModel? model) => _models.TryGetValue(path, out model);

    /// <summary>
    /// The compilation with a file added, or replaced where there is one of its path. Files that neither are it nor use
    /// it, directly or through others, keep their models.
    /// </summary>
    public Compilation WithTree(SyntaxTree tree) => Replace(tree.Path, tree);

    /// <summary>The compilation without a file; those that use it lose their models.</summary>
    public Compilation WithoutTree(string path) => _models.ContainsKey(path) ? Replace(path, null) : this;

    /// <summary>The compilation with other options: every file is bound anew.</summary>
    public Compilation WithOptions(CompilationOptions options)
    {
        var trees = new List<SyntaxTree>(_models.Count);
        foreach (var model in _models.Values)
            trees.Add(model.Tree);
        return Create(trees, options);
    }

    private Compilation Replace(string path, SyntaxTree? tree)
    {
        var stale = UsersOf(path);
        var models = new Dictionary<string, SemanticModel>(_models.Count + 1, StringComparer.Ordinal);
        var compilation = new Compilation(models, Options);
        foreach (var (at, model) in _models)
        {
            if (at == path)
            {
                if (tree is not null)
                    models.Add(at, new SemanticModel(tree, compilation));
            }
            else
            {
                models.Add(at, stale.Contains(at) ? new SemanticModel(model.Tree, compilation) : model);
            }
        }
        if (tree is not null && !models.ContainsKey(path))
            models.Add(path, new SemanticModel(tree, compilation));
        return compilation;
    }

    /// <summary>The files that use a path, directly or through others, whether there is a file at that path or not.</summary>
    private HashSet<string> UsersOf(string path)
    {
        var users = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (at, model) in _models)
        {
            foreach (var use in model.Uses)
            {
                if (use.Path is not { } used)
                    continue;
                if (!users.TryGetValue(used, out var list))
                    users[used] = list = [];
                list.Add(at);
            }
        }
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>();
        pending.Push(path);
        while (pending.TryPop(out var next))
        {
            if (!users.TryGetValue(next, out var list))
                continue;
            foreach (var user in list)
            {
                if (found.Add(user))
                    pending.Push(user);
            }
        }
        return found;
    }
}
