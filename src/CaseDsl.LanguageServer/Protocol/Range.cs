namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A stretch of text; its end is not part of it.</summary>
public readonly record struct Range(Position Start, Position End);
