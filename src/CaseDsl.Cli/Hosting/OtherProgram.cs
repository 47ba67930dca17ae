using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CaseDsl.Cli;

/// <summary>Hands this process over to another program.</summary>
internal static partial class OtherProgram
{
    /// <summary>
    /// Becomes the program where the system can, so that whoever started us watches and ends it under the same process id;
    /// elsewhere starts it with our standard streams and waits for it.
    /// </summary>
    /// <returns>The program's exit code, where it was waited for.</returns>
    /// <exception cref="IOException">The system would not start it.</exception>
    public static int HandOver(string path, IReadOnlyList<string> arguments)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Comes back only where it failed.
            _ = Execute(path, [path, .. arguments, null]);
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false }) ?? throw new IOException("it did not start");
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
