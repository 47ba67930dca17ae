using System.IO.Abstractions;

namespace CaseDsl.Cli;

/// <summary>By what a file is known to have changed; the default is that of a file which is not there.</summary>
internal readonly record struct FileStamp(long Written, long Length)
{
    public bool Exists => this != default;

    public static FileStamp Of(IFileSystem files, string fullPath)
    {
        try
        {
            var file = files.FileInfo.New(fullPath);
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc.Ticks, file.Length) : default;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return default;
        }
    }
}
