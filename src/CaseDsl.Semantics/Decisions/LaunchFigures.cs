using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>
/// A launch's gate: open where data science, ML infrastructure and legal have signed by its date, product (where it
/// signs) signed last, every criterion is met, and its decision is a go.
/// </summary>
public sealed class LaunchFigures
{
    /// <summary>Who has to sign for any launch.</summary>
    public static readonly ImmutableArray<string> RequiredRoles = ["data_science", "ml_infra", "legal"];
    private const string Product = "product";

    private LaunchFigures(LaunchSymbol symbol, ImmutableArray<Criterion> criteria, ImmutableArray<GateSignoff> signoffs, DecisionFigures? decision)
    {
        Symbol = symbol;
        Criteria = criteria;
        Signoffs = signoffs;
        Decision = decision;
        DecisionIsGo = decision is not null && decision.OutcomeWord == "go" && decision.Symbol.Decided is null or "go";
        GateReasons = FindGateReasons();
        DecisionReason = FindDecisionReason();
        Reasons = DecisionReason is null ? GateReasons : [DecisionReason, .. GateReasons];
    }

    public LaunchSymbol Symbol { get; }

    public bool IsOpen => Reasons.IsEmpty;

    /// <summary>In the order written.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>The required roles first, then product, then the others in the order written.</summary>
    public ImmutableArray<GateSignoff> Signoffs { get; }

    /// <summary>The decision that the launch rests on; null where none is named.</summary>
    public DecisionFigures? Decision { get; }

    /// <summary>True where the decision's own rule comes to go, and nothing else was decided.</summary>
    public bool DecisionIsGo { get; }

    /// <summary>Why the gate of signatures and criteria is closed, a sentence each; empty where it is open.</summary>
    public ImmutableArray<string> GateReasons { get; }

    /// <summary>Why the decision keeps the gate closed; null where it is a go.</summary>
    public string? DecisionReason { get; }

    /// <summary>Every reason why the gate is closed; empty where it is open.</summary>
    public ImmutableArray<string> Reasons { get; }

    public static LaunchFigures Compute(LaunchSymbol launch, Figures figures)
    {
        var decision = launch.Decision is { } symbol ? figures.Decision(symbol) : null;
        return new LaunchFigures(launch, ReadCriteria(launch, figures), ReadSignoffs(launch), decision);
    }

    /// <summary>A launch whose criteria need the launch itself: closed.</summary>
    public static LaunchFigures Empty(LaunchSymbol launch) => new(launch, [], ReadSignoffs(launch), null);

    private static ImmutableArray<Criterion> ReadCriteria(LaunchSymbol launch, Figures figures)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var value in launch.Criteria)
        {
            switch (value)
            {
                case TextValue { Text: { } text }:
                    criteria.Add(ConfirmByHand(launch, text, value.Syntax.Location));
                    break;
                case FigureValue condition:
                    criteria.Add(CheckCondition(launch, condition, figures));
                    break;
            }
        }

        return criteria.DrainToImmutable();
    }

    private static Criterion ConfirmByHand(LaunchSymbol launch, InterpolatedText criterion, Location location)
    {
        var text = criterion.Raw.Trim();
        foreach (var signoff in launch.Signoffs)
        {
            if (signoff.On is null || !Confirms(signoff, text))
                continue;
            var by = signoff.By is { } name ? $"{name.Raw} ({signoff.Name})" : signoff.Name;
            return new Criterion(text, true, $"confirmed by {by}", true, location) { ConfirmedBy = signoff };
        }

        return new Criterion(text, false, "confirmed by nobody", true, location);
    }

    private static bool Confirms(SignoffSymbol signoff, string criterion)
    {
        foreach (var confirmed in signoff.Confirms)
        {
            if (SameWords(confirmed.Raw, criterion))
                return true;
        }

        return false;
    }

    // What was confirmed is the criterion's own text; case, spaces and a full stop at the end don't count.
    private static bool SameWords(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    private static Criterion CheckCondition(LaunchSymbol launch, FigureValue condition, Figures figures)
    {
        var leaves = new ConditionLeaves();
        var program = ConditionProgram.Compile(condition.Expression, leaves);
        var trace = ImmutableArray.CreateBuilder<TraceStep>(leaves.Expressions.Count);
        var answers = new List<bool?>(leaves.Expressions.Count);
        foreach (var leaf in leaves.Expressions)
        {
            var step = LeafTrace.Of(leaf, "criteria", launch, figures);
            trace.Add(step);
            answers.Add(step.Holds);
        }

        var values = string.Join("; ", trace.Select(step => step.Right.Length > 0 ? $"{step.Left} against {step.Right}" : step.Left));
        return new Criterion(condition.Syntax.ToString(), program.Run(answers), values, false, condition.Syntax.Location) { Trace = trace.DrainToImmutable() };
    }

    private static ImmutableArray<GateSignoff> ReadSignoffs(LaunchSymbol launch)
    {
        var signoffs = ImmutableArray.CreateBuilder<GateSignoff>();
        DateOnly? lastRequired = null;
        foreach (var role in RequiredRoles)
        {
            var symbol = Find(launch, role);
            if (symbol?.On is { } on && (lastRequired is null || on > lastRequired))
                lastRequired = on;
            signoffs.Add(Judge(launch, role, symbol, isRequired: true, isTooEarly: false));
        }

        if (Find(launch, Product) is { } product)
            signoffs.Add(Judge(launch, Product, product, isRequired: false, isTooEarly: product.On < lastRequired));
        foreach (var other in launch.Signoffs)
        {
            if (other.Name != Product && !RequiredRoles.Contains(other.Name))
                signoffs.Add(Judge(launch, other.Name, other, isRequired: false, isTooEarly: false));
        }

        return signoffs.DrainToImmutable();
    }

    private static GateSignoff Judge(LaunchSymbol launch, string role, SignoffSymbol? symbol, bool isRequired, bool isTooEarly) =>
        new(role, symbol?.By?.Raw ?? "", symbol?.On, isRequired, symbol?.On is null && isRequired, symbol?.On > launch.Date, isTooEarly)
        {
            Symbol = symbol,
        };

    private static SignoffSymbol? Find(LaunchSymbol launch, string role)
    {
        foreach (var signoff in launch.Signoffs)
        {
            if (signoff.Name == role)
                return signoff;
        }

        return null;
    }

    private ImmutableArray<string> FindGateReasons()
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var signoff in Signoffs)
        {
            if (signoff.IsMissing)
                reasons.Add(signoff.Symbol is null ? $"{signoff.Role} has not signed" : $"{signoff.Role} gives no date ('on:'), so it has not signed");
            else if (signoff.IsLate && signoff.IsRequired)
                reasons.Add($"{signoff.Role} signed on {Print(signoff.On)}, after the launch on {Print(Symbol.Date)}");
            else if (signoff.IsTooEarly)
                reasons.Add($"product signed on {Print(signoff.On)}, before {LastRequired()}; product signs last");
        }

        foreach (var criterion in Criteria)
        {
            if (criterion.Holds is true)
                continue;
            reasons.Add(criterion switch
            {
                { IsByHand: true } => $"nobody confirmed \"{criterion.Text}\"; write it under 'confirms:' of a signoff",
                { Holds: false } => $"'{criterion.Text}' is not met ({criterion.Values})",
                _ => $"'{criterion.Text}' can't be decided ({criterion.Values})",
            });
        }

        return reasons.DrainToImmutable();
    }

    private string LastRequired()
    {
        GateSignoff? last = null;
        foreach (var signoff in Signoffs)
        {
            if (signoff.IsRequired && signoff.On is not null && (last is null || signoff.On > last.On))
                last = signoff;
        }

        return last is null ? "the others" : $"{last.Role} on {Print(last.On)}";
    }

    private string? FindDecisionReason()
    {
        if (DecisionIsGo)
            return null;
        if (Decision is null)
            return "it names no decision that could be a go";
        return Decision.OutcomeWord == "go"
            ? $"'{Decision.Symbol.Name}' was decided as {Decision.Symbol.Decided}, not go"
            : $"'{Decision.Symbol.Name}' comes to {Decision.OutcomeWord}, not go: {Decision.Because.TrimEnd('.')}";
    }

    private static string Print(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
}
