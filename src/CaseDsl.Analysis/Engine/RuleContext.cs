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
    private List<ExperimentSymbol>? _experiments;
    private HashSet<(DeclarationSymbol, string)>? _answered;
    private MetricNames? _names;
    private VisibleIndex? _visible;
    private readonly Dictionary<InterpolatedText, List<ProseToken>> _read = [];

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

    /// <summary>For asking rules what they find, outside a run: nothing is reported.</summary>
    internal static RuleContext ToRead(SemanticModel model) =>
        new(model, AnalysisOptions.Default, static (_, _, _) => { }, static (_, _, _) => { }, CancellationToken.None);

    public SemanticModel Model { get; }

    public AnalysisOptions Options { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The evaluator of this file.</summary>
    public Figures Figures => Model.Figures;

    /// <summary>This file's declarations by kind, gathered once for all rules.</summary>
    public DeclarationIndex Index => _index ??= new DeclarationIndex(Model);

    /// <summary>This file's experiments, then those of other files that its claims cite.</summary>
    internal IReadOnlyList<ExperimentSymbol> Experiments => _experiments ??= GatherExperiments();

    /// <summary>What is visible here, by what rules ask of it.</summary>
    internal VisibleIndex Visible => _visible ??= new VisibleIndex(Model);

    /// <summary>The names by which this file's prose may speak of metrics and models.</summary>
    internal MetricNames Names => _names ??= new MetricNames(Model);

    /// <summary>The words of a text, cut once for all rules.</summary>
    internal List<ProseToken> Read(InterpolatedText text)
    {
        if (!_read.TryGetValue(text, out List<ProseToken>? tokens))
            _read.Add(text, tokens = ProseReader.Read(text));
        return tokens;
    }

    /// <summary>True where a critique that this file sees names the flaw in that experiment.</summary>
    internal bool IsAnswered(ExperimentSymbol experiment, string slug) => (_answered ??= GatherAnswers()).Contains((experiment, slug));

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

    private List<ExperimentSymbol> GatherExperiments()
    {
        var experiments = new List<ExperimentSymbol>();
        foreach (DeclarationSymbol own in Index.Of(DeclarationKind.Experiment))
            experiments.Add((ExperimentSymbol)own);
        foreach (DeclarationSymbol claim in Index.Of(DeclarationKind.Claim))
        {
            foreach (DeclarationSymbol cited in ((ClaimSymbol)claim).Evidence)
            {
                if (cited is ExperimentSymbol experiment && experiment.SemanticModel != Model && !experiments.Contains(experiment))
                    experiments.Add(experiment);
            }
        }

        return experiments;
    }

    private HashSet<(DeclarationSymbol, string)> GatherAnswers()
    {
        var answered = new HashSet<(DeclarationSymbol, string)>();
        foreach (DeclarationSymbol visible in Model.Visible)
        {
            if (visible is not CritiqueSymbol { Of: { } of } critique)
                continue;
            foreach (FindingSymbol finding in critique.Findings)
                answered.Add((of, RuleDescriptor.Normalize(finding.Name)));
        }

        return answered;
    }

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
