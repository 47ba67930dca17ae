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
    public Compilation WithTree(SyntaxTree tree) =>
        With(new Dictionary<string, SyntaxTree?>(StringComparer.Ordinal) { [tree.Path] = tree }, Options, []);

    /// <summary>The compilation without a file; those that use it lose their models.</summary>
    public Compilation WithoutTree(string path) => _models.ContainsKey(path)
        ? With(new Dictionary<string, SyntaxTree?>(StringComparer.Ordinal) { [path] = null }, Options, [])
        : this;

    /// <summary>The compilation with other options: every file is bound anew.</summary>
    public Compilation WithOptions(CompilationOptions options)
    {
        var trees = new List<SyntaxTree>(_models.Count);
        foreach (var model in _models.Values)
            trees.Add(model.Tree);
        return Create(trees, options);
    }

    /// <summary>
    /// The compilation after several changes at once. Files that no change concerns, and that use none it concerns, keep
    /// their models, and with them the options that these were made with.
    /// </summary>
    /// <param name="changes">By path: the file's new tree, or null where it is gone.</param>
    /// <param name="alsoStale">Files that are the same and still have to be bound anew, such as those that a new readout concerns.</param>
    public Compilation With(IReadOnlyDictionary<string, SyntaxTree?> changes, CompilationOptions options, IEnumerable<string> alsoStale)
    {
        var stale = WithUsersOf([.. changes.Keys, .. alsoStale]);
        var models = new Dictionary<string, SemanticModel>(_models.Count + changes.Count, StringComparer.Ordinal);
        var compilation = new Compilation(models, options);
        foreach (var (path, model) in _models)
        {
            if (!changes.TryGetValue(path, out var tree))
                models.Add(path, stale.Contains(path) ? new SemanticModel(model.Tree, compilation) : model);
            else if (tree is not null)
                models.Add(path, new SemanticModel(tree, compilation));
        }
        foreach (var (path, tree) in changes)
        {
            if (tree is not null && !models.ContainsKey(path))
                models.Add(path, new SemanticModel(tree, compilation));
        }
        return compilation;
    }

    /// <summary>Some paths and the files that use them, directly or through others, whether there are files at those paths or not.</summary>
    private HashSet<string> WithUsersOf(HashSet<string> found)
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
        var pending = new Stack<string>(found);
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
