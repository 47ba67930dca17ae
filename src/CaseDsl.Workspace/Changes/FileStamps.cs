using System.IO.Abstractions;

namespace CaseDsl.Workspace;

/// <summary>
/// What the disk said of some files at one moment. Two of them differ where a file was saved, made, renamed or deleted in
/// between. Asking the disk again and again works where notifications don't: on mounted and shared folders, for editors
/// that write another file and rename it, and however many folders there are.
/// </summary>
public sealed class FileStamps : IEquatable<FileStamps>
{
    private readonly SortedDictionary<string, (DateTime Written, long Length)> _stamps = new(StringComparer.Ordinal);

    /// <param name="paths">Full paths; one that names no file counts as absent.</param>
    public static FileStamps Of(IFileSystem files, IEnumerable<string> paths)
    {
        var stamps = new FileStamps();
        foreach (var path in paths)
        {
            try
            {
                var file = files.FileInfo.New(path);
                stamps._stamps[path] = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            }
            catch (Exception failure) when (TextFiles.IsOfTheDisk(failure))
            {
                // Gone between two questions: the next answer will say so.
                stamps._stamps[path] = default;
            }
        }

        return stamps;
    }

    public bool Equals(FileStamps? other) => other is not null && _stamps.SequenceEqual(other._stamps);

    public override bool Equals(object? obj) => Equals(obj as FileStamps);

    public override int GetHashCode() => _stamps.Count;
}
