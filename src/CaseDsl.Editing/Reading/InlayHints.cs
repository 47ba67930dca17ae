using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>
/// Figures beside what they are computed from: a claim's, option's and sheet's net after its head, levels after a
/// change, a computed value after its expression, a decision's outcome, a story's time aloud.
/// </summary>
public static class InlayHints
{
    private const int DigitsOfShare = 4;

    /// <returns>By position.</returns>
    public static ImmutableArray<InlayHint> In(SemanticModel model, TextSpan range)
    {
        var within = Places.Clamp(model.Tree, range);
        var hints = ImmutableArray.CreateBuilder<InlayHint>();
        foreach (var declaration in model.AllDeclarations)
        {
            if (!declaration.Syntax.Span.IntersectsWith(within))
                continue;
            AddHead(hints, declaration, model.Figures);
            if (declaration is AssumeSymbol { Value: FigureValue value } assume && IsComputed(value.Expression))
                AddFigure(hints, value.Syntax.Span.End, model.Figures.Assumption(assume));
            foreach (var property in declaration.Properties)
                AddValues(hints, property, model.Figures);
        }
        hints.RemoveAll(hint => !Places.Touches(within, hint.Position));
        hints.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        return hints.ToImmutable();
    }

    private static void AddHead(ImmutableArray<InlayHint>.Builder hints, DeclarationSymbol declaration, Figures figures)
    {
        switch (declaration)
        {
            case ClaimSymbol claim:
                var computed = figures.Claim(claim);
                if (!computed.HasNoMoney)
                    AddNet(hints, declaration, computed.Net, computed.ProbabilityOfGain, MoneySteps.OfClaim(computed));
                break;
            case OptionSymbol option:
                AddHorizon(hints, declaration, figures.Option(option));
                break;
            case SheetSymbol sheet:
                AddHorizon(hints, declaration, figures.Sheet(sheet));
                break;
            case DecisionSymbol decision when decision.Has("go_when"):
                var outcome = figures.Decision(decision);
                hints.Add(new InlayHint(HeadEnd(declaration), $" → {outcome.OutcomeWord}", InlayHintKind.Outcome, outcome.Because));
                break;
            case LaunchSymbol launch when launch.Has("decision"):
                var gate = figures.Launch(launch);
                hints.Add(new InlayHint(HeadEnd(declaration), gate.IsOpen ? " gate open" : " gate closed", InlayHintKind.Outcome, gate.IsOpen ? null : string.Join("\n\n", gate.Reasons)));
                break;
            case BacklogSymbol backlog:
                AddRanks(hints, backlog, figures.Backlog(backlog));
                break;
            case StorySymbol story:
                var words = SpokenWords.Count(story, figures);
                if (words > 0)
                    hints.Add(new InlayHint(HeadEnd(declaration), $" {Telling.Time(SpokenWords.Seconds(words))} aloud", InlayHintKind.SpokenTime, $"{words} spoken words at {SpokenWords.PerMinute} a minute."));
                break;
        }
    }

    private static void AddRanks(ImmutableArray<InlayHint>.Builder hints, BacklogSymbol backlog, BacklogFigures computed)
    {
        foreach (var item in computed.Ranked)
        {
            foreach (var value in backlog.Property("initiatives")?.Values ?? [])
            {
                if (item.Rank is { } rank && value is ReferenceValue reference && ReferenceEquals(reference.Target, item.Symbol))
                    hints.Add(new InlayHint(value.Syntax.Span.End, string.Create(CultureInfo.InvariantCulture, $" #{rank}"), InlayHintKind.Outcome, RankText(item)));
            }
        }
    }

    private static string RankText(RankedInitiative item) =>
        $"Score {FigureFormat.Format(item.Score)}: impact {FigureFormat.Format(item.Impact)}, effort {FigureFormat.Format(item.Effort)}.{(item.IsIn switch { true => " Fits the capacity.", false => " Does not fit the capacity.", null => "" })}";

    private static void AddHorizon(ImmutableArray<InlayHint>.Builder hints, DeclarationSymbol declaration, HorizonFigures totals)
    {
        if (!totals.HasNoMoney)
            AddNet(hints, declaration, totals.Net, totals.ProbabilityOfGain, MoneySteps.OfHorizon(totals));
    }

    private static void AddNet(ImmutableArray<InlayHint>.Builder hints, DeclarationSymbol declaration, Figure net, ProbabilityFigure gain, IEnumerable<ExplanationStep> steps)
    {
        if (!net.HasValue)
            return;
        var chance = gain.Value is null ? "" : $", {gain} above zero";
        hints.Add(new InlayHint(
            HeadEnd(declaration),
            $" net {FigureFormat.FormatPoint(net)}{chance}",
            InlayHintKind.Figure,
            new Explanation($"{declaration.QualifiedName}.net", net, [.. steps]).Markdown));
    }

    private static void AddValues(ImmutableArray<InlayHint>.Builder hints, PropertySymbol property, Figures figures)
    {
        foreach (var value in property.Values)
        {
            switch (value)
            {
                case MovementValue { Change: not null } movement when property.Declaration is ClaimSymbol or OptionSymbol:
                    AddLevels(hints, property.Declaration, movement, figures);
                    break;
                case FigureValue { Derivation: { } derivation } figure:
                    AddDerived(hints, figure, figures.Of(figure, property.Declaration, property.Name), figures.Evaluate(derivation, property.Declaration));
                    break;
                case FigureValue figure when property.Schema?.Shape == PropertyShape.Figure && IsComputed(figure.Expression):
                    AddFigure(hints, figure.Syntax.Span.End, figures.Of(figure, property.Declaration, property.Name));
                    break;
                case ProportionValue proportion:
                    AddShare(hints, proportion, figures.Stated(property.Declaration, property.Name));
                    break;
            }
        }
    }

    // A sum that gives what is stated needs no telling.
    private static void AddDerived(ImmutableArray<InlayHint>.Builder hints, FigureValue value, Figure stated, Figure derived)
    {
        if (FigureFormat.FormatPoint(stated) != FigureFormat.FormatPoint(derived))
            AddFigure(hints, value.Syntax.Span.End, derived);
    }

    // Millions of members carry more digits than anybody reads.
    private static void AddShare(ImmutableArray<InlayHint>.Builder hints, ProportionValue value, Figure? share)
    {
        if (share?.Value is { } quantity)
            AddFigure(hints, value.Syntax.Span.End, Figure.FromQuantity(quantity, Math.Min(share.Digits, DigitsOfShare)));
    }

    private static void AddLevels(ImmutableArray<InlayHint>.Builder hints, DeclarationSymbol mover, MovementValue movement, Figures figures)
    {
        var computed = figures.Movement(mover, movement);
        if (!computed.Before.HasValue || !computed.After.HasValue)
            return;
        var (before, after) = FigureFormat.FormatLevels(computed.Before, computed.After);
        hints.Add(new InlayHint(movement.Syntax.Span.End, $" {before} → {after}", InlayHintKind.Levels, SymbolFacts.Movement(computed)));
    }

    private static void AddFigure(ImmutableArray<InlayHint>.Builder hints, int position, Figure figure)
    {
        if (!figure.HasValue)
            return;
        // Only an interval is more than the hint itself says.
        var (point, whole) = (FigureFormat.FormatPoint(figure), FigureFormat.Format(figure));
        hints.Add(new InlayHint(position, $" = {point}", InlayHintKind.Figure, whole == point ? null : whole));
    }

    /// <summary>True where a person would have to compute: names and operators, not a number with its unit and interval.</summary>
    private static bool IsComputed(BoundExpression expression)
    {
        foreach (var part in expression.SelfAndParts())
        {
            if (part is BoundSymbol or BoundMember or BoundCall or BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide })
                return true;
        }
        return false;
    }

    private static int HeadEnd(DeclarationSymbol declaration)
    {
        var head = declaration.Syntax;
        return head.Title is { } title ? title.Span.End : head.Name.IsNone || head.Name.IsMissing ? head.Keyword.Span.End : head.Name.Span.End;
    }
}
