using Spectre.Console;

namespace CaseDsl.Cli;

/// <summary>A bar on standard error for work that takes a person's patience; nothing at all for work that doesn't.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Does the work, showing how far it is once it has taken over a second on a terminal.</summary>
    /// <param name="total">How often the work will say that one piece is done.</param>
    /// <param name="work">Given what to call, from any thread, after each piece.</param>
    public static T Run<T>(Host host, string doing, int total, Func<Action, T> work)
    {
        // A few pieces can't show how far they are, and the threads below would cost more than they do.
        if (!host.ErrorTerminal.IsTerminal || total < 8)
        {
            return work(static () => { });
        }

        var done = 0;
        var task = Task.Run(() => work(() => Interlocked.Increment(ref done)));
        if (!Finishes(task, Patience))
        {
            Show(host, doing, total, task, () => Volatile.Read(ref done));
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(Host host, string doing, int total, Task task, Func<int> done)
    {
        // The bar hides the cursor: an interrupt has to come back here for it to be shown again.
        host.HoldInterrupts();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = host.ErrorTerminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(host.Error),
        });
        console.Profile.Width = host.ErrorTerminal.Width;
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask($"{doing} {Count.Of(total, "file")}", maxValue: total);
                do
                {
                    bar.Value = done();
                }
                while (!Finishes(task, Step));
            });
    }

    private static bool Finishes(Task task, TimeSpan within)
    {
        try
        {
            return task.Wait(within);
        }
        catch (AggregateException)
        {
            // The caller meets the failure itself when it asks for the result.
            return true;
        }
    }
}
