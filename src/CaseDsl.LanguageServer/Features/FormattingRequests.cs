using System.Collections.Immutable;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;
using TextChange = Microsoft.CodeAnalysis.Text.TextChange;

namespace CaseDsl.LanguageServer;

/// <summary>Laying text out: all of it, a part, and as one types.</summary>
internal static class FormattingRequests
{
    public static void Register(MethodTable methods)
    {
        methods.Document<DocumentFormattingParams>(
            "textDocument/formatting", static (_, view, _) => Edits(view, Formatter.FormatChanges(view.Document.Tree)));
        methods.Document<DocumentRangeFormattingParams>(
            "textDocument/rangeFormatting", static (parameters, view, _) => Edits(view, Formatter.FormatChanges(view.Document.Tree, view.SpanOf(parameters.Range))));
        methods.Document<DocumentOnTypeFormattingParams>(
            "textDocument/onTypeFormatting", static (parameters, view, _) => Edits(view, Formatter.FormatChanges(view.Document.Tree, LineBefore(view, parameters))));
    }

    public static TextEdit[] Edits(DocumentView view, ImmutableArray<TextChange> changes) =>
        [.. changes.Select(change => new TextEdit { Range = view.RangeOf(change.Span), NewText = change.NewText ?? "" })];

    /// <summary>What has just been finished: the line of a brace, or the line before a new one. The new line is the person's own.</summary>
    private static TextSpan LineBefore(DocumentView view, DocumentOnTypeFormattingParams parameters)
    {
        var line = parameters.Ch == "\n" ? parameters.Position.Line - 1 : parameters.Position.Line;
        var start = view.OffsetOf(new Position(line, 0));
        return TextSpan.FromBounds(start, Math.Max(start, view.OffsetOf(new Position(line, int.MaxValue))));
    }
}
