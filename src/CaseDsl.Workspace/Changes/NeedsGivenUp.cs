using CaseDsl.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>
/// The files of which a change needs less than it did: what another file stopped referring to may be needed by nobody now,
/// though neither its file nor one that uses it has changed.
/// </summary>
internal sealed class NeedsGivenUp(TextFiles texts, WorkspaceFolder workspace, CancellationToken cancellation)
{
    private readonly ModelLoader _loader = new(texts, workspace);
    private readonly Dictionary<(string Path, string Name), NameNeeds> _before = [];
    private readonly Dictionary<(string Path, string Name), NameNeeds> _now = [];

    /// <summary>The full paths of those files.</summary>
    /// <param name="changed">Full paths.</param>
    /// <param name="textBefore">What a file's text was; null where there was none.</param>
    public IEnumerable<string> Of(IEnumerable<string> changed, Func<string, SourceText?> textBefore)
    {
        foreach (var path in changed)
        {
            if (!CaseFileFinder.ComesBy(path, workspace))
            {
                continue;
            }

            Add(path, textBefore(path), _before);
            Add(path, texts.FileSystem.File.Exists(path) && texts.TryRead(path, out var text, out _) ? text : null, _now);
        }

        return _before
            .Where(need => (need.Value & ~_now.GetValueOrDefault(need.Key)) != NameNeeds.None)
            .Select(need => workspace.FullPath(need.Key.Path))
            .Distinct(StringComparer.Ordinal);
    }

    private void Add(string path, SourceText? text, Dictionary<(string Path, string Name), NameNeeds> into)
    {
        if (text is null || !text.ToString().Contains("use", StringComparison.Ordinal))
        {
            return;
        }

        var file = new CaseFile(path, path, workspace.Root, workspace);
        foreach (var use in Analyzer.Analyze(_loader.Load(file, text), new AnalysisOptions { IsWholeWorkspace = true }, cancellation).Summary.Uses)
        {
            into[(use.Path, use.Name)] = into.GetValueOrDefault((use.Path, use.Name)) | use.Gives;
        }
    }
}
