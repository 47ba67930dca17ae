using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CaseDsl.Workspace;

/// <summary>Asks the <c>git</c> program about one checkout. Nothing is written there, not even the index.</summary>
public sealed class GitRepository
{
    private readonly string _program;
    private readonly string _root;

    private GitRepository(string program, string root)
    {
        _program = program;
        _root = root;
    }

    /// <param name="root">The full path of the checkout's folder.</param>
    /// <param name="reason">A clause that says why not.</param>
    public static bool TryOpen(string root, [NotNullWhen(true)] out GitRepository? repository, [NotNullWhen(false)] out string? reason)
    {
        repository = ProgramFinder.Find("git") is { } program ? new GitRepository(program, root) : null;
        reason = repository is null ? "git is not on the path, and what has changed is asked of it" : null;
        return repository is not null;
    }

    /// <summary>
    /// The full paths of the files that differ, in the folder as it stands, from where this line of work left
    /// <paramref name="revision"/>: changed, added, deleted, both names of a renamed one, and those that git doesn't know yet.
    /// </summary>
    /// <param name="reason">A clause that says why not.</param>
    public bool TryFindChanges(string revision, [NotNullWhen(true)] out HashSet<string>? paths, [NotNullWhen(false)] out string? reason)
    {
        paths = null;
        if (revision.Length == 0 || revision[0] == '-' || revision.Contains('\0'))
        {
            reason = $"'{revision}' is no revision";
            return false;
        }

        var commit = Run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (commit.Code != 0)
        {
            reason = commit.Error.Length > 0 ? $"git says: {commit.Error}" : $"there is no revision '{revision}'; a shallow clone may lack it";
            return false;
        }

        // Changes of the other line since the two parted are not this one's. A shallow clone may not know where they did.
        var id = commit.Output.Trim();
        var common = Run("merge-base", id, "HEAD");
        var from = common.Code == 0 ? common.Output.Trim() : id;
        var changed = Run("diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules", "-z", from, "--");
        var unknown = Run("ls-files", "--others", "--exclude-standard", "-z");
        foreach (var answer in new[] { changed, unknown })
        {
            if (answer.Code != 0)
            {
                reason = $"git says: {answer.Error}";
                return false;
            }
        }

        paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in (changed.Output + unknown.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            paths.Add(Path.Join(_root, Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', '\\')));
        }

        reason = null;
        return true;
    }

    private Answer Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments)
        {
            WorkingDirectory = _root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception();
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Answer(process.ExitCode, output, FirstLine(error.GetAwaiter().GetResult()));
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return new Answer(-1, "", FirstLine(failure.Message));
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();

    private readonly record struct Answer(int Code, string Output, string Error);
}
