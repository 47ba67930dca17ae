namespace CaseDsl.LanguageServer;

/// <summary>
/// Keeps the process small. The runtime sizes its youngest generation by the processor's cache, so that on a large machine
/// tens of megabytes of garbage gather before it looks; an editor's helper has no use for them.
/// </summary>
internal static class GarbageWatch
{
    private const long Most = 4 * 1024 * 1024;

    /// <summary>How long nobody has to ask for anything before memory is given back to the system.</summary>
    private const int RestMilliseconds = 1_000;

    private static readonly Timer Rest = new(static _ => AtRest());
    private static long _last;
    private static long _lastRest;
    private static int _isCollecting;

    /// <summary>Called after each piece of work: collects where enough has been allocated since the last time.</summary>
    public static void AfterWork()
    {
        Rest.Change(RestMilliseconds, Timeout.Infinite);
        var allocated = GC.GetTotalAllocatedBytes(precise: false);
        if (allocated - Volatile.Read(ref _last) < Most || Interlocked.Exchange(ref _isCollecting, 1) == 1)
        {
            return;
        }

        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        Volatile.Write(ref _last, allocated);
        Volatile.Write(ref _isCollecting, 0);
    }

    /// <summary>Gives back what the work before only needed for a while.</summary>
    private static void AtRest()
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: false);
        if (allocated - Volatile.Read(ref _lastRest) < Most)
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Volatile.Write(ref _last, allocated);
        Volatile.Write(ref _lastRest, allocated);
    }
}
