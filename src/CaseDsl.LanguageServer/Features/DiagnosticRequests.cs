using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>Findings that the editor asks for.</summary>
internal static class DiagnosticRequests
{
    public static void Register(MethodTable methods, Client client)
    {
        methods.Document<DocumentDiagnosticParams>("textDocument/diagnostic", (parameters, view, cancellation) =>
        {
            var report = DocumentReport.Of(view, cancellation);
            return report.ResultId == parameters.PreviousResultId
                ? new DocumentDiagnosticReport { Kind = DocumentDiagnosticReport.Unchanged, ResultId = report.ResultId }
                : new DocumentDiagnosticReport { Kind = DocumentDiagnosticReport.Full, ResultId = report.ResultId, Items = client.Shown(report.Diagnostics) };
        });
        methods.Whole<WorkspaceDiagnosticParams>("workspace/diagnostic", (parameters, state, cancellation) => new WorkspaceDiagnosticReport([.. Reports(parameters, state, client, cancellation)]));
    }

    private static IEnumerable<WorkspaceDocumentDiagnosticReport> Reports(WorkspaceDiagnosticParams parameters, ServerStateView state, Client client, CancellationToken cancellation)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var previous in parameters.PreviousResultIds)
        {
            known[previous.Uri] = previous.Value;
        }

        // What files say of each other is whole only once each has been analysed.
        foreach (var view in state.Documents())
        {
            view.Snapshot.Analyze(view.Path, cancellation);
        }

        foreach (var view in state.Documents())
        {
            var report = DocumentReport.Of(view, cancellation);
            var isUnchanged = known.Remove(view.Uri, out var before) && before == report.ResultId;
            yield return new WorkspaceDocumentDiagnosticReport
            {
                Uri = view.Uri,
                Version = view.Version,
                Kind = isUnchanged ? DocumentDiagnosticReport.Unchanged : DocumentDiagnosticReport.Full,
                ResultId = report.ResultId,
                Items = isUnchanged ? null : client.Shown(report.Diagnostics),
            };
        }

        foreach (var gone in known.Keys)
        {
            yield return new WorkspaceDocumentDiagnosticReport { Uri = gone, Kind = DocumentDiagnosticReport.Full, ResultId = "", Items = [] };
        }
    }
}
