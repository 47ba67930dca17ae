using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

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
    /// The files that differ, in the folder as it stands, from where this line of work left <paramref name="revision"/>:
    /// changed, added, deleted, both names of a renamed one, and those that git doesn't know yet.
    /// </summary>
    /// <param name="reason">A clause that says why not.</param>
    public bool TryFindChanges(string revision, [NotNullWhen(true)] out GitChanges? changes, [NotNullWhen(false)] out string? reason)
    {
        changes = null;
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
        var changed = Run("diff", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-relative", "--ignore-submodules", "-z", from, "--");
        var unknown = Run("ls-files", "--others", "--exclude-standard", "-z");
        foreach (var answer in new[] { changed, unknown })
        {
            if (answer.Code != 0)
            {
                reason = $"git says: {answer.Error}";
                return false;
            }
        }

        changes = new GitChanges();
        var entries = changed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < entries.Length; i += 2)
        {
            // ":100644 100644 <before> <after> M", then the path.
            var path = FullPath(entries[i + 1]);
            changes.Paths.Add(path);
            if (entries[i].Split(' ') is [_, _, var before, ..] && before.AsSpan().ContainsAnyExcept('0'))
            {
                changes.Before[path] = before;
            }
        }

        changes.Paths.UnionWith(unknown.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(FullPath));
        reason = null;
        return true;
    }

    /// <summary>The texts that files were before, by what <see cref="GitChanges.Before"/> knows them by; what can't be read is left out.</summary>
    public IReadOnlyDictionary<string, SourceText> TextsOf(IReadOnlyCollection<string> blobs)
    {
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        if (blobs.Count > 0)
        {
            Run(output => ReadBlobs(output, texts), string.Join('\n', blobs) + "\n", "cat-file", "--batch");
        }

        return texts;
    }

    /// <summary>Each answer is "ID blob LENGTH", a line feed, the content, a line feed; of what git hasn't got it is "ID missing".</summary>
    private static void ReadBlobs(Stream output, Dictionary<string, SourceText> into)
    {
        using var buffered = new BufferedStream(output);
        while (ReadLine(buffered) is { Length: > 0 } header)
        {
            if (header.Split(' ') is not [var id, var kind, var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                continue;
            }

            var content = new byte[length];
            buffered.ReadExactly(content);
            buffered.ReadByte();
            if (kind == "blob" && TextFiles.TryRead(new MemoryStream(content), id, out var text, out _))
            {
                into[id] = text;
            }
        }
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        while (stream.ReadByte() is var next and >= 0 and not '\n')
        {
            line.Append((char)next);
        }

        return line.ToString();
    }

    private string FullPath(string path) => Path.Join(_root, Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', '\\'));

    private Answer Run(params string[] arguments)
    {
        var output = "";
        return Run(
            stream =>
            {
                using var reader = new StreamReader(stream, Encoding.UTF8);
                output = reader.ReadToEnd();
            },
            input: "",
            arguments) with
        { Output = output };
    }

    private Answer Run(Action<Stream> read, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(_program, arguments)
        {
            WorkingDirectory = _root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        foreach (var ofAnother in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"])
        {
            // A hook is told of its own checkout, which need not be this one.
            start.Environment.Remove(ofAnother);
        }

        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception();
            var error = process.StandardError.ReadToEndAsync();
            // At the same time as it is read: git answers before it has read all.
            var writing = WriteAsync(process.StandardInput, input);
            read(process.StandardOutput.BaseStream);
            process.WaitForExit();
            writing.GetAwaiter().GetResult();
            return new Answer(process.ExitCode, "", FirstLine(error.GetAwaiter().GetResult()));
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return new Answer(-1, "", FirstLine(failure.Message));
        }
    }

    private static async Task WriteAsync(StreamWriter into, string input)
    {
        using (into)
        {
            await into.WriteAsync(input).ConfigureAwait(false);
        }
    }

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();

    private readonly record struct Answer(int Code, string Output, string Error);
}
