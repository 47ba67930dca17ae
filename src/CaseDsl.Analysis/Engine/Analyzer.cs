using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Everything there is to say about one file: its syntax, its meaning, and what the rules find.</summary>
public static class Analyzer
{
    /// <summary>The descriptor of a rule that failed; fails the tests wherever it shows.</summary>
    public static RuleDescriptor InternalError { get; } = InternalErrorDescriptor.Descriptor;

    /// <exception cref="OperationCanceledException">Only where <paramref name="cancellation"/> asks for it.</exception>
    public static AnalysisResult Analyze(SemanticModel model, AnalysisOptions options, CancellationToken cancellation = default) =>
        Analyze(model, options, RuleTable.Rules, cancellation);

    internal static AnalysisResult Analyze(SemanticModel model, AnalysisOptions options, ImmutableArray<Rule> rules, CancellationToken cancellation)
    {
        var run = new Run(model, options);
        long[] ticks = options.Clock is null ? [] : new long[rules.Length];
        // Rules that are timed run one at a time.
        if (LargeText.IsWorthTwoThreads(model.Tree.Text) && options.Clock is null)
        {
            RunOnTwoThreads(run, model, options, rules, cancellation);
        }
        else
        {
            run.AddMeaning();
            var context = new RuleContext(model, options, run.Add, run.Defer, cancellation);
            Action<string, Exception> fail = run.AddInternal;
            for (int i = 0; i < rules.Length; i++)
            {
                long start = options.Clock?.Invoke() ?? 0;
                RunRule(rules[i], context, fail);
                if (options.Clock is { } clock)
                    ticks[i] = clock() - start;
            }
        }

        try
        {
            run.AddStalePages();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            run.AddInternal("Comparing the committed pages", e);
        }

        return run.Finish(ImmutableCollectionsMarshal.AsImmutableArray(ticks));
    }

    private static void RunRule(Rule rule, RuleContext context, Action<string, Exception> fail)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        Severity severity = context.Options.SeverityOf(rule.Descriptor);
        if (severity == Severity.None && rule.Descriptor.Family != RuleFamily.House.Name)
            return;
        try
        {
            context.Enter(rule.Descriptor, severity);
            rule.Analyze(context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            fail($"Rule {rule.Descriptor.Id} ({rule.Descriptor.Slug})", e);
        }
    }

    /// <summary>
    /// As in turn, from two threads: rules that read text alone run beside the evaluation of the file's figures, and what
    /// is left is then shared. What they report is kept, and told in the order of the rules as if they had run in turn.
    /// </summary>
    private static void RunOnTwoThreads(Run run, SemanticModel model, AnalysisOptions options, ImmutableArray<Rule> rules, CancellationToken cancellation)
    {
        var reports = new List<Action>?[rules.Length];
        int[] taken = new int[rules.Length];
        using var figuresAreKnown = new ManualResetEventSlim();
        // Bound before there are two threads to wait for it.
        run.Bind();
        LargeText.InTwo(
            () =>
            {
                try
                {
                    run.AddMeaning();
                }
                finally
                {
                    figuresAreKnown.Set();
                }

                ReportingContext context = Reporting();
                for (int i = 0; i < rules.Length; i++)
                    Take(i, context);
                return true;
            },
            () =>
            {
                ReportingContext context = Reporting();
                for (int i = 0; i < rules.Length; i++)
                {
                    if (rules[i].ReadsTextAlone)
                        Take(i, context);
                }

                figuresAreKnown.Wait(cancellation);
                for (int i = rules.Length - 1; i >= 0; i--)
                    Take(i, context);
                return true;
            });
        foreach (List<Action>? ofRule in reports)
        {
            foreach (Action report in ofRule ?? [])
                report();
        }

        ReportingContext Reporting()
        {
            List<Action> told = [];
            return new ReportingContext(
                told,
                new RuleContext(
                    model,
                    options,
                    (descriptor, severity, diagnostic) => told.Add(() => run.Add(descriptor, severity, diagnostic)),
                    (name, missing, report) => told.Add(() => run.Defer(name, missing, report)),
                    cancellation));
        }

        void Take(int i, ReportingContext reporting)
        {
            if (Interlocked.Exchange(ref taken[i], 1) != 0)
                return;
            List<Action> told = reporting.Told;
            RunRule(rules[i], reporting.Context, (what, e) => told.Add(() => run.AddInternal(what, e)));
            if (told.Count == 0)
                return;
            reports[i] = [.. told];
            told.Clear();
        }
    }

    /// <summary>What the rules of one thread see, and what the one that is running has said.</summary>
    private sealed record ReportingContext(List<Action> Told, RuleContext Context);

    /// <summary>One file's findings while they are gathered.</summary>
    private sealed class Run(SemanticModel model, AnalysisOptions options)
    {
        private const string MeaningIsRead = "Reading the meaning of this file";

        private readonly List<Finding> _findings = [];
        private readonly List<Finding> _suppressed = [];
        private readonly List<PendingFinding> _pending = [];
        private CoveringFindings? _covering;
        private readonly SuppressionMap _suppressions = new(model.Tree);

        private void AddAll(ImmutableArray<Diagnostic> syntax, ImmutableArray<Diagnostic> meaning)
        {
            _covering = CoveringFindings.Of(syntax, meaning);
            AddAll(syntax);
            AddAll(meaning);
        }

        private void AddAll(ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                RuleDescriptor descriptor = RuleTable.DescriptorOf(diagnostic.Id);
                Add(descriptor, options.SeverityOf(descriptor), diagnostic);
            }
        }

        /// <summary>Binds the file; what fails is told where its meaning is asked for.</summary>
        public void Bind()
        {
            try
            {
                _ = model.References;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                AddInternal(MeaningIsRead, e);
            }
        }

        /// <summary>What is wrong with the text and with what it means, before any rule.</summary>
        public void AddMeaning()
        {
            ImmutableArray<Diagnostic> meaning = [];
            try
            {
                meaning = model.Diagnostics;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                AddInternal(MeaningIsRead, e);
            }

            AddAll(model.Tree.Diagnostics, meaning);
            try
            {
                AddReadouts();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                AddInternal("Reading the readouts of this file", e);
            }
        }

        /// <summary>What is wrong with the readouts that this file's experiments name, each readout once.</summary>
        private void AddReadouts()
        {
            HashSet<(string, TextSpan, string)>? seen = null;
            foreach (DeclarationSymbol declaration in model.Declarations)
            {
                if (declaration is not ExperimentSymbol experiment || !experiment.Has("data"))
                    continue;
                seen ??= [];
                ImmutableArray<Diagnostic> found = model.Figures.Experiment(experiment).ReadoutDiagnostics;
                AddAll([.. found.Where(diagnostic => seen.Add((diagnostic.Location.Path, diagnostic.Location.Span, diagnostic.Id)))]);
            }
        }

        public void AddStalePages()
        {
            Severity severity = options.SeverityOf(StaleRendering.Descriptor);
            if (severity == Severity.None || options.CommittedPages is not { } pages)
                return;
            foreach (CommittedPage page in pages(model))
            {
                if (StaleRendering.Check(model, page) is { } stale)
                    Add(StaleRendering.Descriptor, severity, stale);
            }
        }

        public void Add(RuleDescriptor descriptor, Severity severity, Diagnostic diagnostic)
        {
            if (_covering is not null && _covering.Explain(diagnostic))
                return;
            Suppression? by = _suppressions.Find(descriptor, diagnostic.Location);
            if (severity == Severity.None)
                return;
            if (by is null)
                _findings.Add(new Finding(descriptor, severity, diagnostic));
            else
                _suppressed.Add(new Finding(descriptor, severity, diagnostic, by));
        }

        public void AddInternal(string what, Exception e) =>
            Add(
                InternalError,
                Severity.Error,
                new Diagnostic(
                    InternalError.Id,
                    model.Tree.Locate(new TextSpan(0, 0)),
                    $"{what} failed with {e.GetType().Name}: {e.Message} This is a fault of the checker, not of your case; the other rules have run."));

        public void Defer(string name, NameNeeds missing, Func<NameNeeds, Diagnostic> report)
        {
            RuleDescriptor descriptor = RuleTable.DescriptorOf(report(missing).Id);
            Severity severity = options.SeverityOf(descriptor);
            if (severity == Severity.None)
                return;
            Suppression? by = _suppressions.Find(descriptor, report(missing).Location);
            // Every answer now, so that what waits for other files holds no tree of this one.
            var findings = new Finding?[(int)missing + 1];
            for (int still = 1; still <= (int)missing; still++)
            {
                if ((still & ~(int)missing) == 0)
                    findings[still] = new Finding(descriptor, severity, report((NameNeeds)still), by);
            }

            _pending.Add(new PendingFinding(name, missing, [.. findings]));
        }

        public AnalysisResult Finish(ImmutableArray<long> ticks)
        {
            Severity severity = options.SeverityOf(NeedlessSuppression.Descriptor);
            if (severity != Severity.None)
            {
                foreach (Diagnostic diagnostic in NeedlessSuppression.Check(_suppressions, options))
                    _findings.Add(new Finding(NeedlessSuppression.Descriptor, severity, diagnostic));
            }

            _findings.Sort(Finding.Compare);
            _suppressed.Sort(Finding.Compare);
            var summary = new FileSummary(model.Path, [.. _pending], options.IsWholeWorkspace ? ForeignNames.Of(model) : []);
            return new AnalysisResult([.. _findings], [.. _suppressed], summary, ticks);
        }
    }
}
