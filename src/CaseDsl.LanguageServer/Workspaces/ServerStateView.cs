namespace CaseDsl.LanguageServer;

/// <summary>The state that a request met, with positions in the encoding that was agreed on.</summary>
internal sealed record ServerStateView(ServerState State, PositionEncoding Encoding)
{
    public DocumentView? Find(string uri) => State.Find(uri, Encoding);

    /// <summary>Every document that findings are told of, each from its own workspace: all files of opened folders, and what is open.</summary>
    public IEnumerable<DocumentView> Documents()
    {
        foreach (var root in State.Roots)
        {
            foreach (var document in root.Snapshot.Documents)
            {
                var path = root.Folder.FullPath(document.Path);
                if (State.HomeOf(path)?.Folder == root.Folder && (root.IsOpened || State.Open.ContainsKey(path)))
                {
                    yield return new DocumentView(State, root, document, Encoding);
                }
            }
        }
    }
}
