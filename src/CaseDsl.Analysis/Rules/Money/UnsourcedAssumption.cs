using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>CASE5006: an assumption without a source.</summary>
public sealed class UnsourcedAssumption : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE5006",
        "unsourced-assumption",
        Severity.Warning,
        "An assumption without a source, or one too old for its sheet",
        RuleFamily.Money.Name,
        new RuleDocumentation(
            What: "An `assume` without `source:`; or one that a sheet rests on and whose `as_of` is over 365 days before the case's date.",
            Why: "The whole page is as good as the number it starts from, and nobody can ask where this one came from.",
            Remedy: "Add `source:` and `as_of:`. For an old figure, get this year's.",
            Bad: "assume members = 301M members\n",
            Good: "assume members = 301M members { source: \"Q4 2025 letter\"  as_of: 2026-01-20 }\n"));

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Assume))
        {
            var assume = (AssumeSymbol)declaration;
            if (RuleContext.IsFaulty(assume, "source"))
                continue;
            if (!Prose.IsGiven(assume.Source) && assume.SourceDeclaration is null)
            {
                context.Report(
                    assume.NameLocation,
                    $"{Say.Capital(Say.Declaration(assume))} names no source, so nobody can check what rests on it. Add 'source:' with where the figure comes from, and 'as_of:' with its date.");
            }
        }

        if (!context.Index.Has(DeclarationKind.Sheet) || DateOfCase(context) is not { } today)
            return;
        var walk = new FigureWalk(withMoney: true);
        foreach (DeclarationSymbol sheet in context.Index.Of(DeclarationKind.Sheet))
            walk.AddFigures(sheet);
        foreach (DeclarationSymbol declaration in walk.Reached())
        {
            if (declaration is not AssumeSymbol { AsOf: { } asOf } assume || today.DayNumber - asOf.DayNumber <= 365)
                continue;
            Syntax.Location location = assume.SemanticModel == context.Model
                ? assume.Property("as_of")?.Location ?? assume.NameLocation
                : context.Index.Of(DeclarationKind.Sheet)[0].NameLocation;
            context.Report(
                location,
                $"{Say.Capital(Say.Declaration(assume))} is of {Say.Date(asOf)}, {today.DayNumber - asOf.DayNumber} days before the date of this case, and a sheet rests on it. Take this year's figure.",
                [new Syntax.RelatedPlace(assume.NameLocation, $"as of {Say.Date(asOf)}")]);
        }
    }

    private static DateOnly? DateOfCase(RuleContext context)
    {
        foreach (DeclarationSymbol declaration in context.Index.Of(DeclarationKind.Case))
        {
            if (((CaseSymbol)declaration).Date is { } date)
                return date;
        }

        return null;
    }
}
