namespace CaseDsl.LanguageServer.Protocol;

/// <summary>What is to be watched.</summary>
public sealed record WatchedFilesOptions(FileSystemWatcherPattern[] Watchers);
