using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax;

/// <summary>Texts so large that a second thread is worth its start for each step from text to findings.</summary>
public static class LargeText
{
    /// <summary>In UTF-16 units. A tenth of 1 MB takes a few milliseconds a step; most cases are a tenth of that.</summary>
    private const int From = 128 * 1024;

    public static bool IsWorthTwoThreads(SourceText text) => text.Length >= From;

    /// <summary>Does the first work on this thread and the second beside it; both have ended when this returns or throws.</summary>
    /// <exception cref="Exception">What the first work throws, else what the second does.</exception>
    public static (T First, T Second) InTwo<T>(Func<T> first, Func<T> second)
    {
        var beside = Task.Run(second);
        try
        {
            return (first(), beside.GetAwaiter().GetResult());
        }
        finally
        {
            // Waits, and throws nothing: what the first work threw counts.
            Task.WaitAny(beside);
        }
    }
}
