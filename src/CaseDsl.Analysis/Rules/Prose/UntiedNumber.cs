using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE7001: a number typed into a page's prose that no figure of the case equals.</summary>
public sealed class UntiedNumber : Rule
{
    private static readonly RuleDescriptor Rule = new(
        "CASE7001",
        "untied-number",
        Severity.Warning,
        "A number in a page's prose that no figure of the case equals",
        RuleFamily.Prose.Name,
        new RuleDocumentation(
            What: """
                In the prose of a story, a canvas or a sheet, a number in digits with %, pp, a currency or a unit that equals no figure of
                the case. One that does equal a figure is a suggestion, with a fix that links it. Not meant are 4K, H.264, p99, Q2, v3,
                years, dates, ranges, web addresses and quotations.
                """,
            Why: "A typed number can't be traced, and stays when the figure changes. It is the one that gets quoted.",
            Remedy: "Write the figure in braces, `{more_clicks.worth}`, so that it is computed; or declare it with its source: `assume`.",
            Bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                tradeoff now_or_later {
                  option now   { costs: serving by +2%  ready: 2026-05-11 }
                  option later { costs: serving by +3%  ready: 2026-05-11 }
                  choose:  now
                  because: "It is the cheaper of the two."
                }

                story home_story "Fewer rows to the first play" {
                  situation: | Members scrolled past forty titles before the first play.
                  action:    | I agreed the metric first, with data science and finance.
                  result:    | Click-through rose by {more_clicks.moves.ctr}, worth $9.7M.
                  claims:    more_clicks
                  tradeoff:  now_or_later
                }
                """,
            Good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                feature new_rows "Rows in a new order" { version: v3 }
                source readout "Readout of the spring test" { grade: experiment  date: 2026-05-06  reports: ctr by +1.5% relative, serving by +2% }
                claim more_clicks { model: new_rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  worth: $0.3M per quarter  evidence: readout }
                tradeoff now_or_later {
                  option now   { costs: serving by +2%  ready: 2026-05-11 }
                  option later { costs: serving by +3%  ready: 2026-05-11 }
                  choose:  now
                  because: "It is the cheaper of the two."
                }

                story home_story "Fewer rows to the first play" {
                  situation: | Members scrolled past forty titles before the first play.
                  action:    | I agreed the metric first, with data science and finance.
                  result:    | Click-through rose by {more_clicks.moves.ctr}, worth {more_clicks.worth}.
                  claims:    more_clicks
                  tradeoff:  now_or_later
                }
                """),
        FixKind.Unsafe);

    public override RuleDescriptor Descriptor => Rule;

    public override void Analyze(RuleContext context)
    {
        List<NamedFigure>? figures = null;
        foreach (DeclarationKind kind in (ReadOnlySpan<DeclarationKind>)[DeclarationKind.Story, DeclarationKind.Canvas, DeclarationKind.Sheet])
        {
            foreach (DeclarationSymbol page in context.Index.Of(kind))
            {
                foreach (PropertySymbol property in page.Properties)
                {
                    if (property.Schema is not { Shape: PropertyShape.Prose })
                        continue;
                    foreach (BoundValue value in property.Values)
                    {
                        if (value is TextValue { ReferredFrom: null, Text: { } text })
                            Check(context, page, text, ref figures);
                    }
                }
            }
        }
    }

    private static void Check(RuleContext context, DeclarationSymbol page, InterpolatedText text, ref List<NamedFigure>? figures)
    {
        var numbers = new List<TypedNumber>();
        SourceText source = text.Location.Text;
        foreach (TextPart part in text.Parts)
        {
            if (part.Hole is null && part.Span.Length > 0 && part.Literal is { } literal && literal.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
                NumberFinder.Find(source.ToString(part.Span), part.Span.Start, context.Model.Units, numbers);
        }

        foreach (TypedNumber number in numbers)
        {
            figures ??= CaseFigures.Of(context.Model);
            Location location = text.Location with { Span = number.Span };
            NamedFigure? equal = null;
            (Unit? period, int periodEnd) = PeriodAfter(source, number, context.Model.Units);
            foreach (NamedFigure figure in figures)
            {
                if (!Equals(number, period, figure.Figure))
                    continue;
                equal = figure;
                if (figure.Expression is not null)
                    break;
            }

            if (equal is not { } match)
            {
                context.Report(
                    location,
                    $"'{number.Text}' is typed into the prose of {Say.Declaration(page)}, and no figure of this case equals it: nobody can trace it, and it won't change when the figures do. Write a figure in braces, such as '{{{Example(figures)}}}', or declare it with its source: 'assume NAME = {number.Text} {{ source: ... }}'.");
            }
            else if (match.Expression is { } expression)
            {
                string hole = match.Figure.Value is { Value: < 0 } && !number.IsNegative ? $"{{abs({expression})}}" : $"{{{expression}}}";
                // The figure prints its period itself.
                TextSpan span = period is not null && match.Figure.Unit?.TimeUnit is not null ? TextSpan.FromBounds(number.Span.Start, periodEnd) : number.Span;
                context.Report(
                    location,
                    $"'{number.Text}' is '{expression}' typed by hand. Write {hole}, so that it changes with the figure and prints its interval.",
                    fixes: [CodeFix.Replace($"Link the figure: {hole}", isSafe: false, location with { Span = span }, hole)],
                    atMost: Severity.Suggestion);
            }
        }
    }

    /// <summary>Equal to the digits typed, whatever the sign; money in the period that is typed, whatever period where none is.</summary>
    private static bool Equals(TypedNumber number, Unit? period, Figure figure)
    {
        if (figure.Value is not { } value || number.Step <= 0)
            return false;
        double inUnit;
        if (number.Unit.Dimension.Currency is { } currency)
        {
            if (value.Unit.Dimension.Currency != currency)
                return false;
            if (period is not null && value.Unit.TimeUnit is null)
                return false;
            inUnit = period is not null && value.Unit.TimeUnit is { } own ? value.Value * period.Factor / own.Factor : value.Value;
        }
        else if (number.Unit.Dimension.IsNone)
        {
            if (!value.Unit.Dimension.IsNone || value.Unit.Dimension.HasPoints != number.Unit.Dimension.HasPoints)
                return false;
            inUnit = value.Canonical / number.Unit.Factor;
        }
        else if (value.Unit.Dimension.Equals(number.Unit.Dimension))
        {
            inUnit = value.Canonical / number.Unit.Factor;
        }
        else if (value.Unit.ToString().StartsWith(number.Unit + " per ", StringComparison.Ordinal))
        {
            inUnit = value.Value;
        }
        else
        {
            return false;
        }

        return Math.Abs(Math.Abs(inUnit) - Math.Abs(number.Value)) <= number.Step / 2 * (1 + 1e-9) && (number.Value != 0 || inUnit == 0);
    }

    /// <summary>The period that stands right after a number (" per quarter", " a year"), and where it ends.</summary>
    private static (Unit? Period, int End) PeriodAfter(SourceText source, TypedNumber number, UnitTable units)
    {
        TextLine line = source.Lines.GetLineFromPosition(number.Span.End);
        string rest = source.ToString(TextSpan.FromBounds(number.Span.End, line.End));
        foreach (string link in (ReadOnlySpan<string>)[" per ", " a ", " an ", " each "])
        {
            if (!rest.StartsWith(link, StringComparison.Ordinal))
                continue;
            int end = link.Length;
            while (end < rest.Length && char.IsLetter(rest[end]))
                end++;
            if (units.Find(rest[link.Length..end]) is { Dimension.IsTime: true } unit)
                return (unit, number.Span.End + end);
        }

        return (null, number.Span.End);
    }

    private static string Example(List<NamedFigure> figures)
    {
        foreach (NamedFigure figure in figures)
        {
            if (figure.Expression is { } expression)
                return expression;
        }

        return "more_clicks.worth";
    }
}
