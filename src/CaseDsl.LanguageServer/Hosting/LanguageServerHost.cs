using System.Collections.Concurrent;
using System.IO.Abstractions;
using System.IO.Pipelines;
using System.Reflection;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Workspace;
using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>One session with one editor, from the first message to the exit code.</summary>
internal sealed class LanguageServerHost : IAsyncDisposable
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();
    private readonly Lifecycle _lifecycle = new();
    private readonly LspRpc _rpc;
    private readonly ServerLog _log;
    private readonly WorkspaceHost _workspaces;
    private readonly DiagnosticsFeed _diagnostics;
    private readonly SemanticTokenRequests _tokens = new();
    private readonly StatusFeed _status;
    private readonly DiskLooks _looks;
    private readonly TextFiles _texts;
    private readonly ConcurrentDictionary<WorkspaceFolder, TaskCompletionSource> _reading = [];
    private readonly HashSet<FileProblem> _toldOfSettings = [];

    public LanguageServerHost(PipeReader input, PipeWriter output, IFileSystem files, TextWriter log)
    {
        _log = new ServerLog(log);
        var formatter = LspSerializer.CreateFormatter();
        _rpc = new LspRpc(
            new LspMessageHandler(output, input, formatter, _lifecycle),
            (message, failure) => _log.Write($"{message}: {failure}"));
        Client = new Client(_rpc, _log);
        _texts = new TextFiles(files);
        _workspaces = new WorkspaceHost(_texts);
        _status = new StatusFeed(Client);
        _diagnostics = new DiagnosticsFeed(Client, () => _workspaces.State) { Reported = Reported };
        _workspaces.Changed = _diagnostics.Changed;
        _looks = new DiskLooks(LookAtDisk) { IsOn = () => !Client.WatchesFiles };
        Register(new MethodTable(_rpc, formatter.JsonSerializer, () => _workspaces.State, Client) { Arrived = _looks.AfterAWhile, AllRead = () => Task.WhenAll(_reading.Values.Select(static reading => reading.Task)) });
    }

    public Client Client { get; }

    public ServerState State => _workspaces.State;

    public static string Version { get; } =
        typeof(LanguageServerHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Serves until the editor says goodbye, goes away or can no longer be understood; gives the exit code.</summary>
    public async Task<int> RunAsync()
    {
        _diagnostics.Start();
        _rpc.StartListening();
        var ended = await Task.WhenAny(_exit.Task, _rpc.Completion).ConfigureAwait(false);
        await _ended.CancelAsync().ConfigureAwait(false);
        if (ended == _exit.Task)
        {
            return await _exit.Task.ConfigureAwait(false);
        }

        if (_rpc.Completion.Exception is { } failure)
        {
            _log.Write(failure.GetBaseException().Message);
        }

        // Whoever read 'shutdown' and then lost its editor has done all it should.
        return _lifecycle.IsShutDown ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _diagnostics.DisposeAsync().ConfigureAwait(false);
        _rpc.Dispose();
        _ended.Dispose();
    }

    private void Register(MethodTable methods)
    {
        methods.Request<InitializeParams>("initialize", Initialize);
        methods.Bare("initialized", Initialized);
        methods.Bare("shutdown", static () => null);
        methods.Bare("exit", () => _exit.TrySetResult(_lifecycle.IsShutDown ? 0 : 1));
        methods.Change<SetTraceParams>("$/setTrace", parameters => Client.IsTraced = parameters.Value is "messages" or "verbose");
        methods.Change<DidOpenTextDocumentParams>("textDocument/didOpen", parameters =>
        {
            _workspaces.Open(parameters.TextDocument);
            _looks.Now();
        });
        methods.Change<DidChangeTextDocumentParams>(
            "textDocument/didChange", parameters => _workspaces.Edit(parameters.TextDocument, parameters.ContentChanges, Client.Encoding));
        methods.Change<TextDocumentParams>("textDocument/didClose", parameters =>
        {
            _tokens.Forget(parameters.TextDocument.Uri);
            _status.Forget(parameters.TextDocument.Uri);
            _workspaces.Close(parameters.TextDocument.Uri);
        });
        methods.Change<DidSaveTextDocumentParams>("textDocument/didSave", _ => _looks.Now());
        methods.Change<DidChangeWorkspaceFoldersParams>("workspace/didChangeWorkspaceFolders", parameters =>
        {
            _workspaces.ChangeFolders(parameters.Event.Added.Select(static folder => folder.Uri), parameters.Event.Removed.Select(static folder => folder.Uri));
            ReadFolders();
        });
        methods.Change<DidChangeWatchedFilesParams>(
            "workspace/didChangeWatchedFiles", parameters =>
            {
                _workspaces.FilesChanged(Paths(parameters.Changes.Select(static change => change.Uri)));
                TellOfSettings();
            });
        methods.Change<FilesParams>("workspace/didCreateFiles", parameters => _workspaces.FilesChanged(Paths(parameters.Files.Select(static file => file.Uri))));
        methods.Change<FilesParams>("workspace/didDeleteFiles", parameters => _workspaces.FilesChanged(Paths(parameters.Files.Select(static file => file.Uri))));
        methods.Change<RenameFilesParams>(
            "workspace/didRenameFiles",
            parameters => _workspaces.FilesChanged(Paths(parameters.Files.SelectMany(static file => new[] { file.OldUri, file.NewUri }))));
        // Settings are read from .editorconfig files alone, which are watched.
        methods.Bare("workspace/didChangeConfiguration", static () => null);
        DiagnosticRequests.Register(methods, Client);
        FormattingRequests.Register(methods);
        ReadingRequests.Register(methods, Client);
        MovingRequests.Register(methods, Client);
        CompletionRequests.Register(methods, Client);
        _tokens.Register(methods, Client);
        ChangingRequests.Register(methods, Client);
        AnnotationRequests.Register(methods, Client);
        PageRequests.Register(methods, _texts);
        FigureRequests.Register(methods);
        WorkspaceRequests.Register(methods);
    }

    private void Reported(DocumentView view, DocumentReport report)
    {
        _status.Report(view, report);
        if (view.Root is { IsOpened: false, KnowsNamesElsewhere: false } && DocumentUri.IsFile(view.Uri) && report.Findings.Any(static finding => NamesElsewhere.MayAnswer(finding.Id)))
        {
            _ = Task.Run(() => InBackground("Looking for names", () => _workspaces.LearnNamesElsewhere(view.Root.Folder)));
        }
    }

    private void LookAtDisk() => InBackground("Looking at the disk", () =>
    {
        _workspaces.LookAtDisk();
        TellOfSettings();
    });

    /// <summary>Does what nobody waits for; what goes wrong there is told in the log.</summary>
    private void InBackground(string what, Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure)
        {
            Client.Log(MessageType.Error, $"{what} failed: {failure}");
        }
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        Client.Initialize(parameters);
        if (parameters.ProcessId is { } parent)
        {
            _ = EndWithAsync(parent);
        }

        IEnumerable<string> folders = parameters switch
        {
            { WorkspaceFolders: { } several } => several.Select(static folder => folder.Uri),
            { RootUri: { } root } => [root],
            { RootPath: { Length: > 0 } path } => [DocumentUri.FromPath(path)],
            _ => [],
        };
        _workspaces.ChangeFolders(folders, []);
        return new InitializeResult
        {
            Capabilities = Offer.To(Client),
            ServerInfo = new ServerInfo("casedsl", Version),
        };
    }

    private object? Initialized()
    {
        if (Client.WatchesFiles)
        {
            _ = Client.AskAsync("client/registerCapability", new RegistrationParams(
            [
                new Registration("watch", "workspace/didChangeWatchedFiles")
                {
                    RegisterOptions = new WatchedFilesOptions([new("**/*.case"), new("**/.editorconfig"), new("**/*.csv"), new("**/*.tsv")]),
                },
            ]));
        }

        ReadFolders();
        return null;
    }

    /// <summary>Reads the opened folders that have not been read yet, and tells how far it is.</summary>
    private void ReadFolders()
    {
        foreach (var root in State.Roots)
        {
            var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (root is { IsOpened: true, IsComplete: false } && _reading.TryAdd(root.Folder, reading))
            {
                _ = Task.Run(() => ReadAsync(root.Folder, reading));
            }
        }
    }

    private async Task ReadAsync(WorkspaceFolder folder, TaskCompletionSource reading)
    {
        try
        {
            ProgressReport? progress = null;
            var beginning = Client.BeginProgressAsync("Reading case files");
            try
            {
                _workspaces.Read(
                    folder,
                    (done, of) =>
                    {
                        // The files don't wait for the editor's leave to show how far they are.
                        progress ??= beginning.IsCompletedSuccessfully ? beginning.Result : null;
                        progress?.Report(done, of);
                    },
                    problem => Client.Log(MessageType.Warning, $"{problem.Path} {problem.Reason}"),
                    _ended.Token);
            }
            finally
            {
                _reading.TryRemove(folder, out _);
                reading.SetResult();
            }

            TellOfSettings();
            _looks.Now();
            if (await beginning.ConfigureAwait(false) is { } shown)
            {
                await shown.EndAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
        catch (Exception failure)
        {
            Client.Log(MessageType.Error, $"Reading '{folder.Root}' failed: {failure}");
        }
    }

    /// <summary>Tells what is wrong in the .editorconfig files: each problem once, as long as it stays.</summary>
    private void TellOfSettings()
    {
        var problems = State.Settings.Problems.ToHashSet();
        List<FileProblem> news;
        lock (_toldOfSettings)
        {
            _toldOfSettings.IntersectWith(problems);
            news = [.. problems.Where(_toldOfSettings.Add).OrderBy(static problem => problem.Path, StringComparer.Ordinal).ThenBy(static problem => problem.Line)];
        }

        foreach (var problem in news)
        {
            Client.Show(MessageType.Warning, problem.Line > 0 ? $"{problem.Path}:{problem.Line} {problem.Reason}" : $"{problem.Path} {problem.Reason}");
        }
    }

    private async Task EndWithAsync(int parent)
    {
        try
        {
            await ParentWatch.WaitForExitAsync(parent, _ended.Token).ConfigureAwait(false);
            _exit.TrySetResult(_lifecycle.IsShutDown ? 0 : 1);
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private static IEnumerable<string> Paths(IEnumerable<string> uris) => uris.Where(DocumentUri.IsFile).Select(DocumentUri.ToPath);
}
