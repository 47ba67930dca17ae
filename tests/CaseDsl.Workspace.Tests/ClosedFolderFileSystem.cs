using System.IO.Abstractions;
using System.Reflection;

namespace CaseDsl.Workspace.Tests;

/// <summary>The real disk, but for one folder that may not be read: tests may run as a user to whom nothing is closed.</summary>
internal sealed class ClosedFolderFileSystem(string closed) : FileSystemBase
{
    private readonly FileSystem _real = new();

    public override IDirectory Directory => _real.Directory;

    public override IFile File => _real.File;

    public override IFileInfoFactory FileInfo => _real.FileInfo;

    public override IFileVersionInfoFactory FileVersionInfo => _real.FileVersionInfo;

    public override IFileStreamFactory FileStream => _real.FileStream;

    public override IPath Path => _real.Path;

    public override IDirectoryInfoFactory DirectoryInfo => Factory.Of(_real.DirectoryInfo, closed);

    public override IRandomAccess RandomAccess => _real.RandomAccess;

    public override IDriveInfoFactory DriveInfo => _real.DriveInfo;

    public override IFileSystemWatcherFactory FileSystemWatcher => _real.FileSystemWatcher;

#pragma warning disable CA1852 // A proxy is made by deriving from it.
    /// <summary>Passes every call on, and refuses to give the closed folder.</summary>
    internal class Factory : DispatchProxy
    {
        private IDirectoryInfoFactory? _real;
        private string _closed = "";

        public static IDirectoryInfoFactory Of(IDirectoryInfoFactory real, string closed)
        {
            var proxy = Create<IDirectoryInfoFactory, Factory>();
            ((Factory)(object)proxy)._real = real;
            ((Factory)(object)proxy)._closed = closed;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod?.Name == "New" && args is [string path] && path == _closed
                ? throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.")
                : targetMethod?.Invoke(_real, args);
    }
#pragma warning restore CA1852
}
