using System.Diagnostics;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>The connection: what goes wrong inside is told to the log, with its stack, and to the client in a sentence.</summary>
internal sealed class LspRpc : JsonRpc
{
    private readonly Action<string, Exception> _log;

    public LspRpc(IJsonRpcMessageHandler handler, Action<string, Exception> log)
        : base(handler)
    {
        _log = log;
        TraceSource = new TraceSource("casedsl", SourceLevels.Off);
    }

    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case LocalRpcException refused:
                return new JsonRpcError.ErrorDetail { Code = (JsonRpcErrorCode)refused.ErrorCode, Message = refused.Message };
            case OperationCanceledException:
                return new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.RequestCanceled, Message = "The request was cancelled." };
            case Newtonsoft.Json.JsonException:
                return new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InvalidParams, Message = $"'{request.Method}' has other parameters." };
            default:
                _log($"'{request.Method}' failed", exception);
                return new JsonRpcError.ErrorDetail
                {
                    Code = JsonRpcErrorCode.InternalError,
                    Message = $"'{request.Method}' failed: a fault of the server, not of your case. Its log has the details.",
                };
        }
    }
}
