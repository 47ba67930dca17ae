using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseDsl.Cli;

/// <summary>One run of <c>casedsl preview</c>: serves on loopback until Ctrl-C.</summary>
internal sealed class PreviewRun(Host host, int port, bool opens)
{
    /// <summary>How long an answer waits for all that a list shows; what is not known by then is shown as soon as it is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public int Run(string path)
    {
        var full = host.Files.Path.GetFullPath(path, host.CurrentFolder);
        if (!host.Files.Path.Exists(full))
        {
            host.Complain($"{host.Finder.DisplayPath(full)}: there is no such file or folder");
            return ExitCode.Trouble;
        }

        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException failure)
        {
            host.Complain(failure.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"port {port} is in use: give another with --port, or --port 0 for any that is free"
                : $"port {port} can't be listened on: {failure.Message.TrimEnd('.')}; give another with --port");
            return ExitCode.Trouble;
        }

        host.HoldInterrupts();
        var actual = ((IPEndPoint)listener.LocalEndpoint).Port;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{actual}/");
        host.Out.WriteLine(address);
        host.Out.Flush();
        host.Note("Ctrl+C ends it");
        Serve(listener, path, address, actual).GetAwaiter().GetResult();
        return ExitCode.Clean;
    }

    private async Task Serve(TcpListener listener, string path, string address, int actual)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(host.Interrupted);
        var workspace = new PreviewWorkspace(host, path);
        var events = new EventHub();
        var first = Task.Run(() => workspace.Look(), end.Token);
        var site = new PreviewSite(
            () =>
            {
                first.Wait(end.Token);
                var state = workspace.State;
                state.Ready.Wait(Patience, end.Token);
                return state;
            },
            events,
            actual);
        var serving = new HttpServer(listener, site.Answer).Run(end.Token);
        if (opens)
        {
            Open(address);
        }

        try
        {
            await first.ConfigureAwait(false);
            await Follow(workspace, events, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a preview ends.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(false);
        }
    }

    /// <summary>Tells of the first state, then looks whenever something may have changed.</summary>
    private async Task Follow(PreviewWorkspace workspace, EventHub events, CancellationToken stop)
    {
        using var watch = new ChangeWatch(host.Files);
        _ = Tell(workspace.State, events);
        while (true)
        {
            watch.Watch(workspace.Folders);
            await watch.Wait(stop).ConfigureAwait(false);
            if (workspace.Look())
            {
                events.Publish(workspace.State.Version);
                _ = Tell(workspace.State, events);
            }
        }
    }

    /// <summary>Tells again once all of a state is known: a list may have been shown unfinished.</summary>
    private static async Task Tell(PreviewState state, EventHub events)
    {
        await state.Ready.ConfigureAwait(false);
        events.Publish(state.Version);
    }

    private void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            host.Note($"no browser could be opened: open {address} yourself");
        }
    }
}
