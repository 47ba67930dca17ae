using System.Collections.Immutable;
using CaseDsl.Quantities;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Rendering.Markdown;
using CaseDsl.Semantics;

namespace CaseDsl.Rendering.Pages;

/// <summary>An experiment's readout: whether to trust it, then what it says.</summary>
internal sealed class ReadoutPage : PageTemplate<ExperimentSymbol>
{
    private const int ShortestRun = 14;
    private const int DaysOfWeek = 7;

    // More rows make no picture.
    private const int MostPictured = 12;

    internal override string Kind => "readout";

    internal override DeclarationKind Declares => DeclarationKind.Experiment;

    protected override void Write(PageContext page, ExperimentSymbol symbol)
    {
        var figures = page.Figures.Experiment(symbol);
        page.Title("Readout", symbol);
        page.Blocks.Verdict(ToneOf(symbol, figures), [Trust(figures), .. Verdict(page, symbol, figures)]);
        page.Blocks.Table(Checks(page, symbol, figures));
        if (figures.HasResults)
        {
            WriteMetrics(page, symbol, figures);
            WritePicture(page, figures);
            WriteQuieter(page, figures);
        }
        else
        {
            page.Prose("Hypothesis", symbol.Hypothesis, symbol, isRequired: false);
        }

        WriteFlaws(page, symbol);
        page.Sources.Add(symbol);
    }

    private static Tone ToneOf(ExperimentSymbol symbol, ExperimentFigures figures)
    {
        if (!figures.IsTrusted) return Tone.Bad;
        if (!figures.HasResults || Doubts(figures).Count > 0) return Tone.Doubtful;
        var isBetter = false;
        foreach (var metric in symbol.Primary)
        {
            if (figures.Find(metric) is not { } measured) continue;
            if (measured.Worse == true) return Tone.Bad;
            isBetter |= measured.Better == true;
        }

        return figures.Guardrails.Any(static guardrail => guardrail.Harmed == true) ? Tone.Bad : isBetter ? Tone.Good : Tone.Doubtful;
    }

    private static string Trust(ExperimentFigures figures)
    {
        if (!figures.HasResults && figures.IsTrusted) return "**EXPECTED:** there are no data yet; this is the plan.";
        var agree = "the arms' sizes and counts agree" + (figures.SampleRatioP is null ? ", as far as they are stated" : "");
        var doubts = Doubts(figures);
        return figures.IsTrusted
            ? doubts.Count == 0 ? "**Trust it:** " + agree + "." : "**Read it with care:** " + Words.Join(doubts) + "; " + agree + "."
            : "**Do not trust it:** " + MarkdownText.Escape(string.Join("; ", figures.Distrust)) + ". Find the cause and run it again before any figure below is used.";
    }

    // What the trust checks doubt, in short: the counts may agree and the rest still mislead.
    private static List<string> Doubts(ExperimentFigures figures)
    {
        var doubts = new List<string>();
        if (figures.Looks > 1 && !figures.IsSequential) doubts.Add(Words.Count(figures.Looks, "look"));
        if (figures.RunDays is { } days && (days < ShortestRun || days % DaysOfWeek != 0)) doubts.Add(Words.Count(days, "day"));
        if (figures.Power is { } power && power < figures.TargetPower) doubts.Add(QuantityFormat.FormatPercent(power, 2) + " power");
        return doubts;
    }

    private static List<string> Verdict(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        var sentences = new List<string>();
        if (!figures.HasResults)
        {
            if (!figures.IsTrusted) sentences.Add("No result is stated.");
            return sentences;
        }

        foreach (var metric in symbol.Primary)
        {
            if (figures.Find(metric) is not { } measured) sentences.Add("**" + page.Name(metric) + ":** not measured.");
            else foreach (var arm in ArmsOf(measured)) sentences.Add("**" + Measurements.Sentence(page, arm) + ".**");
        }

        sentences.Add(Guardrails.Sentence(page, figures));
        return sentences;
    }

    private static PageTable Checks(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        var table = new PageTable("Trust check", "Light", "Found");
        AddSampleRatio(page, symbol, figures, table);
        var isPeeking = figures.Looks > 1 && !figures.IsSequential;
        table.Add(
            "Looks",
            isPeeking ? Lights.Doubtful : Lights.Good,
            Words.Number(figures.Looks) + (figures.IsSequential ? ", sequential: valid at every look" : ", fixed")
            + (isPeeking ? "; false positives " + QuantityFormat.FormatPercent(figures.PeekingFalsePositiveRate, 2) + " rather than " + QuantityFormat.FormatPercent(figures.Alpha, 2) : ""));
        table.Add("Length", Length(symbol, figures) is { } isLong ? isLong ? Lights.Good : Lights.Doubtful : Lights.Doubtful, Days(page, symbol, figures));
        table.Add("Unit", UnitLight(symbol), Designs.UnitOf(symbol, "randomize") is { Length: > 0 } unit
            ? "randomised by " + unit + ", analysed by " + (Designs.UnitOf(symbol, "analyze") is { Length: > 0 } analyzed ? analyzed : unit) + (symbol.Error is { } error ? " (" + MarkdownText.Escape(error) + " errors)" : "")
            : "not stated");
        if (figures.TriggeredShare is { } share) table.Add("Triggered", Lights.Doubtful, QuantityFormat.FormatPercent(share, 2) + " of those assigned could meet the change, and effects are of these alone");
        if (figures.FamilySize > 1)
        {
            var corrected = symbol.Correction switch { "none" => "", "bh" => "Benjamini-Hochberg", "sidak" => "Šidák", var other => MarkdownText.Escape(MarkdownText.Capitalised(other)) };
            table.Add("Comparisons", corrected.Length > 0 ? Lights.Good : Lights.Doubtful, Words.Number(figures.FamilySize) + (corrected.Length > 0 ? ", corrected by " + corrected : ", without a correction") + ", at " + QuantityFormat.FormatPercent(figures.Alpha, 2));
        }

        table.Add("Power", figures.Power is { } power ? power >= figures.TargetPower ? Lights.Good : Lights.Doubtful : Lights.Doubtful, Power(page, symbol, figures));
        return table;
    }

    private static void AddSampleRatio(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures, PageTable table)
    {
        var arms = new List<string>();
        foreach (var arm in symbol.Arms)
        {
            var share = page.Stated(arm, "share");
            var assigned = page.Stated(arm, "assigned");
            arms.Add(page.Name(arm) + (assigned is null ? "" : " " + page.Point(assigned)) + (share is null ? "" : " (" + Share(page, share) + ")"));
        }

        var found = arms.Count == 0 ? "no arms stated" : Words.Join(arms);
        table.Add(
            "Sample ratio",
            figures.SampleRatioP is not { } p ? Lights.Doubtful : p < ExperimentFigures.SampleRatioThreshold ? Lights.Bad : Lights.Good,
            found + (figures.SampleRatioP is { } ratio ? "; p " + (ratio < 0.0001 ? "" : "= ") + QuantityFormat.FormatPValue(ratio) : "; not computed"));
    }

    // A third, written 1/3, is a share like any other.
    private static string Share(PageContext page, Figure share) =>
        share is { Value: { } value, Unit: { } unit } && unit.Equals(Unit.One) ? page.Marked(share, QuantityFormat.FormatPercent(value.Value, 3)) : page.Point(share);

    private static bool? Length(ExperimentSymbol symbol, ExperimentFigures figures) =>
        symbol.Run is null || figures.RunDays is not { } days ? null : days >= ShortestRun && days % DaysOfWeek == 0;

    private static string Days(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        if (symbol.Run is not { } run || figures.RunDays is not { } days) return "not stated";
        var text = Words.Count(days, "day") + ", " + Words.Date(run.From) + " to " + Words.Date(run.To);
        text += days % DaysOfWeek == 0 ? ": " + Words.Count(days / DaysOfWeek, "whole week") : ": not whole weeks";
        return symbol.Traffic is not null && page.Stated(symbol, "traffic") is { } traffic ? text + "; " + page.Show(traffic) : text;
    }

    private static string UnitLight(ExperimentSymbol symbol)
    {
        if (symbol.Randomize is not { } randomize || symbol.Analyze is not { } analyze) return Lights.Doubtful;
        var isFiner = UnitTable.RandomizationRank(analyze.ToString()) < UnitTable.RandomizationRank(randomize.ToString());
        return isFiner && symbol.Error is null ? Lights.Bad : Lights.Good;
    }

    private static string Power(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        if (page.Stated(symbol, "detect") is not { } detect) return "not computed: `detect` is not stated";
        var text = figures.Power is null
            ? MarkdownText.Escape(figures.Member("power").Missing ?? "not computed")
            : Designs.Member(page, figures, "power") + " to detect " + page.Point(detect);
        if (figures.SampleSize is not null) text += "; " + Designs.Need(page, figures);
        return text;
    }

    private static void WriteMetrics(PageContext page, ExperimentSymbol symbol, ExperimentFigures figures)
    {
        var table = new PageTable("Metric", "Control", "Treatment", "Change", "p", "Verdict");
        foreach (var metric in symbol.Primary)
        {
            if (figures.Find(metric) is not { } measured)
            {
                table.Add("**" + page.Name(metric) + "**", "–", "–", "not measured", "–", Lights.Doubtful + " not measured");
                continue;
            }

            foreach (var arm in ArmsOf(measured))
            {
                table.AddFrom(
                    arm.Result?.NameLocation ?? symbol.NameLocation,
                    "**" + Measurements.Name(page, arm) + "**",
                    Measurements.Level(page, arm.Control),
                    Measurements.Level(page, arm.TreatmentValue),
                    Measurements.Change(page, arm),
                    Measurements.PValue(arm),
                    Measurements.Verdict(arm));
            }
        }

        page.Section("Primary metric");
        if (table.Rows.Count == 0) page.Blocks.Paragraph("Not stated.");
        page.Blocks.Table(table);
        page.Section("Guardrails");
        var guardrails = new PageTable("Guardrail", "Light", "Measured", "Allowed");
        Guardrails.AddRows(page, symbol, guardrails);
        if (guardrails.Rows.Count == 0) page.Blocks.Paragraph("None was set.");
        page.Blocks.Table(guardrails);
    }

    private static void WritePicture(PageContext page, ExperimentFigures figures)
    {
        var rows = ImmutableArray.CreateBuilder<IntervalRow>();
        foreach (var measurement in figures.Measurements)
        {
            foreach (var arm in ArmsOf(measurement))
            {
                if (rows.Count == MostPictured || arm.Lift is not { Value: { } lift } figure || arm.Metric is MetricSymbol { HigherIsBetter: null }) continue;
                if (Row(page, arm, figure, lift) is { } row) rows.Add(row);
            }
        }

        if (rows.Count > 0) page.Blocks.Picture(new IntervalsBlock(rows.ToImmutable(), null));
    }

    // Turned so that better is to the right; null where a number is none.
    private static IntervalRow? Row(PageContext page, Measurement arm, Figure figure, Quantity lift)
    {
        var sign = arm.Metric is MetricSymbol { HigherIsBetter: true } or CostSymbol { HigherIsBetter: true } ? 1 : -1;
        double? low = figure.Interval is { } lower ? sign * lower.Low * lift.Unit.Factor : null;
        double? high = figure.Interval is { } upper ? sign * upper.High * lift.Unit.Factor : null;
        if (sign < 0) (low, high) = (high, low);
        double? margin = RelativeMargin(arm) is { } size && double.IsFinite(size) ? sign * size : null;
        if (!double.IsFinite(lift.Canonical) || (low is { } l && !double.IsFinite(l)) || (high is { } h && !double.IsFinite(h))) return null;
        return new IntervalRow(
            PlainName(page, arm),
            sign * lift.Canonical,
            low,
            high,
            margin,
            FigureFormat.Format(figure).Replace(" relative", "", StringComparison.Ordinal),
            arm.Better == true ? Tone.Good : arm.Worse == true ? Tone.Bad : Tone.Neutral,
            arm.Result?.NameLocation ?? arm.Experiment.NameLocation);
    }

    private static string PlainName(PageContext page, Measurement measurement)
    {
        var name = page.PlainName(measurement.Metric);
        if (measurement.Treatment is { } arm && measurement.Experiment.Arms.Length > 2) name = arm.Name + ": " + name;
        if (measurement.Segment is { } segment) name = segment + ": " + name;
        return measurement.After is { } after ? after + ": " + name : name;
    }

    // The nearer of margin and limit, in proportion to control, in the direction of harm.
    private static double? RelativeMargin(Measurement measurement)
    {
        if (measurement.Segment is not null || measurement.After is not null || measurement.Control.Value is not { Canonical: > 0 } control) return null;
        var isHigherBetter = measurement.Metric is MetricSymbol { HigherIsBetter: true };
        double? nearest = null;
        if (measurement.Margin is { Value: { } margin } stated)
            nearest = Math.Abs(stated.IsRelative || !margin.Dimension.Matches(control.Dimension) ? margin.Canonical : margin.Canonical / control.Canonical);
        if (measurement.Limit?.Value is { } limit)
        {
            var room = Math.Abs(limit.Canonical / control.Canonical - 1);
            nearest = nearest is { } other ? Math.Min(other, room) : room;
        }

        return nearest is { } size ? isHigherBetter ? -size : size : null;
    }

    // Secondaries, segments and later readings: one quiet line each.
    private static void WriteQuieter(PageContext page, ExperimentFigures figures)
    {
        var lines = new List<PageItem>();
        foreach (var measurement in figures.Measurements)
        {
            var isMain = measurement.Segment is null && measurement.After is null;
            if (isMain && (measurement.IsPrimary || figures.Guardrails.Any(guardrail => guardrail.Metric == measurement.Metric))) continue;
            foreach (var arm in ArmsOf(measurement)) lines.Add(new(Measurements.Sentence(page, arm) + ".", arm.Result?.NameLocation));
        }

        if (!figures.Symbol.Segments.IsEmpty) lines.Add(new("Segments named beforehand: " + Words.Join([.. figures.Symbol.Segments.Select(static segment => MarkdownText.Escape(Words.Spaced(segment)))]) + ".", PageContext.At(figures.Symbol, "segments")));
        if (lines.Count == 0) return;
        page.Section("Also measured");
        page.Blocks.Bullets(lines);
    }

    private static void WriteFlaws(PageContext page, ExperimentSymbol symbol)
    {
        page.Section("Flaws and remedies");
        var flaws = Flaws.Of(page, symbol);
        if (flaws.Count == 0) page.Blocks.Paragraph("None shows in the figures.");
        else page.Blocks.Bullets(flaws);
    }

    private static IEnumerable<Measurement> ArmsOf(Measurement measurement) => measurement.ByArm.Length > 0 ? measurement.ByArm : [measurement];
}
