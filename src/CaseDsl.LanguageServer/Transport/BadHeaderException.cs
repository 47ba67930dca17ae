namespace CaseDsl.LanguageServer;

/// <summary>The input is not framed as the protocol says, and nothing after this can be told apart.</summary>
internal sealed class BadHeaderException(string message) : Exception(message);
