using System.Collections.Immutable;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>All that is previewed at one moment.</summary>
/// <param name="version">Differs from that of every other moment of this and every other run.</param>
/// <param name="cases">In the order of their paths.</param>
/// <param name="problems">What could not be read or understood.</param>
internal sealed class PreviewState(string version, ImmutableArray<PreviewCase> cases, ImmutableArray<FileProblem> problems)
{
    private readonly Lazy<Task> _ready = new(() => Task.Run(() => Parallel.ForEach(cases, static shown => shown.MakeReady())));

    public string Version { get; } = version;

    public ImmutableArray<PreviewCase> Cases { get; } = cases;

    public ImmutableArray<FileProblem> Problems { get; } = problems;

    /// <summary>What a list of cases shows, computed on all cores; begun when first asked for.</summary>
    public Task Ready => _ready.Value;

    /// <summary>The case of that path; null where there is none.</summary>
    public PreviewCase? Find(string path) => Cases.FirstOrDefault(shown => shown.Path == path);
}
