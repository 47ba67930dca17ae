using System.Collections.Concurrent;
using System.IO.Abstractions;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.LanguageServer;

/// <summary>
/// Remembers of each file that was read when it was last written and how long it was, so that a look at the disk finds what
/// other programs did since. For editors that watch no files; safe to use from many threads.
/// </summary>
internal sealed class DiskWatch(IFileSystem files)
{
    private readonly ConcurrentDictionary<string, Stamp> _known = new(StringComparer.Ordinal);

    /// <summary>Takes note of a file that is about to be read.</summary>
    public void Note(string fullPath) => _known[fullPath] = StampOf(fullPath);

    /// <summary>The files that are otherwise than when they were read or last looked at, those that have come or gone included.</summary>
    public List<string> Changed(ServerState state)
    {
        var changed = new List<string>();
        var looked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in state.Roots)
        {
            foreach (var path in root.Snapshot.Documents.SelectMany(static document => ReadoutPaths.Of(document.Tree).Append(document.Path)).Concat(root.Snapshot.UsedPaths))
            {
                var full = root.Folder.FullPath(path);
                if (!state.Open.ContainsKey(full))
                {
                    Look(full, isNews: false);
                }
            }

            // A file that is found and was never read is news by itself.
            foreach (var full in root is { IsOpened: true, IsComplete: true } ? CaseFileFinder.FilesUnder(files, root.Folder.Root, root.Folder, static _ => { }) : [])
            {
                if (!state.Open.ContainsKey(full))
                {
                    Look(full, isNews: true);
                }
            }
        }

        foreach (var folder in state.Settings.Folders)
        {
            Look(files.Path.Combine(folder, EditorConfigFiles.FileName), isNews: false);
        }

        return changed;

        void Look(string path, bool isNews)
        {
            if (!looked.Add(path))
            {
                return;
            }

            var stamp = StampOf(path);
            if (_known.TryGetValue(path, out var known) ? known != stamp : isNews)
            {
                changed.Add(path);
            }

            _known[path] = stamp;
        }
    }

    private Stamp StampOf(string path)
    {
        try
        {
            var file = files.FileInfo.New(path);
            return file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : default;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private readonly record struct Stamp(DateTime Written, long Length);
}
