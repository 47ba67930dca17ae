namespace CaseDsl.LanguageServer;

/// <summary>The protocol's error codes, as far as the transport has no names for them.</summary>
internal static class LspErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;

    /// <summary>What was asked about has been edited since.</summary>
    public const int ContentModified = -32801;

    /// <summary>What was asked for can't be done, and nothing is wrong with the request.</summary>
    public const int RequestFailed = -32803;
}
