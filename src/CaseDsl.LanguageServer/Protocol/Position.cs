namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A place in a text: line and character from 0, characters in the negotiated encoding's units.</summary>
public readonly record struct Position(int Line, int Character);
