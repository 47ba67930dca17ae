namespace CaseDsl.Quantities;

/// <summary>Products, quotients and rates of units; the pairs that come up again and again are remembered.</summary>
internal static class UnitAlgebra
{
    private const int CacheSize = 512;

    // Direct-mapped and bounded: an entry is immutable and written whole, so that threads may race over a slot and lose nothing but a hit.
    private static readonly Entry?[] Cache = new Entry?[CacheSize];

    private enum Operation : byte
    {
        Multiply,
        Divide,
        Per,
    }

    internal static UnitProduct Multiply(Unit a, Unit b) =>
        b.IsOne && !a.HasStrayRatio ? new UnitProduct(a, Scale.One) : Remembered(a, b, Operation.Multiply);

    internal static UnitProduct Divide(Unit a, Unit b) =>
        b.IsOne && !a.HasStrayRatio ? new UnitProduct(a, Scale.One) : Remembered(a, b, Operation.Divide);

    internal static Unit Per(Unit a, Unit b) => b.IsOne ? a : Remembered(a, b, Operation.Per).Unit;

    /// <summary>A unit of these factors as they stand.</summary>
    internal static Unit Build(ReadOnlySpan<UnitFactor> factors)
    {
        switch (factors)
        {
            case []:
                return Unit.One;
            case [{ Power: 1 } only]:
                return only.Unit.Alone;
        }

        var dimension = Dimension.None;
        var scale = Scale.One;
        foreach (ref readonly var factor in factors)
        {
            dimension = dimension.Multiply(factor.Unit.Dimension.ToPower(factor.Power));
            scale = scale.Times(factor.Unit.Scale.ToPower(factor.Power));
        }

        return new Unit(factors.ToArray(), dimension, scale);
    }

    private static UnitProduct Remembered(Unit a, Unit b, Operation operation)
    {
        var slot = (uint)((a.GetHashCode() * 31 + b.GetHashCode()) * 3 + (int)operation);
        slot = (slot ^ (slot >> 15)) % CacheSize;
        var entry = Cache[slot];
        if (entry is not null && ReferenceEquals(entry.A, a) && ReferenceEquals(entry.B, b) && entry.Operation == operation)
            return entry.Product;

        var product = operation switch
        {
            Operation.Multiply => Combine(a, b, 1),
            Operation.Divide => Combine(a, b, -1),
            _ => new UnitProduct(AsWritten(a, b), Scale.One),
        };
        Cache[slot] = new Entry(a, b, operation, product);
        return product;
    }

    private static Unit AsWritten(Unit a, Unit b)
    {
        var factors = new List<UnitFactor>(a.Factors.Length + b.Factors.Length);
        factors.AddRange(a.Factors);
        foreach (var factor in b.Factors)
            if (!TryMergeSame(factors, new UnitFactor(factor.Unit, -factor.Power)))
                factors.Add(new UnitFactor(factor.Unit, -factor.Power));
        factors.RemoveAll(static factor => factor.Power == 0);
        return Build([.. factors]);
    }

    private static UnitProduct Combine(Unit a, Unit b, int sign)
    {
        if (a.IsPlainRatio && b.IsPlainRatio) return OfRatios(a, b, sign);

        var factors = new List<UnitFactor>(a.Factors.Length + b.Factors.Length);
        factors.AddRange(a.Factors);
        Merge(factors, b, sign);
        ExpandWhatShares(factors);
        if (factors.Exists(static factor => !factor.Unit.IsRatio)) factors.RemoveAll(static factor => factor.Unit.IsRatio);
        else factors.Clear();

        var unit = Build([.. factors]);
        return new UnitProduct(unit, (sign > 0 ? a.Scale.Times(b.Scale) : a.Scale.Over(b.Scale)).Over(unit.Scale));
    }

    /// <summary>% with % stays %, a plain number takes the other's sign, and a plain number over a ratio is a plain number.</summary>
    private static UnitProduct OfRatios(Unit a, Unit b, int sign)
    {
        var unit = a.Equals(b) || b.IsOne ? a : a.IsOne && sign > 0 ? b : Unit.One;
        return new UnitProduct(unit, (sign > 0 ? a.Scale.Times(b.Scale) : a.Scale.Over(b.Scale)).Over(unit.Scale));
    }

    private static void Merge(List<UnitFactor> factors, Unit other, int sign)
    {
        // The same unit first, so that dollars per hour times hours per month leaves the months alone.
        var rest = new List<UnitFactor>(other.Factors.Length);
        foreach (var factor in other.Factors)
        {
            var signed = new UnitFactor(factor.Unit, sign * factor.Power);
            if (!TryMergeSame(factors, signed)) rest.Add(signed);
        }

        foreach (var factor in rest)
            if (!TryMergeConverted(factors, factor))
                factors.Add(factor);
        factors.RemoveAll(static factor => factor.Power == 0);
    }

    private static bool TryMergeSame(List<UnitFactor> factors, UnitFactor added)
    {
        for (var i = 0; i < factors.Count; i++)
        {
            if (!factors[i].Unit.Equals(added.Unit)) continue;
            factors[i] = factors[i] with { Power = factors[i].Power + added.Power };
            return true;
        }

        return false;
    }

    /// <summary>Months against quarters: one of them is kept, the other converted. What is left keeps the unit that had the larger power.</summary>
    private static bool TryMergeConverted(List<UnitFactor> factors, UnitFactor added)
    {
        if (added.Unit.IsRatio) return false;
        var same = -1;
        for (var i = 0; i < factors.Count; i++)
        {
            if (factors[i].Power == 0 || !factors[i].Unit.Dimension.Equals(added.Unit.Dimension)) continue;
            var opposite = factors[i].Power > 0 != added.Power > 0;
            if (!opposite)
            {
                same = i;
                continue;
            }

            var sum = factors[i].Power + added.Power;
            factors[i] = new UnitFactor(Math.Abs(added.Power) > Math.Abs(factors[i].Power) ? added.Unit : factors[i].Unit, sum);
            return true;
        }

        if (same < 0) return false;
        factors[same] = factors[same] with { Power = factors[same].Power + added.Power };
        return true;
    }

    /// <summary>Takes a unit such as Mbps apart where another factor could cancel against one of its parts: Mbps × hours is data.</summary>
    private static void ExpandWhatShares(List<UnitFactor> factors)
    {
        while (true)
        {
            var at = factors.FindIndex(factor => factor.Unit.Parts is not null && factors.Exists(other =>
                !ReferenceEquals(other.Unit, factor.Unit) && other.Unit.Dimension.SharesBaseWith(factor.Unit.Dimension)));
            if (at < 0) return;
            var compound = factors[at];
            factors.RemoveAt(at);
            if (compound.Unit.Parts is not { } parts) return;
            for (var i = 0; i < Math.Abs(compound.Power); i++) Merge(factors, parts, Math.Sign(compound.Power));
        }
    }

    private sealed record Entry(Unit A, Unit B, Operation Operation, UnitProduct Product);
}
