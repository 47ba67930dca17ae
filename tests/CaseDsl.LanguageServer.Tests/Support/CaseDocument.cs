using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.LanguageServer.Tests;

/// <summary>A document with marks in it, open in a session, asked at its cursor.</summary>
internal sealed class CaseDocument
{
    private readonly ServerSession _session;

    private CaseDocument(ServerSession session, string uri, MarkedSource source)
    {
        _session = session;
        Uri = uri;
        Source = source;
    }

    public string Uri { get; }

    public MarkedSource Source { get; }

    public object Identifier => new { uri = Uri };

    /// <summary>Opens a marked text, and waits until its findings are out.</summary>
    public static async Task<CaseDocument> OpenAsync(ServerSession session, string fullPath, string marked)
    {
        var source = MarkedSource.Parse(marked.ReplaceLineEndings("\n"));
        var uri = DocumentUri.FromPath(fullPath);
        session.Open(uri, source.Text);
        await session.PublishedAsync(uri, 1);
        return new CaseDocument(session, uri, source);
    }

    /// <summary>The protocol's position of an offset, counted here by hand.</summary>
    public object PositionOf(int offset)
    {
        var before = Source.Text[..offset];
        return new { line = before.Count(static c => c == '\n'), character = offset - (before.LastIndexOf('\n') + 1) };
    }

    public Task<JToken> AtCursorAsync(string method) => _session.RequestAsync(method, new { textDocument = Identifier, position = PositionOf(Source.Cursor) });

    public Task<JToken> WholeAsync(string method) => _session.RequestAsync(method, new { textDocument = Identifier });

    public object RangeOf(Microsoft.CodeAnalysis.Text.TextSpan span) => new { start = PositionOf(span.Start), end = PositionOf(span.End) };

    /// <summary>The text that a range of an answer covers.</summary>
    public string TextIn(JToken? range) => Source.Text[OffsetOf(range?["start"])..OffsetOf(range?["end"])];

    /// <summary>The text after the edits of an answer.</summary>
    public string After(JToken? edits)
    {
        var text = Source.Text;
        foreach (var edit in (edits ?? new JArray()).OrderByDescending(edit => OffsetOf(edit["range"]?["start"])))
        {
            text = text[..OffsetOf(edit["range"]?["start"])] + (string?)edit["newText"] + text[OffsetOf(edit["range"]?["end"])..];
        }

        return text;
    }

    private int OffsetOf(JToken? position)
    {
        var offset = 0;
        for (var line = (int)(position?["line"] ?? 0); line > 0; line--)
        {
            offset = Source.Text.IndexOf('\n', offset) + 1;
        }

        return offset + (int)(position?["character"] ?? 0);
    }
}
