using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>One piece of long work that the editor shows the progress of.</summary>
internal sealed class ProgressReport(Client client, string token)
{
    private int _told;

    public Task BeginAsync(string title) => SendAsync(new WorkDoneProgress("begin") { Title = title, Percentage = 0 });

    /// <summary>Tells how much is done, where that is a whole percent more than was told.</summary>
    public void Report(int done, int of)
    {
        var percent = of == 0 ? 100 : (int)(100L * done / of);
        var told = Volatile.Read(ref _told);
        if (percent > told && Interlocked.CompareExchange(ref _told, percent, told) == told)
        {
            _ = SendAsync(new WorkDoneProgress("report") { Percentage = percent, Message = $"{done} of {of} files" });
        }
    }

    public Task EndAsync() => SendAsync(new WorkDoneProgress("end"));

    private Task SendAsync(WorkDoneProgress value) => client.NotifyAsync("$/progress", new ProgressParams(token, value));
}
