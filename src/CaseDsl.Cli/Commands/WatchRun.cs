using System.Diagnostics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary><c>casedsl check --watch</c>: checks again whenever a file that matters is saved, until Ctrl-C.</summary>
internal sealed class WatchRun(Host host, CheckRequest request)
{
    private const string ClearScreen = "\e[H\e[2J\e[3J";

    /// <summary>How long after a change the files must rest: a save may touch several of them.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    /// <summary>The least time between two looks at the disk.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The pause as a multiple of the time that a look takes, so that a large folder costs no more than a small one.</summary>
    private const int PausePerLook = 20;

    /// <summary>Gives the exit code of the last check.</summary>
    public int Run()
    {
        host.HoldInterrupts();
        var code = ExitCode.Clean;
        while (!host.Interrupted.IsCancellationRequested)
        {
            var round = host.Again();
            var needed = UseGraph.Of(round.Texts, round.Finder.Find(request.Paths).Files, CancellationToken.None).Paths.ToArray();
            var before = Look(needed);
            if (host.OutTerminal.IsTerminal)
            {
                host.Out.Write(ClearScreen);
            }

            try
            {
                code = new CheckRun(round, request).Run();
            }
            catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
            {
                break;
            }

            host.Out.Flush();
            host.Note("watching for changes; Ctrl+C ends it");
            WaitForChange(needed, before);
        }

        return code;
    }

    private void WaitForChange(string[] needed, FileStamps before)
    {
        var isCalm = true;
        var last = before;
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var now = Look(needed);
            var took = Stopwatch.GetElapsedTime(start);
            if (!isCalm && now.Equals(last))
            {
                return;
            }

            isCalm = now.Equals(before);
            last = now;
            var wait = isCalm ? TimeSpan.FromTicks(Math.Max(Pause.Ticks, took.Ticks * PausePerLook)) : Rest;
            if (host.Interrupted.WaitHandle.WaitOne(wait))
            {
                return;
            }
        }
    }

    /// <summary>Everything that the answer hangs on: the files as they would be found now, what they need, their settings, their pages.</summary>
    private FileStamps Look(string[] needed)
    {
        var path = host.Files.Path;
        var watched = new HashSet<string>(needed, StringComparer.Ordinal);
        watched.UnionWith(host.Again().Finder.Find(request.Paths).Files.Select(static f => f.FullPath));
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in watched)
        {
            for (var folder = path.GetDirectoryName(file); !string.IsNullOrEmpty(folder) && folders.Add(folder); folder = path.GetDirectoryName(folder))
            {
            }
        }

        if (request.Rendered)
        {
            // Any page may be one of a case beside it.
            foreach (var folder in watched.Select(path.GetDirectoryName).Distinct().ToArray())
            {
                watched.UnionWith(Pages(folder ?? ""));
            }
        }

        if (request.Baseline is { } baseline)
        {
            watched.Add(path.GetFullPath(baseline, host.CurrentFolder));
        }

        watched.UnionWith(folders.Select(folder => path.Combine(folder, EditorConfigFiles.FileName)));
        return FileStamps.Of(host.Files, watched);
    }

    private string[] Pages(string folder)
    {
        try
        {
            return [.. host.Files.Directory.EnumerateFiles(folder).Where(static file => PageForm.ForPeople.Any(form => file.EndsWith(form.Extension, StringComparison.Ordinal)))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Gone since the case in it was found: the next look will say so.
            return [];
        }
    }
}
