namespace CaseDsl.LanguageServer.Protocol;

/// <summary>How grave a message to the person is.</summary>
public enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}
