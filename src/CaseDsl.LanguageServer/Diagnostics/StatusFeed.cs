using System.Collections.Concurrent;
using CaseDsl.Analysis;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Semantics;

namespace CaseDsl.LanguageServer;

/// <summary>Tells an editor's status line how an open document stands, where that is not what it was.</summary>
internal sealed class StatusFeed(IClient client)
{
    private readonly ConcurrentDictionary<string, StatusParams> _last = new(StringComparer.Ordinal);

    public void Report(DocumentView view, DocumentReport report)
    {
        var status = Of(view, report);
        if (!_last.TryGetValue(view.Uri, out var last) || last != status)
        {
            _last[view.Uri] = status;
            _ = client.NotifyAsync("casedsl/status", status);
        }
    }

    /// <summary>Lets go of a document that was closed.</summary>
    public void Forget(string uri) => _last.TryRemove(uri, out _);

    private static StatusParams Of(DocumentView view, DocumentReport report)
    {
        var counts = new int[(int)Severity.Error + 1];
        foreach (var finding in report.Findings)
        {
            counts[(int)finding.Severity]++;
        }

        return new StatusParams
        {
            Uri = view.Uri,
            Errors = counts[(int)Severity.Error],
            Warnings = counts[(int)Severity.Warning],
            Suggestions = counts[(int)Severity.Suggestion],
            Net = Net(view.Model),
            Score = CaseScore.Of(view.Model)?.Total,
        };
    }

    /// <summary>The money of the first sheet; of the only claim where there is no sheet.</summary>
    private static string? Net(SemanticModel model)
    {
        foreach (var sheet in model.All<SheetSymbol>())
        {
            var figures = model.Figures.Sheet(sheet);
            return figures.HasNoMoney || !figures.Net.HasValue ? null : FigureFormat.FormatPoint(figures.Net);
        }

        return model.All<ClaimSymbol>().Take(2).ToList() is [var only] && model.Figures.Claim(only) is { HasNoMoney: false, Net.HasValue: true } claim
            ? FigureFormat.FormatPoint(claim.Net)
            : null;
    }
}
