using System.Diagnostics;

namespace CaseDsl.LanguageServer;

/// <summary>Tells when the process that started the server is gone, so that no server outlives its editor.</summary>
internal static class ParentWatch
{
    /// <summary>Ends when the process does, or at once where there is none of that number.</summary>
    public static async Task WaitForExitAsync(int processId, CancellationToken cancellation)
    {
        try
        {
            using var parent = Process.GetProcessById(processId);
            await parent.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            // It has gone already.
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // Another user's process can't be watched; the end of the input still ends the session.
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
    }
}
