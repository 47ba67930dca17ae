using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis;

/// <summary>What a rule sees of one file, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly Action<RuleDescriptor, Severity, Diagnostic> _report;
    private readonly Action<string, NameNeeds, Func<NameNeeds, Diagnostic>> _defer;
    private RuleDescriptor? _current;
    private Severity _severity;
    private DeclarationIndex? _index;

    internal RuleContext(
        SemanticModel model,
        AnalysisOptions options,
        Action<RuleDescriptor, Severity, Diagnostic> report,
        Action<string, NameNeeds, Func<NameNeeds, Diagnostic>> defer,
        CancellationToken cancellation)
    {
        Model = model;
        Options = options;
        _report = report;
        _defer = defer;
        Cancellation = cancellation;
    }

    public SemanticModel Model { get; }

    public AnalysisOptions Options { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The evaluator of this file.</summary>
    public Figures Figures => Model.Figures;

    /// <summary>This file's declarations by kind, gathered once for all rules.</summary>
    public DeclarationIndex Index => _index ??= new DeclarationIndex(Model);

    internal void Enter(RuleDescriptor descriptor, Severity severity)
    {
        _current = descriptor;
        _severity = severity;
    }

    /// <summary>Reports one finding of the rule that is running.</summary>
    /// <param name="atMost">A lower severity for a milder form of the fault.</param>
    public void Report(
        Location location,
        string message,
        ImmutableArray<RelatedPlace> related = default,
        ImmutableArray<CodeFix> fixes = default,
        Severity atMost = Severity.Error)
    {
        if (_current is not null)
            _report(_current, Lower(_severity, atMost), Make(_current, location, message, related, fixes));
    }

    /// <summary>Reports a finding of a house rule, which brings its own descriptor.</summary>
    public void Report(RuleDescriptor house, Location location, string message, ImmutableArray<RelatedPlace> related = default)
    {
        Severity severity = Options.SeverityOf(house);
        if (severity != Severity.None)
            _report(house, severity, Make(house, location, message, related, default));
    }

    /// <summary>Leaves a finding about a top-level name to the moment when every file of the workspace is known.</summary>
    public void Defer(string name, NameNeeds missing, Func<NameNeeds, Diagnostic> report) => _defer(name, missing, report);

    /// <summary>True where the property is there and its value is already reported as wrong: no rule judges it.</summary>
    public static bool IsFaulty(DeclarationSymbol declaration, string property) => declaration.Property(property) is { HasErrors: true };

    private static Severity Lower(Severity left, Severity right) => left < right ? left : right;

    private static Diagnostic Make(
        RuleDescriptor descriptor, Location location, string message, ImmutableArray<RelatedPlace> related, ImmutableArray<CodeFix> fixes) =>
        new(descriptor.Id, location, message)
        {
            Related = related.IsDefault ? [] : related,
            Fixes = fixes.IsDefault ? [] : fixes,
            IsUnnecessary = descriptor.Family == RuleFamily.Upkeep.Name,
        };
}
