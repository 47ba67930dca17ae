namespace CaseDsl.LanguageServer;

/// <summary>What a change of the state was about.</summary>
/// <param name="State">After it.</param>
/// <param name="Edited">The full path of the document that a person is editing; null where files, folders or settings changed.</param>
/// <param name="Gone">The full paths of documents that no workspace has any longer.</param>
internal sealed record StateChange(ServerState State, string? Edited, IReadOnlyCollection<string> Gone);
