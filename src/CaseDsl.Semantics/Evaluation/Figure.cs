using System.Collections.Immutable;
using CaseDsl.Quantities;

namespace CaseDsl.Semantics;

/// <summary>
/// What an expression comes to: a quantity with its unit and, where it is uncertain, its interval; or a condition's
/// truth, a text, a date, a declaration. Immutable; the interval of a computed figure is drawn when first asked for.
/// </summary>
public sealed class Figure
{
    /// <summary>Digits of a figure that is exact: a count of quarters, the 3 in <c>x * 3</c>.</summary>
    public const int ExactDigits = 17;

    // One of StatedInterval, Absence or what is no quantity: no figure has two of them, and most have none.
    private readonly object? _more;
    private DrawSummary? _summary;
    private double _value;
    private Traits _traits;

    private Figure()
    {
    }

    // Most figures are plain quantities: what few of them carry stands apart, so that all the others are small.
    private sealed record Absence(ImmutableArray<string> UnknownParts, string? Missing, Figure? KnownPart);

    private sealed record StatedInterval(Interval Interval, (int Low, int High) Digits);

    [Flags]
    private enum Traits : short
    {
        None = 0,
        Value = 1,
        Relative = 2,
        Signed = 4,
        Condition = 8,
        Decided = 16,
        Holds = 32,
        Error = 64,
        Probability = 128,
        PValue = 256,
        Need = 512,
    }

    private StatedInterval? Stated => _more as StatedInterval;

    private Absence? Lacking => _more as Absence;

    /// <summary>The value in its unit; null where it is unknown or could not be computed.</summary>
    public Quantity? Value
    {
        get => HasValue && Unit is { } unit ? new Quantity(_value, unit) : null;
        private init
        {
            if (value is not { } quantity)
                return;
            _value = quantity.Value;
            Unit = quantity.Unit;
            _traits |= Traits.Value;
        }
    }

    /// <summary>The unit, which is known even of many figures whose value is not.</summary>
    public Unit? Unit { get; private init; }

    public bool HasValue => Is(Traits.Value);

    /// <summary>What a figure without a value lacks, as a phrase that "is unknown" can follow: <c>the re-encode</c>.</summary>
    public ImmutableArray<string> UnknownParts => Lacking is { } absence ? absence.UnknownParts : [];

    /// <summary>Why there is no value, as a clause: <c>the re-encode is unknown</c>.</summary>
    public string? Missing => Lacking?.Missing;

    /// <summary>Of a figure with an unknown part, the part that is known.</summary>
    public Figure? KnownPart => Lacking?.KnownPart;

    /// <summary>Significant digits that its inputs carry.</summary>
    public int Digits { get; private init; } = ExactDigits;

    /// <summary>A change in proportion to the level before: <c>+1.5% relative</c>.</summary>
    public bool IsRelative
    {
        get => Is(Traits.Relative);
        private init => Set(Traits.Relative, value);
    }

    /// <summary>A change, which is printed with its sign.</summary>
    public bool IsSigned
    {
        get => Is(Traits.Signed);
        private init => Set(Traits.Signed, value);
    }

    /// <summary>Where only a bound was stated: figures compute with the bound, and print the words.</summary>
    public BoundKind Bound { get; private init; }

    /// <summary>Of a condition: whether it holds; null where it can't be decided.</summary>
    public bool? Truth
    {
        get => Is(Traits.Decided) ? Is(Traits.Holds) : null;
        private init
        {
            Set(Traits.Decided, value is not null);
            Set(Traits.Holds, value == true);
        }
    }

    public bool IsCondition
    {
        get => Is(Traits.Condition);
        private init => Set(Traits.Condition, value);
    }

    public InterpolatedText? Text => _more as InterpolatedText;

    public string? Word => _more as string;

    public DateOnly? Date => _more is DateOnly date ? date : null;

    public DeclarationSymbol? Symbol => _more as DeclarationSymbol;

    /// <summary>Of a list (<c>it.evidence</c>): its items; default where it is none.</summary>
    public ImmutableArray<Figure> Items => _more is ImmutableArray<Figure> items ? items : default;

    /// <summary>Already reported, so that nothing is reported of what follows from it.</summary>
    public bool IsError
    {
        get => Is(Traits.Error);
        private init => Set(Traits.Error, value);
    }

    public bool IsUncertain => Node is not null;

    /// <summary>Significant digits of the stated bounds, where the interval was stated.</summary>
    internal (int Low, int High) BoundDigits => Stated?.Digits ?? default;

    /// <summary>True of a share of draws, which is never told as certainty.</summary>
    internal bool IsProbability
    {
        get => Is(Traits.Probability);
        private init => Set(Traits.Probability, value);
    }

    /// <summary>True of a p-value, of which nobody reads more than that it is tiny.</summary>
    internal bool IsPValue
    {
        get => Is(Traits.PValue);
        private init => Set(Traits.PValue, value);
    }

    /// <summary>True of what something takes, of which a little less is not enough: it is told rounded up.</summary>
    internal bool IsNeed
    {
        get => Is(Traits.Need);
        private init => Set(Traits.Need, value);
    }

    internal DrawNode? Node { get; private init; }

    internal int DrawCount { get; private init; } = Draws.DefaultCount;

    /// <summary>
    /// The interval in <see cref="Unit"/>: exact for a stated or measured figure, else the central 95 % of its draws.
    /// Null where nothing uncertain is involved.
    /// </summary>
    public Interval? Interval
    {
        get
        {
            if (Stated is { } stated)
                return stated.Interval;
            if (Summary is not { } summary || Unit is null || double.IsNaN(summary.Low))
                return null;
            return new Interval(summary.Low / Unit.Factor, summary.High / Unit.Factor);
        }
    }

    /// <summary>True where <see cref="Interval"/> was stated or measured, not drawn.</summary>
    public bool HasStatedInterval => Stated is not null;

    /// <summary>The mean of the draws in <see cref="Unit"/>; null where nothing uncertain is involved.</summary>
    public double? Mean => Summary is { } summary && Unit is not null ? summary.Mean / Unit.Factor : null;

    /// <summary>The standard deviation of the draws in <see cref="Unit"/>; null where nothing uncertain is involved.</summary>
    public double? StandardDeviation => Summary is { } summary && Unit is not null ? summary.StandardDeviation / Unit.Factor : null;

    /// <summary>The share of a condition's draws in which it holds.</summary>
    public ProbabilityFigure Probability => Node is null
        ? ProbabilityFigure.NoInterval
        : new ProbabilityFigure(DrawSampler.Mean(Node, DrawCount), null);

    /// <summary>Which named figures carry this one's variance, each with its share of it, largest first.</summary>
    public IReadOnlyList<(string Name, double Share)> VarianceShares =>
        Node is null ? [] : DrawSampler.VarianceShares(Node, DrawCount);

    private DrawSummary? Summary
    {
        get
        {
            if (Node is null)
                return null;
            // Two threads may both draw: they get the same numbers.
            _summary ??= DrawSampler.Summarize(Node, DrawCount);
            return _summary;
        }
    }

    /// <summary>A figure without uncertainty.</summary>
    public static Figure FromQuantity(Quantity value, int digits) =>
        double.IsFinite(value.Value)
            ? new Figure { Value = value, Digits = digits }
            : Unknown("a number too large to compute with, or none at all", value.Unit);

    /// <summary>A measured figure: its interval is exact and its draws come from <paramref name="uncertainty"/>, in its unit.</summary>
    /// <param name="qualifiedName">What the draws are seeded by: <c>homescreen_ab.ctr.treatment.lift</c>.</param>
    /// <param name="boundDigits">Significant digits of bounds that were stated; (0, 0) where they were computed.</param>
    public static Figure FromMeasured(
        Quantity value, Interval interval, Uncertainty uncertainty, int digits, string qualifiedName, (int Low, int High) boundDigits = default, int drawCount = Draws.DefaultCount) =>
        double.IsFinite(value.Value) && double.IsFinite(interval.Low) && double.IsFinite(interval.High)
            ? new Figure(new StatedInterval(interval, boundDigits))
            {
                Value = value,
                Digits = digits,
                Node = new LeafDraws(uncertainty, qualifiedName, value.Unit.Factor),
                DrawCount = drawCount,
            }
            : FromQuantity(value, digits);

    /// <summary>A p-value: told to two digits, and as "&lt; 0.0001" below that.</summary>
    public static Figure FromPValue(double p) => new() { Value = Quantity.Of(p), Digits = 2, IsPValue = true };

    /// <summary>What something takes, such as the days of a run: told rounded up, days as whole ones.</summary>
    internal static Figure FromNeed(Quantity value, int digits) =>
        double.IsFinite(value.Value) ? new Figure { Value = value, Digits = digits, IsNeed = true } : FromQuantity(value, digits);

    /// <summary>A share of draws, a fraction: told as <see cref="ProbabilityFigure"/> is.</summary>
    internal static Figure FromProbability(double share) =>
        new() { Value = new Quantity(share * 100, Quantities.Unit.Percent), Digits = 2, IsProbability = true };

    /// <summary>A condition; null where it can't be decided.</summary>
    public static Figure FromTruth(bool? holds) => new() { Truth = holds, IsCondition = true };

    /// <summary>A figure without a value.</summary>
    /// <param name="missing">What is unknown, as a phrase: <c>the re-encode</c>.</param>
    public static Figure Unknown(string missing, Unit? unit = null) =>
        new(new Absence([missing], missing + " is unknown", null)) { Unit = unit };

    /// <summary>A figure that can't be computed for a reason of its own: <c>'ctr' has no baseline</c>.</summary>
    public static Figure NotComputed(string why, Unit? unit = null) => new(new Absence([], why, null)) { Unit = unit };

    public static Figure FromText(InterpolatedText text) => new((object)text);

    public static Figure FromWord(string word) => new((object)word);

    public static Figure FromDate(DateOnly? date) => date is { } day ? new Figure((object)day) : NotComputed("the date is not a date");

    public static Figure FromSymbol(DeclarationSymbol symbol) => new((object)symbol);

    public static Figure FromItems(ImmutableArray<Figure> items) => new((object)items);

    internal static Figure Error(Unit? unit = null) => new(Faulty) { Unit = unit, IsError = true };

    private static Absence Faulty { get; } = new([], "it has an error", null);

    internal static Figure FromNode(
        Quantity value, int digits, DrawNode? node, int drawCount, bool relative = false, bool signed = false, BoundKind bound = BoundKind.None) =>
        double.IsFinite(value.Value)
            ? new Figure { Value = value, Digits = digits, Node = node, DrawCount = drawCount, IsRelative = relative, IsSigned = signed, Bound = bound }
            : Unknown("a number too large to compute with, or none at all", value.Unit).As(relative, signed, bound);

    internal static Figure FromStated(
        Quantity value, Interval interval, Uncertainty uncertainty, int digits, (int Low, int High) boundDigits, string qualifiedName, int drawCount) =>
        new(new StatedInterval(interval, boundDigits))
        {
            Value = value,
            Digits = digits,
            Node = new LeafDraws(uncertainty, qualifiedName, value.Unit.Factor),
            DrawCount = drawCount,
        };

    internal static Figure FromNodeWithInterval(
        Quantity value, Interval interval, int digits, (int Low, int High) boundDigits, bool sameOrder, DrawNode node, int drawCount) =>
        new(new StatedInterval(interval, sameOrder ? boundDigits : (boundDigits.High, boundDigits.Low)))
        {
            Value = value,
            Digits = digits,
            Node = node,
            DrawCount = drawCount,
        };

    internal static Figure FromTruth(bool? holds, DrawNode? node, int drawCount) =>
        new() { Truth = holds, IsCondition = true, Node = node, DrawCount = drawCount };

    /// <summary>A condition that can't be decided, since something it needs is not known.</summary>
    internal static Figure Undecided(ImmutableArray<string> unknownParts, string? missing) =>
        new(new Absence(unknownParts, missing ?? "it is unknown", null)) { IsCondition = true };

    internal static Figure Without(ImmutableArray<string> unknownParts, string? missing, Figure? knownPart, Unit? unit, bool isError) =>
        new(new Absence(unknownParts, missing ?? "it is unknown", knownPart))
        {
            Unit = unit ?? knownPart?.Unit,
            IsError = isError,
        };

    private Figure(object more)
    {
        _more = more;
    }

    /// <summary>The node to draw this figure from, in canonical units.</summary>
    internal DrawNode NodeOrConstant() => Node ?? new ConstantDraws(Value?.Canonical ?? double.NaN);

    internal Figure As(bool? relative = null, bool? signed = null, BoundKind? bound = null, int? digits = null)
    {
        if ((relative ?? IsRelative) == IsRelative
            && (signed ?? IsSigned) == IsSigned
            && (bound ?? Bound) == Bound
            && (digits ?? Digits) == Digits)
        {
            return this;
        }

        var more = _more is Absence { KnownPart: { } known } absence ? absence with { KnownPart = known.As(relative, signed, bound, digits) } : _more;
        return new Figure(this, more)
        {
            _summary = _summary,
            IsRelative = relative ?? IsRelative,
            IsSigned = signed ?? IsSigned,
            Bound = bound ?? Bound,
            Digits = digits ?? Digits,
        };
    }

    /// <summary>The same figure in another unit of its dimension.</summary>
    public Figure In(Unit unit)
    {
        if (Value is not { } value || unit.Equals(Unit) || !value.Unit.Dimension.Matches(unit.Dimension))
            return this;
        var more = _more is StatedInterval { Interval: var s } stated
            ? stated with { Interval = new Interval(new Quantity(s.Low, value.Unit).In(unit).Value, new Quantity(s.High, value.Unit).In(unit).Value, s.Level) }
            : _more;
        return new Figure(this, more) { Value = value.In(unit) };
    }

    private Figure(Figure other, object? more)
    {
        _more = more;
        _value = other._value;
        _traits = other._traits;
        Unit = other.Unit;
        Digits = other.Digits;
        Bound = other.Bound;
        Node = other.Node;
        DrawCount = other.DrawCount;
    }

    private bool Is(Traits trait) => (_traits & trait) != 0;

    private void Set(Traits trait, bool value) => _traits = value ? _traits | trait : _traits & ~trait;

    /// <summary>As a person reads it: <see cref="FigureFormat"/>.</summary>
    public override string ToString() => FigureFormat.Format(this);
}
