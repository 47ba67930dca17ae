using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>Which files of a workspace use which.</summary>
internal static class UseGraph
{
    /// <summary>A file and those that use it, directly or through others, by path.</summary>
    public static List<SemanticModel> FilesThatSee(string path, Compilation compilation)
    {
        var users = new Dictionary<string, List<SemanticModel>>(StringComparer.Ordinal);
        foreach (var at in compilation.Paths)
        {
            var model = compilation.GetModel(at);
            foreach (var use in model.Uses)
            {
                if (use.Path is not { } used)
                    continue;
                if (!users.TryGetValue(used, out var list))
                    users[used] = list = [];
                list.Add(model);
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var found = new List<SemanticModel>();
        if (compilation.TryGetModel(path, out var own))
            found.Add(own);
        var pending = new Stack<string>();
        pending.Push(path);
        while (pending.TryPop(out var next))
        {
            if (!users.TryGetValue(next, out var list))
                continue;
            foreach (var user in list)
            {
                if (!seen.Add(user.Path))
                    continue;
                found.Add(user);
                pending.Push(user.Path);
            }
        }
        found.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }
}
