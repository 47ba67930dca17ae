namespace CaseDsl.LanguageServer;

/// <summary>A document that the editor holds: what it says of it goes before what the disk says.</summary>
/// <param name="Uri">As the editor writes it, which is what it wants to read.</param>
internal sealed record OpenDocument(string Uri, string FullPath, int Version);
