using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Abstractions;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>Reads texts and writes them whole or not at all. Safe to use from many threads.</summary>
public sealed class TextFiles(IFileSystem files)
{
    /// <summary>A text longer than this is nobody's case file; it also bounds what a device or a pipe may pour in.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    public IFileSystem FileSystem { get; } = files;

    /// <summary>Reads the file at <paramref name="fullPath"/>; no failure of disk or content throws.</summary>
    public bool TryRead(string fullPath, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out FileProblem? problem)
    {
        text = null;
        string? reason;
        try
        {
            using var stream = FileSystem.FileStream.New(
                fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (TryReadAll(stream, out text, out reason))
            {
                problem = null;
                return true;
            }
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            reason = FileSystem.Directory.Exists(fullPath) ? "is a folder, not a file" : Describe(failure, "read");
        }

        problem = new FileProblem(fullPath, reason);
        return false;
    }

    /// <summary>Reads a file of a workspace that another of its files names.</summary>
    /// <param name="path">From the workspace's root.</param>
    /// <param name="problem">Null where there is no such file, or a link leads out of the workspace: whoever names it tells of that.</param>
    public bool TryReadUsed(WorkspaceFolder workspace, string path, [NotNullWhen(true)] out SourceText? text, out FileProblem? problem)
    {
        text = null;
        problem = null;
        var full = workspace.FullPath(path);
        return FileSystem.File.Exists(full) && LinkResolver.StaysInside(FileSystem, full, workspace) && TryRead(full, out text, out problem);
    }

    /// <summary>Reads a text from a stream to its end, as from standard input.</summary>
    /// <param name="name">What a problem calls it.</param>
    public static bool TryRead(Stream stream, string name, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out FileProblem? problem)
    {
        text = null;
        problem = null;
        string? reason;
        try
        {
            if (TryReadAll(stream, out text, out reason))
            {
                return true;
            }
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            reason = Describe(failure, "read");
        }

        problem = new FileProblem(name, reason);
        return false;
    }

    /// <summary>
    /// Writes to a temporary name in the same folder and renames, so that no reader and no crash ever sees half a file.
    /// A link is kept and what it points to is replaced; a file's permissions are kept; missing folders are made.
    /// </summary>
    /// <param name="overwrite">False where a file that is there, if only since a moment ago, is to stay as it is.</param>
    public bool TryWrite(string fullPath, string text, Encoding? encoding, [NotNullWhen(false)] out FileProblem? problem, bool overwrite = true)
    {
        string? temporary = null;
        problem = null;
        try
        {
            var target = IsDevice(fullPath) ? fullPath : FollowLink(fullPath);
            if (FileSystem.Directory.Exists(target))
            {
                problem = new FileProblem(fullPath, "is a folder: no file can be written there");
                return false;
            }

            if (IsDevice(target))
            {
                // Renaming a file onto it would put an end to the device.
                using var device = FileSystem.FileStream.New(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                device.Write(TextDecoder.Encode(text, encoding));
                return true;
            }

            var existing = FileSystem.FileInfo.New(target);
            if (existing.Exists && existing.IsReadOnly)
            {
                problem = new FileProblem(fullPath, "is read-only");
                return false;
            }

            var folder = FileSystem.Path.GetDirectoryName(target) ?? "";
            FileSystem.Directory.CreateDirectory(folder);
            temporary = FileSystem.Path.Combine(folder, TemporaryName(FileSystem.Path.GetFileName(target)));
            using (var stream = FileSystem.FileStream.New(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(TextDecoder.Encode(text, encoding));
            }

            if (existing.Exists && !OperatingSystem.IsWindows())
            {
                FileSystem.File.SetUnixFileMode(temporary, FileSystem.File.GetUnixFileMode(target));
            }

            FileSystem.File.Move(temporary, target, overwrite);
            return true;
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            problem = new FileProblem(fullPath, Describe(failure, "write"));
            DeleteQuietly(temporary);
            return false;
        }
    }

    /// <summary>Says in a clause why the disk said no.</summary>
    /// <param name="doing">"read" or "write".</param>
    public static string Describe(Exception failure, string doing) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => $"no permission to {doing} it",
        PathTooLongException => "the path is too long",
        // What .NET makes of the system's EFBIG.
        ArgumentOutOfRangeException => $"can't {doing} it: no file may be that large here",
        ArgumentException or NotSupportedException => "is not a path",
        _ => $"can't {doing} it: {OneLine(failure.Message)}",
    };

    internal static bool IsOfTheDisk(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private static bool TryReadAll(Stream stream, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out string? reason)
    {
        // One byte more than the file holds lets the last read come back empty without growing.
        var bytes = ArrayPool<byte>.Shared.Rent(stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, 1, MaximumBytes) : 16 * 1024);
        try
        {
            var length = 0;
            while (stream.Read(bytes, length, bytes.Length - length) is var read and > 0)
            {
                length += read;
                if (length >= MaximumBytes)
                {
                    text = null;
                    reason = string.Create(CultureInfo.InvariantCulture, $"is over {MaximumBytes / 1024 / 1024} MB: not a case file");
                    return false;
                }

                if (length == bytes.Length)
                {
                    bytes = Grown(bytes);
                }
            }

            return TextDecoder.TryDecode(bytes.AsSpan(0, length), out text, out reason);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static byte[] Grown(byte[] bytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }

    /// <summary>The system's reason alone: behind it .NET names the path, which whoever reads this knows, or our temporary one, which nobody need know.</summary>
    private static string OneLine(string message) =>
        message.Split(" : '")[0].ReplaceLineEndings(" ").TrimEnd('.', ' ');

    /// <summary>Hidden, so that neither a search for case files nor a person takes it for one.</summary>
    private static string TemporaryName(string name) =>
        string.Create(CultureInfo.InvariantCulture, $".{name}.{Environment.ProcessId:x}-{Random.Shared.NextInt64():x}.tmp");

    /// <summary>True for what is no file for all its name, such as <c>/dev/stdout</c>, a terminal or the pipe of a shell's <c>&gt;(…)</c>.</summary>
    private bool IsDevice(string fullPath) =>
        !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal))
        && !fullPath.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && FileSystem.Path.Exists(fullPath);

    private string FollowLink(string fullPath) =>
        FileSystem.FileInfo.New(fullPath).LinkTarget is null
            ? fullPath
            : FileSystem.File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;

    private void DeleteQuietly(string? path)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            FileSystem.File.Delete(path);
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            // The write has already failed and been told; a leftover under a temporary name harms nobody.
        }
    }
}
