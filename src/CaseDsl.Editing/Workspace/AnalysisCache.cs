using CaseDsl.Analysis;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What one file's analysis gave, computed when first asked for; shared by every snapshot in which nothing that it rests on differs.</summary>
internal sealed class AnalysisCache
{
    private readonly FileSummary? _before;
    private AnalysisResult? _result;

    /// <param name="before">What was last known of the file, for other files to go by until it is analysed again.</param>
    public AnalysisCache(FileSummary? before = null) => _before = before;

    /// <summary>Null until somebody has asked for it.</summary>
    public AnalysisResult? Known => Volatile.Read(ref _result);

    /// <summary>The latest summary there is, if only of an earlier text; null where there is none.</summary>
    public FileSummary? LatestSummary => Known?.Summary ?? _before;

    /// <exception cref="OperationCanceledException">Nothing is kept then.</exception>
    public AnalysisResult Get(SemanticModel model, AnalysisOptions options, CancellationToken cancellation) =>
        // Two threads that ask at once both compute it: they share the binding, and neither waits for one that may be cancelled.
        Known ?? Interlocked.CompareExchange(ref _result, Analyzer.Analyze(model, options, cancellation), null) ?? Volatile.Read(ref _result)!;
}
