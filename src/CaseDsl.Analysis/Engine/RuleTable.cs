using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>Every rule there is. A new rule is added to one of the lists here, and to nothing else.</summary>
public static class RuleTable
{
    /// <summary>The rules that run over a file's meaning, in order of their IDs.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new NoSubscriberMetric(),
        new NoCost(),
        new ModelMetricAsImpact(),
        new BarePercentOfRatio(),
        new NoEvidence(),
        new ContradictsEvidence(),
        new NoInterval(),
        new MovesTheWrongWay(),
        new ImpossibleShare(),
        new NoBaseline(),
        new OffTheNorthStar(),
        new ModelWithoutClaim(),
        new BreaksALimit(),
        new Unmeasured(),
        new Underpowered(),
        new SampleRatioMismatch(),
        new PeekingRule(),
        new ManyMetrics(),
        new ShortRun(),
        new UnitOfAnalysis(),
        new NoGuardrail(),
        new NotSignificant(),
        new TooGood(),
        new GuardrailBreached(),
        new WinnersCurse(),
        new LateHypothesis(),
        new CountsDisagree(),
        new FlawMissed(),
        new GuardrailWithoutThreshold(),
        new Diluted(),
        new InconclusiveGuardrail(),
        new ImmatureMetric(),
        new GuardrailUnderpowered(),
        new MetricDefinedLate(),
        new DoesNotAddUp(),
        new NoMoney(),
        new CountedTwice(),
        new ProbablyALoss(),
        new UnsourcedAssumption(),
        new HangsOnOneAssumption(),
        new MoneyLeftOut(),
        new CostWithoutPeriod(),
        new RuleContradictsDecision(),
        new NoStopRule(),
        new DecidedBeforeData(),
        new GateClosed(),
        new ChosenOptionIsWorse(),
        new NoAlternative(),
        new RiskUnmitigated(),
        new RuleNeverFires(),
        new RuleNeverDecided(),
        new ThresholdBelowDetect(),
        new UntiedNumber(),
        new TooLongToTell(),
        new LongerThanAPage(),
        new AlgorithmFirst(),
        new NoTradeOff(),
        new VagueWord(),
        new WeWithoutI(),
        new CausalWord(),
        new RoundUnserved(),
        new LeftToFillIn(),
        new Unused(),
        new EmptyFile(),
        new HouseRules(),
    ];

    /// <summary>Every descriptor, in order of the IDs: those of the parser, the binder and the analyzer itself too.</summary>
    public static ImmutableArray<RuleDescriptor> Descriptors { get; } = Gather();

    private static readonly FrozenDictionary<string, RuleDescriptor> ById =
        Descriptors.ToFrozenDictionary(descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The descriptor with this ID or slug, or null.</summary>
    public static RuleDescriptor? Find(string idOrSlug)
    {
        if (ById.TryGetValue(idOrSlug, out RuleDescriptor? descriptor))
            return descriptor;
        foreach (RuleDescriptor candidate in Descriptors)
        {
            if (candidate.IsNamed(idOrSlug))
                return candidate;
        }

        return null;
    }

    /// <summary>The ID or slug nearest to a misspelt one, in the form it was tried in; null where nothing is near.</summary>
    public static string? Nearest(string idOrSlug)
    {
        string? best = null;
        int least = Math.Max(2, idOrSlug.Length / 3) + 1;
        bool isId = idOrSlug.StartsWith("CASE", StringComparison.OrdinalIgnoreCase);
        foreach (RuleDescriptor descriptor in Descriptors)
        {
            string candidate = isId ? descriptor.Id : descriptor.Slug;
            int distance = EditDistance.Between(idOrSlug, candidate, least);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>The descriptor of a diagnostic. One of an ID that the table doesn't know gets its family's plainest form.</summary>
    internal static RuleDescriptor DescriptorOf(string id) =>
        ById.TryGetValue(id, out RuleDescriptor? descriptor)
            ? descriptor
            : new RuleDescriptor(id, RuleFamily.OfId(id).Name, Severity.Error, RuleFamily.OfId(id).Summary, RuleFamily.OfId(id).Name, new RuleDocumentation("", "", "", "", ""));

    private static ImmutableArray<RuleDescriptor> Gather()
    {
        List<RuleDescriptor> all =
        [
            InternalErrorDescriptor.Descriptor,
            .. SyntaxDescriptors.All,
            .. MeaningDescriptors.All,
            NeedlessSuppression.Descriptor,
            StaleRendering.Descriptor,
        ];
        foreach (Rule rule in Rules)
            all.Add(rule.Descriptor);
        all.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return [.. all];
    }
}
