using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Editing;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>One case file at one moment: what it means, what is found in it, the page it renders to. Each is computed when first asked for.</summary>
internal sealed class PreviewCase
{
    private readonly Lazy<ImmutableArray<Finding>> _findings;
    private readonly Lazy<CaseDigest> _digest;
    private readonly Lazy<string> _page;

    /// <param name="path">From the folder that is previewed, with <c>/</c>: how the address names it.</param>
    /// <param name="before">The same file a moment ago: what hangs on its meaning alone is kept where that is the same.</param>
    public PreviewCase(string path, CaseFile file, WorkspaceSnapshot snapshot, PreviewCase? before)
    {
        Path = path;
        Model = snapshot.Compilation.GetModel(file.WorkspacePath);
        _findings = new(() => snapshot.FindingsOf(file.WorkspacePath));
        var isSame = before is not null && before.Model == Model;
        _digest = isSame ? before!._digest : new(() => CaseDigest.Of(Model));
        _page = isSame ? before!._page : new(() => HtmlRenderer.RenderCaseFragment(Model).Text);
    }

    public string Path { get; }

    public SemanticModel Model { get; }

    /// <summary>In the order of their places.</summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    public CaseDigest Digest => _digest.Value;

    /// <summary>The whole case as HTML, without a document around it.</summary>
    public string Page => _page.Value;

    /// <summary>True once what a list of cases shows is known.</summary>
    public bool IsReady => _findings.IsValueCreated && _digest.IsValueCreated;

    /// <summary>Computes what a list of cases shows.</summary>
    public void MakeReady() => _ = (_findings.Value, _digest.Value);
}
