using StreamJsonRpc.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>
/// Where a session stands between <c>initialize</c> and <c>exit</c>, as the order of the messages says. Seen from the reader
/// alone, before a message is handed out, so that what it says holds for the messages after it.
/// </summary>
internal sealed class Lifecycle
{
    private bool _isInitialized;

    /// <summary>True once <c>shutdown</c> has been read.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>Takes note of a message; gives why it is not to be answered as it asks, or null where it is.</summary>
    public (int Code, string Message)? Refuse(JsonRpcRequest message)
    {
        if (message.Method == "exit")
        {
            return null;
        }

        if (IsShutDown)
        {
            return (LspErrorCodes.InvalidRequest, "The server has been shut down; only 'exit' may follow.");
        }

        if (message.Method == "initialize" && message.IsResponseExpected)
        {
            if (_isInitialized)
            {
                return (LspErrorCodes.InvalidRequest, "The server is initialized already.");
            }

            _isInitialized = true;
            return null;
        }

        if (!_isInitialized)
        {
            return (LspErrorCodes.ServerNotInitialized, "The server is not initialized; 'initialize' comes first.");
        }

        IsShutDown = message.Method == "shutdown" && message.IsResponseExpected;
        return null;
    }
}
