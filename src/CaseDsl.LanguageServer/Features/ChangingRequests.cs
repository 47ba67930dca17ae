using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Syntax;
using StreamJsonRpc;
using CodeActionKind = CaseDsl.Editing.CodeActionKind;

namespace CaseDsl.LanguageServer;

/// <summary>What changes files: renaming, code actions, names that are typed together.</summary>
internal static class ChangingRequests
{
    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<TextDocumentPositionParams>("textDocument/prepareRename", static (parameters, view, _) =>
        {
            var prepared = Rename.Prepare(view.Model, view.OffsetOf(parameters.Position));
            return prepared.Refusal is { } refusal ? throw Refused(refusal) : new PrepareRenameResult(view.RangeOf(prepared.Span), prepared.Name);
        });
        methods.WholeDocument<RenameParams>("textDocument/rename", (parameters, view, cancellation) =>
        {
            var answer = Rename.To(view.Model, view.Snapshot.Compilation, view.OffsetOf(parameters.Position), parameters.NewName, cancellation);
            return answer.Refusal is { } refusal ? throw Refused(refusal) : EditBuilder.Build(view, answer.Changes, client);
        });
        methods.Document<CodeActionParams>("textDocument/codeAction", (parameters, view, cancellation) => Actions(parameters, view, client, cancellation));
        methods.Document<TextDocumentPositionParams>("textDocument/linkedEditingRange", static (parameters, view, cancellation) =>
            LinkedEditing.At(view.Model, view.Snapshot.Compilation, view.OffsetOf(parameters.Position), cancellation) is { IsEmpty: false } spans
                ? new LinkedEditingRanges([.. spans.Select(view.RangeOf)])
                : null);
        methods.Whole<RenameFilesParams>("workspace/willRenameFiles", (parameters, at, _) => Moves(parameters, at, client));
    }

    private static Protocol.CodeAction[] Actions(CodeActionParams parameters, DocumentView view, Client client, CancellationToken cancellation)
    {
        var findings = view.Snapshot.FindingsOf(view.Path, view.Root.IsComplete, cancellation);
        var actions = new List<Protocol.CodeAction>();
        foreach (var action in CodeActions.At(view.Model, view.Snapshot.Compilation, view.SpanOf(parameters.Range), findings, cancellation))
        {
            var kind = action.Kind switch
            {
                CodeActionKind.FixAll => Protocol.CodeAction.FixAll,
                CodeActionKind.Extract => Protocol.CodeAction.Extract,
                CodeActionKind.Add when action.Findings.IsEmpty => Protocol.CodeAction.Rewrite,
                _ => Protocol.CodeAction.QuickFix,
            };
            if (!IsWanted(kind, parameters.Context.Only))
            {
                continue;
            }

            actions.Add(new Protocol.CodeAction
            {
                Title = action.Title,
                Kind = kind,
                Diagnostics = action.Findings.IsEmpty ? null : client.Shown(DiagnosticConverter.Convert(view, action.Findings)),
                IsPreferred = action.IsPreferred ? true : null,
                Edit = EditBuilder.Build(view, action.Changes, client),
            });
        }

        return [.. actions];
    }

    /// <summary>True where a kind is one of those asked for, or falls under one: <c>quickfix.x</c> under <c>quickfix</c>.</summary>
    private static bool IsWanted(string kind, string[]? only) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    /// <summary>What has to be written anew where files, or folders of files, get another place.</summary>
    private static WorkspaceEdit? Moves(RenameFilesParams parameters, ServerStateView at, Client client)
    {
        var changes = new List<(WorkspaceRoot, FileChange)>();
        foreach (var root in at.State.Roots)
        {
            var moved = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in parameters.Files)
            {
                var from = DocumentUri.ToPath(file.OldUri);
                var to = DocumentUri.ToPath(file.NewUri);
                if (!root.Folder.Contains(from) || !root.Folder.Contains(to))
                {
                    continue;
                }

                var folder = root.Folder.RelativePath(from);
                foreach (var path in root.Snapshot.Compilation.Paths.Concat(root.Snapshot.Compilation.Options.Readouts.Keys))
                {
                    if (path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal))
                    {
                        moved[path] = root.Folder.RelativePath(to) + path[folder.Length..];
                    }
                }
            }

            if (moved.Count > 0)
            {
                changes.AddRange(Editing.FileRename.Edits(root.Snapshot.Compilation, moved).Select(change => (root, change)));
            }
        }

        return changes.Count == 0 ? null : EditBuilder.Build(client, changes, at.State, at.Encoding);
    }

    private static LocalRpcException Refused(string why) => new(why) { ErrorCode = LspErrorCodes.RequestFailed };
}
