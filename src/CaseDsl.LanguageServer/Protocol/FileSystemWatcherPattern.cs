namespace CaseDsl.LanguageServer.Protocol;

/// <summary>A pattern of paths to watch.</summary>
public sealed record FileSystemWatcherPattern(string GlobPattern);
