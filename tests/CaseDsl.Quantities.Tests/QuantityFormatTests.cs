namespace CaseDsl.Quantities.Tests;

public class QuantityFormatTests
{
    [Theory]
    [InlineData(1499999.99, "USD per quarter", 2, "$1.5M per quarter")]
    [InlineData(4.26, "%", 3, "4.26%")]
    [InlineData(301e6, "members", 3, "301M members")]
    [InlineData(4818, "members", 4, "4,818 members")]
    [InlineData(4817.89, "members", 6, "4,818 members")]
    [InlineData(4818, "members", 2, "4,800 members")]
    [InlineData(1204331, "members", 7, "1,204,331 members")]
    [InlineData(1204331, "members", 9, "1,204,331 members")]
    [InlineData(1204331, "members", 4, "1.204M members")]
    [InlineData(1, "day", 1, "1 day")]
    [InlineData(-1, "day", 1, "-1 day")]
    [InlineData(1.0, "day", 2, "1.0 days")]
    [InlineData(14, "days", 2, "14 days")]
    [InlineData(11, "members", 2, "11 members")]
    [InlineData(184, "ms", 3, "184 ms")]
    [InlineData(-0.06, "pp", 1, "-0.06pp")]
    [InlineData(12, "bps", 2, "12bps")]
    [InlineData(100, "x", 3, "100x")]
    [InlineData(11.54, "USD per member per month", 4, "$11.54 per member per month")]
    [InlineData(52, "stream_hours per member per month", 2, "52 stream_hours per member per month")]
    [InlineData(46e9, "stream_hours per quarter", 2, "46B stream_hours per quarter")]
    [InlineData(0.011, "USD per stream_hour", 2, "$0.011 per stream_hour")]
    [InlineData(2e6, "USD", 1, "$2M")]
    [InlineData(-400_000, "USD per quarter", 1, "-$0.4M per quarter")]
    [InlineData(410_000, "USD", 2, "$0.41M")]
    [InlineData(300_000, "GBP", 3, "£300k")]
    [InlineData(12_345, "EUR", 3, "€12.3k")]
    [InlineData(12_345, "EUR", 5, "€12,345")]
    [InlineData(9_999, "USD", 2, "$10k")]
    [InlineData(9_400, "USD", 2, "$9,400")]
    [InlineData(999_960, "USD", 4, "$1.000M")]
    [InlineData(1.5e6, "JPY", 2, "1.5M JPY")]
    [InlineData(2e12, "USD per year", 1, "$2T per year")]
    [InlineData(12.5, "USD", 3, "$12.50")]
    [InlineData(6.5, "ratio", 2, "6.5")]
    [InlineData(123_456, "ratio", 2, "120,000")]
    [InlineData(0, "USD", 3, "$0")]
    [InlineData(0, "%", 2, "0%")]
    [InlineData(28.499999999999996, "%", 2, "29%")]
    [InlineData(1.005, "%", 3, "1.01%")]
    [InlineData(14, "days", 15, "14 days")]
    [InlineData(0.25, "ratio", 15, "0.25")]
    [InlineData(1_500_000, "USD", 15, "$1,500,000")]
    [InlineData(0.33, "per month", 2, "0.33 per month")]
    [InlineData(0.5e6, "USD per quarter per pp", 1, "$0.5M per quarter per 1pp")]
    [InlineData(12_345, "ms", 3, "12,300 ms")]
    [InlineData(2.7, "GB per h", 2, "2.7 GB per h")]
    public void A_quantity_reads_as_a_person_writes_it(double value, string unit, int digits, string expected) =>
        QuantityFormat.Format(new Quantity(value, Units.Parse(unit)), digits).Should().Be(expected);

    [Theory]
    [InlineData(1.5, "%", 2, "+1.5%")]
    [InlineData(-1.5, "%", 2, "-1.5%")]
    [InlineData(0, "%", 2, "0%")]
    [InlineData(200_000, "USD per quarter", 1, "+$0.2M per quarter")]
    [InlineData(-1e-20, "%", 2, "0%")]
    public void A_signed_quantity_shows_a_rise_and_zero_has_no_sign(double value, string unit, int digits, string expected) =>
        QuantityFormat.Format(new Quantity(value, Units.Parse(unit)), digits, signed: true).Should().Be(expected);

    [Theory]
    [InlineData(0.3, 2.7, "%", 2, "[0.3%, 2.7%]")]
    [InlineData(1.2e6, 1.8e6, "USD per quarter", 2, "[$1.2M, $1.8M]")]
    [InlineData(900_000, 1.8e6, "USD", 2, "[$0.9M, $1.8M]")]
    [InlineData(-11, -9, "%", 2, "[-11%, -9%]")]
    [InlineData(171, 190, "ms", 3, "[171 ms, 190 ms]")]
    [InlineData(298e6, 304e6, "members", 3, "[298M, 304M]")]
    [InlineData(99.97, 100.03, "%", 2, "[99.97%, 100.03%]")]
    [InlineData(-0.04, 2.7, "%", 2, "[-0.04%, 2.70%]")]
    [InlineData(0, 2.7, "%", 2, "[0.0%, 2.7%]")]
    [InlineData(5, 5, "%", 1, "[5%, 5%]")]
    [InlineData(double.NegativeInfinity, 2, "%", 1, "[-infinite, 2%]")]
    public void An_interval_shows_both_ends_alike(double low, double high, string unit, int digits, string expected) =>
        QuantityFormat.FormatInterval(new Quantity(low, Units.Parse(unit)), new Quantity(high, Units.Parse(unit)), digits).Should().Be(expected);

    [Theory]
    [InlineData(double.NaN, "undefined")]
    [InlineData(double.PositiveInfinity, "infinite")]
    [InlineData(double.NegativeInfinity, "-infinite")]
    public void What_has_no_value_says_so(double value, string expected) =>
        QuantityFormat.Format(new Quantity(value, Unit.Percent), 3).Should().Be(expected);

    [Theory]
    [InlineData(0.0042, "0.0042")]
    [InlineData(0.31, "0.31")]
    [InlineData(3.1e-22, "< 0.0001")]
    [InlineData(1, "1")]
    [InlineData(double.NaN, "not computed")]
    public void A_p_value_is_told_to_two_digits(double p, string expected) => QuantityFormat.FormatPValue(p).Should().Be(expected);

    [Theory]
    [InlineData(0.0426, 3, "4.26%")]
    [InlineData(0.07, 1, "7%")]
    [InlineData(0.57, 2, "57%")]
    public void A_fraction_can_be_told_as_a_percentage(double fraction, int digits, string expected) =>
        QuantityFormat.FormatPercent(fraction, digits).Should().Be(expected);
}
