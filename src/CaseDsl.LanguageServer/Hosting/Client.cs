using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Rendering.Markdown;
using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>The editor at the other end of the connection.</summary>
internal sealed class Client(JsonRpc rpc, ServerLog log) : IClient
{
    private long _tokens;

    public ClientCapabilities Capabilities { get; private set; } = new();

    public PositionEncoding Encoding { get; private set; } = PositionEncoding.Utf16;

    public bool PullsDiagnostics { get; private set; }

    /// <summary>True where the editor tells of what happens to files on the disk once it is asked to.</summary>
    public bool WatchesFiles => Capabilities.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    /// <summary>The editor's command that completes again; null where it named none.</summary>
    public string? SuggestCommand { get; private set; }

    /// <summary>True where the editor has the commands that code lenses call.</summary>
    public bool HasLensCommands { get; private set; }

    /// <summary>True where the person wants to see what goes on.</summary>
    public bool IsTraced { get; set; }

    /// <summary>Takes note of what the editor can do.</summary>
    public void Initialize(InitializeParams parameters)
    {
        Capabilities = parameters.Capabilities;
        IsTraced = parameters.Trace is "messages" or "verbose";
        SuggestCommand = parameters.InitializationOptions?.SuggestCommand;
        HasLensCommands = parameters.InitializationOptions?.CodeLensCommands == true;
        PullsDiagnostics = parameters.InitializationOptions?.Diagnostics switch
        {
            "push" => false,
            "pull" => true,
            _ => Capabilities.TextDocument?.Diagnostic is not null,
        };
        foreach (var encoding in Capabilities.General?.PositionEncodings ?? [])
        {
            if (encoding is "utf-16" or "utf-8")
            {
                Encoding = encoding == "utf-8" ? PositionEncoding.Utf8 : PositionEncoding.Utf16;
                break;
            }
        }
    }

    /// <summary>Markdown as the editor shows it: as it is, or its plain words for one that shows no Markdown.</summary>
    /// <param name="formats">What the editor says of the place where it is shown; where it says nothing, what it says of hovers holds.</param>
    public MarkupContent Markup(string markdown, string[]? formats = null) =>
        (formats ?? Capabilities.TextDocument?.Hover?.ContentFormat) is { } shown && !shown.Contains(MarkupContent.Markdown)
            ? new(MarkupContent.PlainText, PlainText.Of(markdown))
            : new(MarkupContent.Markdown, markdown);

    /// <summary>Findings with no more than the editor says that it shows.</summary>
    public Diagnostic[] Shown(Diagnostic[] diagnostics)
    {
        // Clients that ask for findings may say what they show of them where they speak of those that are sent.
        var pushed = Capabilities.TextDocument?.PublishDiagnostics;
        var can = PullsDiagnostics ? Capabilities.TextDocument?.Diagnostic : pushed;
        var showsTags = (can?.TagSupport ?? pushed?.TagSupport)?.ValueSet?.Contains((int)DiagnosticTag.Unnecessary) == true;
        var showsRelated = can?.RelatedInformation == true || pushed?.RelatedInformation == true;
        var showsLinks = can?.CodeDescriptionSupport == true || pushed?.CodeDescriptionSupport == true;
        return showsTags && showsRelated && showsLinks
            ? diagnostics
            :
            [
                .. diagnostics.Select(one => one with
                {
                    Tags = showsTags ? one.Tags : null,
                    RelatedInformation = showsRelated ? one.RelatedInformation : null,
                    CodeDescription = showsLinks ? one.CodeDescription : null,
                }),
            ];
    }

    /// <summary>Tells a person what needs an answer of theirs; the log has it, too.</summary>
    public void Show(MessageType type, string message)
    {
        Log(type, message);
        _ = NotifyAsync("window/showMessage", new LogMessageParams(type, FirstLine(message)));
    }

    public async Task NotifyAsync(string method, object parameters)
    {
        try
        {
            await rpc.NotifyWithParameterObjectAsync(method, parameters).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is ConnectionLostException or ObjectDisposedException)
        {
            // The session is over.
        }
    }

    /// <summary>Asks the editor for something, whose answer does not matter.</summary>
    public async Task AskAsync(string method, object? parameters)
    {
        try
        {
            await rpc.InvokeWithParameterObjectAsync(method, parameters, CancellationToken.None).ConfigureAwait(false);
        }
        catch (RemoteRpcException failure)
        {
            log.Write($"the editor refused '{method}': {failure.Message}");
        }
        catch (ObjectDisposedException)
        {
            // The session is over.
        }
    }

    public void Refresh()
    {
        var workspace = Capabilities.Workspace;
        if (PullsDiagnostics && workspace?.Diagnostics?.RefreshSupport == true)
        {
            _ = AskAsync("workspace/diagnostic/refresh", null);
        }

        if (workspace?.InlayHint?.RefreshSupport == true)
        {
            _ = AskAsync("workspace/inlayHint/refresh", null);
        }

        if (workspace?.CodeLens?.RefreshSupport == true)
        {
            _ = AskAsync("workspace/codeLens/refresh", null);
        }

        if (workspace?.SemanticTokens?.RefreshSupport == true)
        {
            _ = AskAsync("workspace/semanticTokens/refresh", null);
        }
    }

    public void Log(MessageType type, string message)
    {
        log.Write(message);
        _ = NotifyAsync("window/logMessage", new LogMessageParams(type, FirstLine(message)));
    }

    /// <summary>Tells what goes on, to a person who asked for it.</summary>
    public void Trace(string message) => _ = NotifyAsync("$/logTrace", new LogTraceParams(message));

    /// <summary>Shows how far long work is; where the editor can't show it, it is not told.</summary>
    public async Task<ProgressReport?> BeginProgressAsync(string title)
    {
        if (Capabilities.Window?.WorkDoneProgress != true)
        {
            return null;
        }

        var token = $"casedsl-{Interlocked.Increment(ref _tokens)}";
        await AskAsync("window/workDoneProgress/create", new WorkDoneProgressCreateParams(token)).ConfigureAwait(false);
        var progress = new ProgressReport(this, token);
        await progress.BeginAsync(title).ConfigureAwait(false);
        return progress;
    }

    /// <summary>What a person reads in the editor is the sentence; the stack is in the log.</summary>
    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd('\r');
}
