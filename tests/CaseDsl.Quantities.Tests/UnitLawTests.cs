using CsCheck;

namespace CaseDsl.Quantities.Tests;

public class UnitLawTests
{
    private static readonly string[] Words =
        ["USD", "EUR", "ms", "h", "day", "month", "quarter", "year", "GB", "Mbps", "members", "plays", "stream_hours", "%", "pp", "bps", "x", "ratio"];

    private static readonly string[] Times = ["ms", "s", "min", "h", "day", "week", "month", "quarter", "year"];

    private static readonly Gen<string> AnyTime = Gen.Int[0, Times.Length - 1].Select(i => Times[i]);

    private static readonly Gen<Unit> AnyUnit =
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 3], (first, rest) => rest.Aggregate(Units.Parse(first), (unit, word) => unit.Per(Units.Parse(word))));

    private static readonly Gen<Quantity> AnyQuantity = Gen.Select(Gen.Double[-1e6, 1e6], AnyUnit, (value, unit) => new Quantity(value, unit));

    private static readonly Gen<Dimension> AnyDimension = AnyUnit.Select(unit => unit.Dimension);

    [Fact]
    public void Dimensions_form_a_commutative_group() =>
        Gen.Select(AnyDimension, AnyDimension, AnyDimension).Sample((a, b, c) =>
            a.Multiply(b).Equals(b.Multiply(a))
            && a.Multiply(b).Multiply(c).Equals(a.Multiply(b.Multiply(c)))
            && a.Multiply(b).Divide(b).Equals(a)
            && a.Divide(a).Equals(Dimension.None)
            && a.ToPower(2).Equals(a.Multiply(a))
            && a.Multiply(b).GetHashCode() == b.Multiply(a).GetHashCode());

    [Fact]
    public void A_product_has_the_product_s_dimension_and_canonical_value() =>
        Gen.Select(AnyQuantity, AnyQuantity).Sample((a, b) =>
        {
            var product = Quantity.Multiply(a, b);
            product.Dimension.Equals(a.Dimension.Multiply(b.Dimension)).Should().BeTrue("{0} times {1} is {2}", a, b, product);
            Near(product.Canonical, a.Canonical * b.Canonical).Should().BeTrue("{0} times {1} is {2}", a, b, product);
        });

    [Fact]
    public void A_quotient_has_the_quotient_s_dimension_and_canonical_value() =>
        Gen.Select(AnyQuantity, AnyQuantity).Where((a, b) => b.Value != 0).Sample((a, b) =>
        {
            var quotient = Quantity.Divide(a, b);
            quotient.Dimension.Equals(a.Dimension.Divide(b.Dimension)).Should().BeTrue("{0} over {1} is {2}", a, b, quotient);
            Near(quotient.Canonical, a.Canonical / b.Canonical).Should().BeTrue("{0} over {1} is {2}", a, b, quotient);
        });

    [Fact]
    public void A_unit_per_another_has_the_quotient_s_dimension_and_factor() =>
        Gen.Select(AnyUnit, AnyUnit).Sample((a, b) => a.Per(b).Dimension.Equals(a.Dimension.Divide(b.Dimension)) && Near(a.Per(b).Factor, a.Factor / b.Factor));

    [Fact]
    public void A_rate_converts_there_and_back() =>
        Gen.Select(AnyQuantity, AnyTime, AnyTime).Sample((quantity, from, to) =>
        {
            var rate = quantity with { Unit = quantity.Unit.Per(Units.Parse(from)) };
            var other = quantity.Unit.Per(Units.Parse(to));
            return Near(rate.In(other).In(rate.Unit).Value, rate.Value) && Near(rate.In(other).Canonical, rate.Canonical);
        });

    [Fact]
    public void Time_converts_there_and_back() =>
        Gen.Select(Gen.Double[-1e9, 1e9], AnyTime, AnyTime)
            .Sample((value, from, to) => Near(Units.Of(value, from).In(Units.Parse(to)).In(Units.Parse(from)).Value, value));

    [Fact]
    public void A_sum_is_the_sum_of_the_canonical_values() =>
        Gen.Select(AnyQuantity, Gen.Double[-1e6, 1e6]).Sample((a, value) =>
            Quantity.TryAdd(a, a with { Value = value }, out var sum) && sum.Value == a.Value + value
            && Quantity.TrySubtract(sum, a, out var difference) && difference.Unit.Equals(a.Unit));

    [Fact]
    public void Equal_units_have_equal_hashes_and_names() =>
        Gen.Select(AnyUnit, AnyUnit).Sample((a, b) => !a.Equals(b) || (a.GetHashCode() == b.GetHashCode() && a.ToString() == b.ToString()));

    [Fact]
    public void A_period_taken_off_and_put_back_is_the_same_rate() =>
        AnyUnit.Where(unit => unit.TimeUnit is not null).Sample(unit =>
            unit.TimeUnit is { } period && unit.WithPeriod(period).Dimension.Equals(unit.Dimension) && Near(unit.WithPeriod(period).Factor, unit.Factor));

    [Fact]
    public void A_format_is_never_minus_zero_scientific_or_undefined() =>
        Gen.Select(Gen.Double[-20, 20], Gen.Bool, AnyUnit, Gen.Int[-2, 20], Gen.Bool).Sample((exponent, negative, unit, digits, signed) =>
        {
            var quantity = new Quantity((negative ? -1 : 1) * Math.Pow(10, exponent), unit);
            var text = QuantityFormat.Format(quantity, digits, signed);
            text.Should().NotContain("NaN").And.NotContain("∞").And.NotMatchRegex("[0-9]E[-+]?[0-9]");
            text.Should().NotMatchRegex("^[-+][$€£]?0(\\.0*)?([^0-9.]|$)");
            QuantityFormat.FormatInterval(quantity, quantity with { Value = quantity.Value + 1 }, digits).Should().NotMatchRegex("-[$€£]?0(\\.0*)?[^0-9.]");
        });

    [Fact]
    public void A_format_is_within_half_of_its_last_digit() =>
        Gen.Select(Gen.Double[-9, 15], Gen.Int[1, 14]).Sample((exponent, digits) =>
        {
            var value = Math.Pow(10, exponent);
            var text = QuantityFormat.Format(Quantity.Of(value), digits).Replace(",", "", StringComparison.Ordinal);
            var back = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            Math.Abs(back - value).Should().BeLessThanOrEqualTo(Math.Max(0.5000001 * Math.Pow(10, Math.Floor(exponent) + 1 - digits), 0.5e-12), text);
        });

    [Fact]
    public void Formatting_and_algebra_take_any_number()
    {
        double[] values = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -double.Epsilon, -0.0];
        foreach (var value in values)
        {
            var quantity = Units.Of(value, "USD per quarter");
            QuantityFormat.Format(quantity, 3).Should().NotBeEmpty();
            QuantityFormat.FormatInterval(quantity, quantity, 3).Should().StartWith("[").And.EndWith("]");
            Quantity.Multiply(quantity, quantity).Unit.Should().NotBeNull();
            Quantity.Divide(quantity, quantity).Unit.Should().BeSameAs(Unit.One);
        }
    }

    private static bool Near(double a, double b) => a == b || Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));
}
