using System.Collections.Concurrent;
using System.Collections.Immutable;
using CaseDsl.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// What the .editorconfig files above a case file say of it. Each is read once; sections and globs are Roslyn's. Safe to
/// use from many threads.
/// </summary>
public sealed class EditorConfigFiles(TextFiles texts)
{
    public const string FileName = ".editorconfig";

    /// <summary>What every setting of ours starts with; a file without it changes no answer.</summary>
    private const string OurPrefix = "casedsl_";

    private readonly ConcurrentDictionary<string, Lazy<Folder>> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FileProblem> _problems = new();

    /// <summary>The files that could not be read or understood, in the order of their paths and lines.</summary>
    public ImmutableArray<FileProblem> Problems =>
        [.. _problems.OrderBy(static p => p.Path, StringComparer.Ordinal).ThenBy(static p => p.Line)];

    /// <summary>The folders that a .editorconfig was looked for in so far.</summary>
    public ICollection<string> Folders => _folders.Keys;

    /// <summary>The severities in force for a case file.</summary>
    public SeverityConfiguration SeveritiesFor(string fullPath)
    {
        var folder = texts.FileSystem.Path.GetDirectoryName(fullPath);
        var sets = folder is null ? [] : FolderAt(folder).Sets;
        if (sets.IsEmpty)
        {
            return SeverityConfiguration.Default;
        }

        var path = fullPath.Replace('\\', '/');
        var settings = new List<KeyValuePair<string, Severity>>();
        foreach (var set in sets)
        {
            SeveritySettings.Read(set.GetOptionsForSourcePath(path).AnalyzerOptions, settings);
        }

        return SeverityConfiguration.Create(settings);
    }

    /// <summary>True where the file says <c>root = true</c> before its first section.</summary>
    internal static bool DeclaresRoot(TextFiles texts, string fullPath) =>
        texts.TryRead(fullPath, out var text, out _) && DeclaresRoot(text);

    private static bool DeclaresRoot(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            var setting = EditorConfigLine.Read(line.ToString());
            if (setting.Kind == EditorConfigLineKind.Section)
            {
                return false;
            }

            if (setting.Kind == EditorConfigLineKind.Setting && setting.Key.Equals("root", StringComparison.OrdinalIgnoreCase))
            {
                return setting.Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private Folder FolderAt(string folder) =>
        _folders.GetOrAdd(folder, static (at, self) => new Lazy<Folder>(() => self.Load(at)), this).Value;

    private Folder Load(string folder)
    {
        var files = texts.FileSystem;
        var path = files.Path.Combine(folder, FileName);
        var parentFolder = files.Path.GetDirectoryName(folder);
        if (!files.File.Exists(path))
        {
            return string.IsNullOrEmpty(parentFolder) ? Folder.Empty : FolderAt(parentFolder);
        }

        if (!texts.TryRead(path, out var text, out var problem))
        {
            _problems.Enqueue(problem);
            return string.IsNullOrEmpty(parentFolder) ? Folder.Empty : FolderAt(parentFolder);
        }

        var isRoot = DeclaresRoot(text);
        var parent = isRoot || string.IsNullOrEmpty(parentFolder) ? Folder.Empty : FolderAt(parentFolder);
        var content = text.ToString();
        if (!content.Contains(OurPrefix, StringComparison.OrdinalIgnoreCase))
        {
            // A nearer root still hides what the files above it say, which an empty parent has seen to.
            return parent;
        }

        foreach (var found in SeveritySettings.Check(text, path))
        {
            _problems.Enqueue(found);
        }

        var configuration = AnalyzerConfig.Parse(content, path.Replace('\\', '/'));
        return new Folder(parent.Sets.Add(AnalyzerConfigSet.Create(ImmutableArray.Create(configuration))));
    }

    /// <param name="Sets">One for each file that has a say, the farthest first: a key in a nearer one comes later and wins.</param>
    private sealed record Folder(ImmutableArray<AnalyzerConfigSet> Sets)
    {
        public static readonly Folder Empty = new([]);
    }
}
