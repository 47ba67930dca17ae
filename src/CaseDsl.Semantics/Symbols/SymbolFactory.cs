namespace CaseDsl.Semantics;

/// <summary>Makes the symbol of each kind.</summary>
internal static class SymbolFactory
{
    public static DeclarationSymbol Create(in DeclarationSeed seed) => seed.Schema.Kind switch
    {
        DeclarationKind.Case => new CaseSymbol(seed),
        DeclarationKind.Unit => new UnitSymbol(seed),
        DeclarationKind.Assume => new AssumeSymbol(seed),
        DeclarationKind.Metric => new MetricSymbol(seed),
        DeclarationKind.Cost => new CostSymbol(seed),
        DeclarationKind.Northstar => new NorthstarSymbol(seed),
        DeclarationKind.Model or DeclarationKind.Feature => new ModelSymbol(seed),
        DeclarationKind.Surface => new SurfaceSymbol(seed),
        DeclarationKind.Source => new SourceSymbol(seed),
        DeclarationKind.Experiment => new ExperimentSymbol(seed),
        DeclarationKind.Arm => new ArmSymbol(seed),
        DeclarationKind.Result => new ResultSymbol(seed),
        DeclarationKind.Claim => new ClaimSymbol(seed),
        DeclarationKind.Tradeoff => new TradeoffSymbol(seed),
        DeclarationKind.Option => new OptionSymbol(seed),
        DeclarationKind.Decision => new DecisionSymbol(seed),
        DeclarationKind.Canvas => new CanvasSymbol(seed),
        DeclarationKind.Risk => new RiskSymbol(seed),
        DeclarationKind.Story => new StorySymbol(seed),
        DeclarationKind.Sheet => new SheetSymbol(seed),
        DeclarationKind.Launch => new LaunchSymbol(seed),
        DeclarationKind.Signoff => new SignoffSymbol(seed),
        DeclarationKind.Initiative => new InitiativeSymbol(seed),
        DeclarationKind.Backlog => new BacklogSymbol(seed),
        DeclarationKind.Critique => new CritiqueSymbol(seed),
        DeclarationKind.Finding => new FindingSymbol(seed),
        DeclarationKind.Rehearsal => new RehearsalSymbol(seed),
        DeclarationKind.Round => new RoundSymbol(seed),
        DeclarationKind.Rule => new RuleSymbol(seed),
        _ => new DeclarationSymbol(seed),
    };
}
