using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>One document at one moment, with what turns its offsets and paths into the protocol's.</summary>
internal sealed class DocumentView(ServerState state, WorkspaceRoot root, WorkspaceDocument document, PositionEncoding encoding)
{
    public ServerState State { get; } = state;

    public WorkspaceRoot Root { get; } = root;

    public WorkspaceSnapshot Snapshot => Root.Snapshot;

    public WorkspaceDocument Document { get; } = document;

    public SemanticModel Model => field ??= Snapshot.Compilation.GetModel(Path);

    public SourceText Text => Document.Tree.Text;

    /// <summary>From the workspace's root, with <c>/</c>.</summary>
    public string Path => Document.Path;

    public string FullPath => Root.Folder.FullPath(Path);

    public string Uri => State.UriOf(FullPath);

    /// <summary>Null where the editor does not hold it.</summary>
    public int? Version => State.Open.TryGetValue(FullPath, out var open) ? open.Version : null;

    public PositionEncoding Encoding { get; } = encoding;

    private LineMap Lines => field ??= LineMap.Of(Text);

    public int OffsetOf(Position position) => Lines.OffsetOf(position, Encoding);

    public TextSpan SpanOf(Protocol.Range range) => Lines.SpanOf(range, Encoding);

    public Position PositionOf(int offset) => Lines.PositionOf(offset, Encoding);

    public Protocol.Range RangeOf(TextSpan span) => Lines.RangeOf(span, Encoding);

    /// <summary>The address of another file of the same workspace.</summary>
    public string UriOf(string path) => State.UriOf(Root.Folder.FullPath(path));

    /// <summary>A place that the compiler names, in this file or another, in the text that its span counts in.</summary>
    public Protocol.Location LocationOf(Syntax.Location location) =>
        new(UriOf(location.Path), LineMap.Of(location.Text).RangeOf(location.Span, Encoding));

    /// <summary>The line of an offset in this file or another, as the editor counts lines.</summary>
    public int LineOf(string path, int offset) =>
        Snapshot.TryGetDocument(path, out var other) ? LineMap.Of(other.Tree.Text).PositionOf(offset, Encoding).Line : 0;

    /// <summary>A span of this file or another; null where the workspace has no such file.</summary>
    public Protocol.Location? LocationOf(string path, TextSpan span) =>
        Snapshot.TryGetDocument(path, out var other) ? new(UriOf(path), LineMap.Of(other.Tree.Text).RangeOf(span, Encoding)) : null;
}
