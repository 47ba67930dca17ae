namespace CaseDsl.Quantities.Tests;

public class QuantityTests
{
    [Theory]
    [InlineData(1, "USD per month", 1, "quarter", 3, "USD")]
    [InlineData(15e6, "USD per quarter", 10, "%", 1.5e6, "USD per quarter")]
    [InlineData(10, "%", 15e6, "USD per quarter", 1.5e6, "USD per quarter")]
    [InlineData(0.011, "USD per stream_hour", 46e9, "stream_hours per quarter", 506e6, "USD per quarter")]
    [InlineData(301e6, "members", 11.54, "USD per member per month", 3473.54e6, "USD per month")]
    [InlineData(10, "%", 10, "%", 1, "%")]
    [InlineData(10, "%", 2, "ratio", 20, "%")]
    [InlineData(2, "ratio", 10, "%", 20, "%")]
    [InlineData(2, "x", 3, "ratio", 6, "x")]
    [InlineData(0.5e6, "USD per quarter per pp", 1.2, "pp", 0.6e6, "USD per quarter")]
    [InlineData(0.5e6, "USD per quarter per pp", 120, "bps", 0.6e6, "USD per quarter")]
    [InlineData(0.5e6, "USD per quarter per %", 1.2, "%", 0.6e6, "USD per quarter")]
    [InlineData(0.5e6, "USD per quarter per %", 0.012, "ratio", 0.6e6, "USD per quarter")]
    [InlineData(10, "Mbps", 1, "h", 4500, "MB")]
    [InlineData(0.02, "USD per GB", 10, "Gbps", 0.025, "USD per s")]
    [InlineData(5, "USD per h", 52, "h per month", 260, "USD per month")]
    [InlineData(52, "h per month", 5, "USD per h", 260, "USD per month")]
    [InlineData(52, "h per month", 1, "quarter", 156, "h")]
    [InlineData(2, "days", 24, "h", 2, "days^2")]
    public void A_product_is_simplified(double a, string unitOfA, double b, string unitOfB, double product, string unit)
    {
        var result = Quantity.Multiply(Units.Of(a, unitOfA), Units.Of(b, unitOfB));
        result.Unit.ToString().Should().Be(unit);
        result.Value.Should().BeApproximately(product, Math.Abs(product) * 1e-14);
    }

    [Theory]
    [InlineData(6, "USD", 2, "USD", 3, "ratio")]
    [InlineData(1, "quarter", 1, "month", 3, "ratio")]
    [InlineData(10, "%", 5, "%", 200, "%")]
    [InlineData(2, "ratio", 10, "%", 20, "ratio")]
    [InlineData(0.06, "pp", 0.03, "pp", 2, "ratio")]
    [InlineData(1, "pp", 50, "%", 2, "pp")]
    [InlineData(12, "USD", 4, "members", 3, "USD per member")]
    [InlineData(3.6, "GB", 8, "Mbps", 3600, "s")]
    public void A_quotient_is_simplified(double a, string unitOfA, double b, string unitOfB, double quotient, string unit)
    {
        var result = Quantity.Divide(Units.Of(a, unitOfA), Units.Of(b, unitOfB));
        result.Unit.ToString().Should().Be(unit);
        result.Value.Should().BeApproximately(quotient, Math.Abs(quotient) * 1e-14);
    }

    [Fact]
    public void A_rate_keeps_its_units_as_written()
    {
        Quantity.Per(Units.Of(52, "h"), Units.Of(1, "month")).Should().Be(Units.Of(52, "h per month"));
        Quantity.Per(Units.Of(0.5e6, "USD per quarter"), Units.Of(1, "pp")).Unit.ToString().Should().Be("USD per quarter per pp");
        Quantity.Per(Units.Of(6, "USD"), Units.Of(2, "members")).Value.Should().Be(3);
    }

    [Theory]
    [InlineData(4.2, "%", "ratio", 0.042)]
    [InlineData(6, "bps", "pp", 0.06)]
    [InlineData(200, "ms", "s", 0.2)]
    [InlineData(1, "USD per month", "USD per quarter", 3)]
    [InlineData(0.1, "USD per month", "USD per year", 1.2)]
    [InlineData(1, "year", "months", 12)]
    public void A_conversion_is_exact(double value, string from, string to, double expected) =>
        Units.Of(value, from).In(Units.Parse(to)).Value.Should().BeApproximately(expected, Math.Abs(expected) * 1e-15);

    [Fact]
    public void A_conversion_to_another_dimension_is_refused()
    {
        var convert = () => Units.Of(1, "USD").In(Units.Parse("EUR"));
        convert.Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(1, "USD", 2, "USD", 3, "USD")]
    [InlineData(1, "h", 30, "min", 1.5, "h")]
    [InlineData(4.2, "%", 0.06, "pp", 4.26, "%")]
    [InlineData(0.06, "pp", 4.2, "%", 4.26, "%")]
    [InlineData(1, "ratio", 10, "%", 1.1, "ratio")]
    [InlineData(1, "USD per month", 3, "USD per quarter", 2, "USD per month")]
    public void A_sum_is_in_the_unit_of_its_first_term_and_a_level_stays_a_level(double a, string unitOfA, double b, string unitOfB, double sum, string unit)
    {
        Quantity.TryAdd(Units.Of(a, unitOfA), Units.Of(b, unitOfB), out var result).Should().BeTrue();
        result.Unit.ToString().Should().Be(unit);
        result.Value.Should().BeApproximately(sum, 1e-12);
    }

    [Theory]
    [InlineData("USD", "EUR")]
    [InlineData("members", "subscribers")]
    [InlineData("USD", "USD per month")]
    [InlineData("ms", "ratio")]
    public void Unlike_things_are_neither_added_nor_compared(string a, string b)
    {
        Quantity.TryAdd(Units.Of(1, a), Units.Of(1, b), out _).Should().BeFalse();
        Quantity.TrySubtract(Units.Of(1, a), Units.Of(1, b), out _).Should().BeFalse();
        Quantity.TryCompare(Units.Of(1, a), Units.Of(1, b), out _).Should().BeFalse();
    }

    [Theory]
    [InlineData(200, "ms", 0.2, "s", 0)]
    [InlineData(0.30000000000000004, "%", 0.3, "%", 0)]
    [InlineData(1, "h", 61, "min", -1)]
    [InlineData(1, "pp", 0.5, "%", 1)]
    [InlineData(0, "USD", -1e-9, "USD", 1)]
    [InlineData(double.PositiveInfinity, "USD", 1e300, "USD", 1)]
    public void Quantities_compare_across_units(double a, string unitOfA, double b, string unitOfB, int order)
    {
        Quantity.TryCompare(Units.Of(a, unitOfA), Units.Of(b, unitOfB), out var result).Should().BeTrue();
        result.Should().Be(order);
    }

    [Fact]
    public void A_default_quantity_is_the_plain_number_zero()
    {
        default(Quantity).Unit.Should().BeSameAs(Unit.One);
        default(Quantity).Canonical.Should().Be(0);
    }
}
