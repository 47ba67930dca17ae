using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Above declarations: their page, their net with its interval and chance, an experiment's power, a decision's outcome; above the file its score.</summary>
public static class CodeLenses
{
    /// <returns>By position.</returns>
    public static ImmutableArray<CodeLens> Of(SemanticModel model)
    {
        var lenses = ImmutableArray.CreateBuilder<CodeLens>();
        AddFile(lenses, model);
        foreach (var declaration in model.AllDeclarations)
        {
            if (declaration.Parent is null && declaration.Kind != DeclarationKind.Case && MarkdownRenderer.PageFor(declaration.Kind) is { } page && declaration is not (MetricSymbol or CostSymbol or NorthstarSymbol))
                lenses.Add(new CodeLens(declaration.NameLocation.Span, $"Preview {page}", CodeLensKind.Preview, declaration.QualifiedName));
            AddFigures(lenses, declaration, model.Figures);
        }
        lenses.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return lenses.ToImmutable();
    }

    private static void AddFile(ImmutableArray<CodeLens>.Builder lenses, SemanticModel model)
    {
        if (model.Declarations.IsEmpty)
            return;
        var span = (model.All<CaseSymbol>().FirstOrDefault() ?? model.Declarations[0]).NameLocation.Span;
        if (MarkdownRenderer.Pages(model).Any())
            lenses.Add(new CodeLens(span, "Preview case", CodeLensKind.Preview, ""));
        if (CaseScore.Of(model) is { } score)
            lenses.Add(new CodeLens(span, $"Score {score.Total} of 100", CodeLensKind.Score, ""));
    }

    private static void AddFigures(ImmutableArray<CodeLens>.Builder lenses, DeclarationSymbol declaration, Figures figures)
    {
        var span = declaration.NameLocation.Span;
        switch (declaration)
        {
            case ClaimSymbol claim when figures.Claim(claim) is { HasNoMoney: false, Net.HasValue: true } computed:
                lenses.Add(Net(span, declaration, computed.Net, computed.ProbabilityOfGain));
                break;
            case OptionSymbol option when figures.Option(option) is { HasNoMoney: false, Net.HasValue: true } computed:
                lenses.Add(Net(span, declaration, computed.Net, computed.ProbabilityOfGain));
                break;
            case SheetSymbol sheet when figures.Sheet(sheet) is { HasNoMoney: false, Net.HasValue: true } computed:
                lenses.Add(Net(span, declaration, computed.Net, computed.ProbabilityOfGain));
                break;
            case ExperimentSymbol experiment when figures.Experiment(experiment).Member("power") is { HasValue: true } power:
                lenses.Add(new CodeLens(span, $"Power {FigureFormat.FormatPoint(power)}", CodeLensKind.Explain, declaration.QualifiedName + ".power"));
                break;
            case LaunchSymbol launch when launch.Has("decision"):
                lenses.Add(new CodeLens(span, figures.Launch(launch).IsOpen ? "Gate open" : "Gate closed", CodeLensKind.Explain, declaration.QualifiedName));
                break;
            case DecisionSymbol decision when decision.Has("go_when"):
                var outcome = figures.Decision(decision);
                lenses.Add(new CodeLens(span, $"Rule gives {outcome.OutcomeWord}", CodeLensKind.Explain, declaration.QualifiedName));
                break;
        }
    }

    private static CodeLens Net(TextSpan span, DeclarationSymbol declaration, Figure net, ProbabilityFigure gain) =>
        new(span, $"Net {FigureFormat.Format(net)}{(gain.Value is null ? "" : $" · {gain} above zero")}", CodeLensKind.Explain, declaration.QualifiedName + ".net");
}
