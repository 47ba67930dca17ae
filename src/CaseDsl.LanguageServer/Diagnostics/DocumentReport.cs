using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.LanguageServer.Protocol;

namespace CaseDsl.LanguageServer;

/// <summary>What there is to say of one document at one moment.</summary>
/// <param name="ResultId">Equal where the diagnostics are.</param>
internal sealed record DocumentReport(ImmutableArray<Finding> Findings, Diagnostic[] Diagnostics, string ResultId)
{
    /// <exception cref="OperationCanceledException">Only where <paramref name="cancellation"/> asks for it.</exception>
    public static DocumentReport Of(DocumentView view, CancellationToken cancellation)
    {
        var findings = view.Snapshot.FindingsOf(view.Path, view.Root.IsComplete, cancellation);
        var diagnostics = DiagnosticConverter.Convert(view, findings);
        return new DocumentReport(findings, diagnostics, DiagnosticConverter.ResultId(diagnostics));
    }
}
