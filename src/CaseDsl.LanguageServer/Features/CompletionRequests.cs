using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>What could be written at the cursor.</summary>
internal static class CompletionRequests
{
    private const int SnippetFormat = 2;

    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<CompletionParams>("textDocument/completion", (parameters, view, cancellation) =>
        {
            var list = Completion.At(view.Model, view.Snapshot.Compilation, view.OffsetOf(parameters.Position), cancellation);
            var range = view.RangeOf(list.Span);
            return new Protocol.CompletionList(list.IsIncomplete, [.. list.Items.Select(item => Convert(item, view, range, client))]);
        });
        methods.Everything<Protocol.CompletionItem>("completionItem/resolve", (item, at, _) =>
            item.Data is { } data && at.Find(data.Uri) is { } view && Completion.Resolve(view.Model, view.Snapshot.Compilation, data.Key) is { Length: > 0 } text
                ? item with { Documentation = client.Markup(text, client.Capabilities.TextDocument?.Completion?.CompletionItem?.DocumentationFormat) }
                : item);
    }

    private static Protocol.CompletionItem Convert(Editing.CompletionItem item, DocumentView view, Protocol.Range range, Client client)
    {
        var snippet = client.Capabilities.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true ? item.Snippet : null;
        return new Protocol.CompletionItem
        {
            Label = item.Label,
            LabelDetails = item.From.Length > 0 ? new CompletionItemLabelDetails { Description = item.From } : null,
            Kind = KindOf(item.Kind),
            Detail = item.Detail.Length > 0 ? item.Detail : null,
            SortText = item.SortText,
            InsertTextFormat = snippet is null ? null : SnippetFormat,
            TextEdit = new TextEdit { Range = range, NewText = snippet ?? item.NewText },
            AdditionalTextEdits = item.AlsoChanges.IsEmpty
                ? null
                : [.. item.AlsoChanges.Where(change => change.Path == view.Path).Select(change => new TextEdit { Range = view.RangeOf(change.Change.Span), NewText = change.Change.NewText ?? "" })],
            Command = item.AsksAgain && client.SuggestCommand is { } suggest ? new Command("Complete", suggest) : null,
            Data = new CompletionItemData { Uri = view.Uri, Key = item.Key },
        };
    }

    private static CompletionItemKind KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => CompletionItemKind.Keyword,
        CompletionKind.Property => CompletionItemKind.Property,
        CompletionKind.Operator => CompletionItemKind.Operator,
        CompletionKind.Word => CompletionItemKind.EnumMember,
        CompletionKind.Model => CompletionItemKind.Class,
        CompletionKind.Experiment => CompletionItemKind.Event,
        CompletionKind.Claim => CompletionItemKind.Interface,
        CompletionKind.Assumption or CompletionKind.Rule => CompletionItemKind.Constant,
        CompletionKind.Source => CompletionItemKind.Reference,
        CompletionKind.Member => CompletionItemKind.Field,
        CompletionKind.Figure or CompletionKind.Date => CompletionItemKind.Value,
        CompletionKind.Function => CompletionItemKind.Function,
        CompletionKind.Unit => CompletionItemKind.Unit,
        CompletionKind.File => CompletionItemKind.File,
        _ => CompletionItemKind.Variable,
    };
}
