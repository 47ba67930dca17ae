using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>What the server says to the editor unasked.</summary>
internal interface IClient
{
    PositionEncoding Encoding { get; }

    /// <summary>True where the editor asks for findings itself.</summary>
    bool PullsDiagnostics { get; }

    /// <summary>Findings without what the editor said nothing of being able to show: tags, places that have to do with them.</summary>
    Diagnostic[] Shown(Diagnostic[] diagnostics);

    /// <summary>Sends a notification; messages go out in the order they were handed over.</summary>
    Task NotifyAsync(string method, object parameters);

    /// <summary>Asks the editor to ask again for what it shows; nothing happens where it can't.</summary>
    void Refresh();

    void Log(MessageType type, string message);
}
