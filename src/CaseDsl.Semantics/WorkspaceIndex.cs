using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Which file of a workspace declares which name at its top level: so that an unknown name can be traced.</summary>
public sealed class WorkspaceIndex
{
    private readonly IReadOnlyDictionary<string, ImmutableArray<string>> _pathsByName;

    private WorkspaceIndex(IReadOnlyDictionary<string, ImmutableArray<string>> pathsByName) => _pathsByName = pathsByName;

    /// <summary>Makes an index of names and the paths, from the workspace's root, of the files that declare them.</summary>
    public static WorkspaceIndex Create(IEnumerable<(string Name, string Path)> declared)
    {
        var paths = new Dictionary<string, ImmutableArray<string>.Builder>(StringComparer.Ordinal);
        foreach (var (name, path) in declared)
        {
            if (!paths.TryGetValue(name, out var list))
                paths[name] = list = ImmutableArray.CreateBuilder<string>();
            if (!list.Contains(path))
                list.Add(path);
        }
        var index = new Dictionary<string, ImmutableArray<string>>(paths.Count, StringComparer.Ordinal);
        foreach (var (name, list) in paths)
        {
            list.Sort(StringComparer.Ordinal);
            index[name] = list.ToImmutable();
        }
        return new WorkspaceIndex(index);
    }

    /// <summary>The index after some files' declarations changed, none of whose names need be distinct.</summary>
    /// <param name="gone">What files declared before, of those whose declarations are not the same.</param>
    /// <param name="added">What they declare now.</param>
    public WorkspaceIndex With(IEnumerable<(string Name, string Path)> gone, IEnumerable<(string Name, string Path)> added)
    {
        var paths = (_pathsByName as ImmutableDictionary<string, ImmutableArray<string>> ?? _pathsByName.ToImmutableDictionary(StringComparer.Ordinal)).ToBuilder();
        foreach (var (name, path) in gone)
        {
            if (!paths.TryGetValue(name, out var list))
                continue;
            list = list.Remove(path);
            if (list.IsEmpty)
                paths.Remove(name);
            else
                paths[name] = list;
        }
        foreach (var (name, path) in added)
        {
            var list = paths.TryGetValue(name, out var known) ? known : [];
            var at = list.BinarySearch(path, StringComparer.Ordinal);
            if (at < 0)
                paths[name] = list.Insert(~at, path);
        }
        return new WorkspaceIndex(paths.ToImmutable());
    }

    /// <summary>The files that declare anything, each at least once.</summary>
    public IEnumerable<string> Paths => _pathsByName.Values.SelectMany(static paths => paths);

    /// <summary>The files that declare a name, in order; empty where none does.</summary>
    public ImmutableArray<string> FilesDeclaring(string name) =>
        _pathsByName.TryGetValue(name, out var paths) ? paths : [];
}
