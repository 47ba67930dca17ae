using System.Diagnostics;

namespace CaseDsl.LanguageServer;

/// <summary>
/// When to look at the disk for an editor that watches no files: when a file is opened or saved, and when the editor
/// speaks after a while, which is when its person comes back from another program. Nothing happens while nobody is there.
/// </summary>
internal sealed class DiskLooks(Action look)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    /// <summary>So many times as long as a look took is waited until the next: a large disk is looked at less often.</summary>
    private const int PausesALook = 20;

    private readonly Lock _looking = new();
    private long _lookedAt = Stopwatch.GetTimestamp();
    private long _pauseTicks = Least.Ticks;
    private int _isUnderWay;

    public required Func<bool> IsOn { get; init; }

    public void Now()
    {
        if (!IsOn())
        {
            return;
        }

        Interlocked.Increment(ref _isUnderWay);
        _ = Task.Run(() =>
        {
            lock (_looking)
            {
                var began = Stopwatch.GetTimestamp();
                look();
                Volatile.Write(ref _pauseTicks, Math.Max(Least.Ticks, Stopwatch.GetElapsedTime(began).Ticks * PausesALook));
                Volatile.Write(ref _lookedAt, Stopwatch.GetTimestamp());
            }

            Interlocked.Decrement(ref _isUnderWay);
        });
    }

    public void AfterAWhile()
    {
        if (Volatile.Read(ref _isUnderWay) == 0 && Stopwatch.GetElapsedTime(Volatile.Read(ref _lookedAt)).Ticks > Volatile.Read(ref _pauseTicks))
        {
            Now();
        }
    }
}
