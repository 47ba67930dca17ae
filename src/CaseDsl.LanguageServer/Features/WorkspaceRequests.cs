using CaseDsl.Analysis;
using CaseDsl.Editing;
using CaseDsl.LanguageServer.Protocol;
using CaseDsl.Workspace;
using StreamJsonRpc;

namespace CaseDsl.LanguageServer;

/// <summary>What concerns no document in particular: all findings, rules, new files.</summary>
internal static class WorkspaceRequests
{
    /// <summary>Where a workspace keeps the metrics that its cases share.</summary>
    private static readonly string[] MetricsFiles = ["metrics.case", "shared/metrics.case"];

    public static void Register(MethodTable methods)
    {
        methods.Whole<NoParams>("casedsl/checkWorkspace", static (_, at, cancellation) => Check(at, cancellation));
        methods.Everything<ExplainRuleParams>("casedsl/explainRule", static (parameters, _, _) => Explain(parameters.Rule));
        methods.Everything<NoParams>("casedsl/templates", static (_, _, _) =>
            new TemplatesResult([.. CaseTemplates.All.Select(static template => new TemplateItem(template.Kind, template.Documentation))]));
        methods.Everything<NewTextParams>("casedsl/newText", static (parameters, at, _) => Begin(parameters, at));
    }

    private static CheckWorkspaceResult Check(ServerStateView at, CancellationToken cancellation)
    {
        var views = at.Documents().ToList();
        Parallel.ForEach(
            views,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            view => view.Snapshot.Analyze(view.Path, cancellation));
        var counts = new int[(int)Severity.Error + 1];
        foreach (var view in views)
        {
            foreach (var finding in view.Snapshot.FindingsOf(view.Path, view.Root.IsComplete, cancellation))
            {
                counts[(int)finding.Severity]++;
            }
        }

        return new CheckWorkspaceResult(views.Count, counts[(int)Severity.Error], counts[(int)Severity.Warning], counts[(int)Severity.Suggestion]);
    }

    private static ExplanationResult Explain(string rule) => RuleTable.Find(rule) is { } descriptor
        ? new ExplanationResult(RulePage.Of(descriptor))
        : throw new LocalRpcException(RuleNames.DescribeUnknown(rule)) { ErrorCode = LspErrorCodes.RequestFailed };

    private static NewTextResult Begin(NewTextParams parameters, ServerStateView at)
    {
        if (CaseTemplates.Find(parameters.Kind) is not { } template)
        {
            throw new LocalRpcException($"there is no template '{parameters.Kind}'") { ErrorCode = LspErrorCodes.RequestFailed };
        }

        var name = parameters.Name.Length > 0 ? parameters.Name : template.DefaultName;
        if (TemplateName.WhyInvalid(name) is { } reason)
        {
            throw new LocalRpcException($"'{name}' {reason}") { ErrorCode = LspErrorCodes.RequestFailed };
        }

        var metrics = SharedMetrics(parameters.FolderUri, at) ?? TemplateMetrics.Own;
        return new NewTextResult(name + CaseFileFinder.Extension, template.Write(new TemplateInput(name, DateOnly.FromDateTime(DateTime.Now), metrics)));
    }

    /// <summary>The nearest metrics file of the workspace, from the new file's folder upwards, that has what a template speaks of.</summary>
    private static TemplateMetrics? SharedMetrics(string? folderUri, ServerStateView at)
    {
        var own = folderUri is not null ? DocumentUri.ToPath(folderUri) : at.State.Roots.FirstOrDefault(static root => root.IsOpened)?.Folder.Root;
        if (own is null || at.State.HomeOf(own) is not { } root)
        {
            return null;
        }

        for (var folder = own; !string.IsNullOrEmpty(folder) && root.Folder.Contains(folder); folder = Path.GetDirectoryName(folder))
        {
            foreach (var candidate in MetricsFiles)
            {
                var path = Path.GetFullPath(Path.Join(folder, candidate));
                if (at.State.FindFile(path, at.Encoding) is { } view && TemplateMetrics.Of(view.Model, Path.GetRelativePath(own, path).Replace('\\', '/')) is { } shared)
                {
                    return shared;
                }
            }
        }

        return null;
    }
}
