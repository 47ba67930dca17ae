namespace CaseDsl.LanguageServer.Protocol;

/// <summary>Part of <see cref="ServerCapabilities"/>.</summary>
public sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
