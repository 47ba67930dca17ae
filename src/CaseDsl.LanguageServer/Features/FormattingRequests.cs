using System.Collections.Immutable;
using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>Laying text out: all of it, a part, and as one types.</summary>
internal static class FormattingRequests
{
    public static void Register(MethodTable methods)
    {
        methods.Document<DocumentFormattingParams>("textDocument/formatting", static (_, view, _) => Edits(view, Formatting.Whole(view.Document.Tree)));
        methods.Document<DocumentRangeFormattingParams>(
            "textDocument/rangeFormatting", static (parameters, view, _) => Edits(view, Formatting.Range(view.Document.Tree, view.SpanOf(parameters.Range))));
        methods.Document<DocumentOnTypeFormattingParams>(
            "textDocument/onTypeFormatting",
            static (parameters, view, _) => parameters.Ch.Length == 1
                ? Edits(view, Formatting.AfterTyping(view.Document.Tree, view.OffsetOf(parameters.Position), parameters.Ch[0]))
                : []);
    }

    private static TextEdit[] Edits(DocumentView view, ImmutableArray<TextChange> changes) =>
        [.. changes.Select(change => new TextEdit { Range = view.RangeOf(change.Span), NewText = change.NewText ?? "" })];
}
