using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>What an editor shows between and above the lines: hints, lenses, the parameters of a call.</summary>
internal static class AnnotationRequests
{
    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<TextDocumentRangeParams>("textDocument/inlayHint", (parameters, view, _) => (Protocol.InlayHint[])
        [
            .. InlayHints.In(view.Model, view.SpanOf(parameters.Range)).Select(hint => new Protocol.InlayHint
            {
                Position = view.PositionOf(hint.Position),
                Label = hint.Text.Trim(),
                Tooltip = hint.Tooltip is { } tooltip ? client.Markup(tooltip) : null,
                PaddingLeft = hint.Text.StartsWith(' ') ? true : null,
                PaddingRight = hint.Text.EndsWith(' ') ? true : null,
            }),
        ]);
        methods.Document<TextDocumentParams>("textDocument/codeLens", (_, view, _) => (Protocol.CodeLens[])
        [
            .. CodeLenses.Of(view.Model).Select(lens => new Protocol.CodeLens(view.RangeOf(lens.Span), CommandOf(lens, view, client))),
        ]);
        methods.Document<TextDocumentPositionParams>("textDocument/signatureHelp", (parameters, view, _) =>
            Editing.SignatureHelp.At(view.Model, view.OffsetOf(parameters.Position)) is { } signature ? Convert(signature, client) : null);
    }

    /// <summary>What a lens does: a command of the editor's own extension; where it has none the lens only tells.</summary>
    private static Command CommandOf(Editing.CodeLens lens, DocumentView view, Client client) => client.HasLensCommands
        ? lens.Kind switch
        {
            CodeLensKind.Preview => new Command(lens.Title, "casedsl.preview") { Arguments = [view.Uri, lens.Subject] },
            CodeLensKind.Explain => new Command(lens.Title, "casedsl.explainFigure") { Arguments = [view.Uri, lens.Subject] },
            CodeLensKind.Score => new Command(lens.Title, "casedsl.showScore") { Arguments = [view.Uri] },
            _ => new Command(lens.Title, "casedsl.showReferences")
            {
                Arguments =
                [
                    view.Uri,
                    view.PositionOf(lens.Span.Start),
                    References.At(view.Model, view.Snapshot.Compilation, lens.Span.Start, withDeclaration: false).Select(view.LocationOf).ToArray(),
                ],
            },
        }
        : new Command(lens.Title, "");

    private static Protocol.SignatureHelp Convert(Signature signature, Client client)
    {
        var can = client.Capabilities.TextDocument?.SignatureHelp?.SignatureInformation;
        var takesNumbers = can?.ParameterInformation?.LabelOffsetSupport == true;
        return new Protocol.SignatureHelp(
            [
                new SignatureInformation
                {
                    Label = signature.Label,
                    Documentation = signature.Documentation.Length > 0 ? client.Markup(signature.Documentation, can?.DocumentationFormat) : null,
                    Parameters =
                    [
                        .. signature.Parameters.Select(span => new ParameterInformation(takesNumbers
                            ? new[] { span.Start, span.End }
                            : signature.Label.Substring(span.Start, span.Length))),
                    ],
                },
            ],
            0,
            signature.Active);
    }
}
