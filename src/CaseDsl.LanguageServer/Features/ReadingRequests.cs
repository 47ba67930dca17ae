using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.LanguageServer;

/// <summary>What helps a person read a file.</summary>
internal static class ReadingRequests
{
    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<TextDocumentPositionParams>("textDocument/hover", (parameters, view, _) => HoverAt(view, parameters.Position, client));
        methods.Document<TextDocumentPositionParams>("textDocument/documentHighlight", static (parameters, view, _) => Highlights(view, parameters.Position));
        methods.Document<TextDocumentParams>("textDocument/documentSymbol", (_, view, _) => Symbols(view, client));
        methods.Whole<WorkspaceSymbolParams>("workspace/symbol", static (parameters, at, cancellation) => Find(parameters.Query, at, cancellation));
        methods.Document<TextDocumentParams>("textDocument/foldingRange", static (_, view, _) => Folds(view));
        methods.Document<SelectionRangeParams>("textDocument/selectionRange", static (parameters, view, _) => Selections(view, parameters.Positions));
        methods.Document<TextDocumentParams>("textDocument/documentLink", static (_, view, _) => Links(view));
    }

    private static Protocol.Hover? HoverAt(DocumentView view, Position position, Client client) =>
        Editing.Hover.At(view.Model, view.OffsetOf(position)) is { } text
            ? new Protocol.Hover { Contents = client.Markup(text.Markdown), Range = view.RangeOf(text.Span) }
            : null;

    private static Protocol.DocumentHighlight[] Highlights(DocumentView view, Position position) =>
    [
        .. DocumentHighlights.At(view.Model, view.OffsetOf(position)).Select(found =>
            new Protocol.DocumentHighlight(view.RangeOf(found.Span), found.IsDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
    ];

    private static object Symbols(DocumentView view, Client client)
    {
        var symbols = DocumentSymbols.Of(view.Model);
        if (client.Capabilities.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true)
        {
            return symbols.Select(symbol => Nested(view, symbol)).ToArray();
        }

        var flat = new List<SymbolInformation>();
        Flatten(symbols, null);
        return flat.ToArray();

        void Flatten(IEnumerable<Editing.DocumentSymbol> within, string? container)
        {
            foreach (var symbol in within)
            {
                flat.Add(new SymbolInformation { Name = symbol.Name, Kind = KindOf(symbol.Kind), Location = new(view.Uri, view.RangeOf(symbol.Span)), ContainerName = container });
                Flatten(symbol.Children, symbol.Name);
            }
        }
    }

    private static Protocol.DocumentSymbol Nested(DocumentView view, Editing.DocumentSymbol symbol) => new()
    {
        Name = symbol.Name,
        Detail = symbol.Detail,
        Kind = KindOf(symbol.Kind),
        Range = view.RangeOf(symbol.Span),
        SelectionRange = view.RangeOf(symbol.SelectionSpan),
        Children = symbol.Children.IsEmpty ? null : [.. symbol.Children.Select(child => Nested(view, child))],
    };

    private static SymbolInformation[] Find(string query, ServerStateView at, CancellationToken cancellation)
    {
        var found = new List<SymbolInformation>();
        foreach (var root in at.State.Roots)
        {
            foreach (var symbol in WorkspaceSymbols.Find(root.Snapshot.Compilation, query, cancellation: cancellation))
            {
                var path = root.Folder.FullPath(symbol.Location.Path);
                if (at.State.HomeOf(path)?.Folder != root.Folder)
                {
                    // Of a folder within this one that is opened too, which has its say itself.
                    continue;
                }

                found.Add(new SymbolInformation
                {
                    Name = symbol.Name,
                    Kind = KindOf(symbol.Kind),
                    Location = new(at.State.UriOf(path), LineMap.Of(symbol.Location.Text).RangeOf(symbol.Location.Span, at.Encoding)),
                    ContainerName = symbol.Container.Length > 0 ? symbol.Container : symbol.Location.Path,
                });
            }
        }

        return [.. found];
    }

    private static Protocol.FoldingRange[] Folds(DocumentView view)
    {
        var folds = new List<Protocol.FoldingRange>();
        foreach (var fold in FoldingRanges.Of(view.Document.Tree))
        {
            var range = view.RangeOf(fold.Span);
            if (range.End.Line > range.Start.Line)
            {
                folds.Add(new Protocol.FoldingRange
                {
                    StartLine = range.Start.Line,
                    StartCharacter = range.Start.Character,
                    EndLine = range.End.Line,
                    EndCharacter = range.End.Character,
                    Kind = fold.Kind switch
                    {
                        FoldingKind.Uses => "imports",
                        FoldingKind.Comment => "comment",
                        _ => null,
                    },
                });
            }
        }

        return [.. folds];
    }

    private static SelectionRange[] Selections(DocumentView view, Position[] positions)
    {
        var selections = new SelectionRange[positions.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            SelectionRange? outer = null;
            var offset = view.OffsetOf(positions[i]);
            var spans = SelectionRanges.At(view.Document.Tree, offset);
            for (var k = spans.Length - 1; k >= 0; k--)
            {
                outer = new SelectionRange(view.RangeOf(spans[k])) { Parent = outer };
            }

            selections[i] = outer ?? new SelectionRange(view.RangeOf(new TextSpan(offset, 0)));
        }

        return selections;
    }

    private static Protocol.DocumentLink[] Links(DocumentView view) =>
    [
        .. DocumentLinks.Of(view.Model).Select(link => new Protocol.DocumentLink(view.RangeOf(link.Span))
        {
            Target = link.Path is { } path ? view.UriOf(path) : link.Address,
            Tooltip = link.Tooltip,
        }),
    ];

    private static SymbolKind KindOf(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Case => SymbolKind.File,
        DeclarationKind.Metric or DeclarationKind.Cost => SymbolKind.Variable,
        DeclarationKind.Assume => SymbolKind.Constant,
        DeclarationKind.Unit => SymbolKind.TypeParameter,
        DeclarationKind.Model or DeclarationKind.Feature => SymbolKind.Class,
        DeclarationKind.Experiment => SymbolKind.Event,
        DeclarationKind.Claim => SymbolKind.Interface,
        DeclarationKind.Source => SymbolKind.Namespace,
        DeclarationKind.Arm or DeclarationKind.Option => SymbolKind.EnumMember,
        DeclarationKind.Result or DeclarationKind.Finding => SymbolKind.Field,
        DeclarationKind.Decision or DeclarationKind.Rule => SymbolKind.Function,
        _ => SymbolKind.Object,
    };
}
