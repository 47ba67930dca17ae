namespace CaseDsl.Quantities.Tests;

public class UnitTests
{
    [Theory]
    [InlineData("ms", 0.001)]
    [InlineData("h", 3600)]
    [InlineData("hours", 3600)]
    [InlineData("week", 604_800)]
    [InlineData("month", 2_629_800)]
    [InlineData("quarters", 7_889_400)]
    [InlineData("year", 31_557_600)]
    [InlineData("GB", 1e9)]
    [InlineData("kbps", 125)]
    [InlineData("Gbps", 125e6)]
    [InlineData("person_days", 1)]
    [InlineData("JPY", 1)]
    [InlineData("ratio", 1)]
    public void A_built_in_unit_has_its_factor(string word, double factor) =>
        UnitTable.BuiltIn.Find(word).Should().NotBeNull().And.Subject.As<Unit>().Factor.Should().Be(factor);

    [Fact]
    public void Every_word_of_the_table_is_found_and_reads_back()
    {
        foreach (var word in UnitTable.BuiltIn.Words)
        {
            var unit = UnitTable.BuiltIn.Find(word);
            unit.Should().NotBeNull(word);
            if (word != "ratio") UnitTable.BuiltIn.Find(unit?.ToString() ?? "").Should().BeSameAs(unit, word);
        }
    }

    [Theory]
    [InlineData("USD", true)]
    [InlineData("XOF", true)]
    [InlineData("ZWG", true)]
    [InlineData("AED", true)]
    [InlineData("usd", false)]
    [InlineData("XXX", false)]
    [InlineData("EDA", false)]
    [InlineData("", false)]
    public void Only_active_currency_codes_are_money(string code, bool known)
    {
        var unit = UnitTable.BuiltIn.Find(code);
        (unit is not null).Should().Be(known);
        if (unit is not null) unit.Dimension.Currency.Should().Be(code);
    }

    [Fact]
    public void One_currency_is_one_unit_and_two_never_match()
    {
        Unit.Money("USD").Should().BeSameAs(UnitTable.BuiltIn.Find("USD"));
        Unit.Money("USD").Dimension.Matches(Unit.Money("EUR").Dimension).Should().BeFalse();
    }

    [Theory]
    [InlineData("USD per quarter")]
    [InlineData("stream_hours per member per month")]
    [InlineData("ms")]
    [InlineData("%")]
    [InlineData("h per month")]
    [InlineData("ratio")]
    public void A_unit_reads_as_written(string text) => Units.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData("USD per quarter", "money in USD per time")]
    [InlineData("days", "time")]
    [InlineData("members", "members")]
    [InlineData("%", "a ratio")]
    [InlineData("pp", "percentage points")]
    [InlineData("stream_hours per member per month", "stream_hours per member per time")]
    [InlineData("USD per pp", "money in USD per percentage point")]
    [InlineData("Mbps", "data per time")]
    public void A_dimension_reads_as_a_person_says_it(string unit, string dimension) => Units.Parse(unit).Dimension.ToString().Should().Be(dimension);

    [Fact]
    public void A_rate_has_a_period_that_can_be_taken_off_and_exchanged()
    {
        var rate = Units.Parse("USD per member per quarter");
        rate.TimeUnit.Should().Be(Units.Parse("quarter"));
        rate.WithoutPeriod().Should().Be(Units.Parse("USD per member"));
        rate.WithPeriod(Units.Parse("year")).Should().Be(Units.Parse("USD per member per year"));
        rate.WithoutPeriod().WithPeriod(Units.Parse("year")).Should().Be(Units.Parse("USD per member per year"));
        Unit.Money("USD").TimeUnit.Should().BeNull();
        Units.Parse("h per month").TimeUnit.Should().Be(Units.Parse("month"));
    }

    [Fact]
    public void Dimensions_answer_what_the_language_asks_of_them()
    {
        Units.Parse("USD per quarter").Dimension.IsMoneyLike.Should().BeTrue();
        Units.Parse("USD per quarter").Dimension.Currency.Should().Be("USD");
        Units.Parse("USD per quarter").Dimension.TimeExponent.Should().Be(-1);
        Units.Parse("USD per quarter").Dimension.WithoutTime.Should().Be(Dimension.Money("USD"));
        Units.Parse("ms").Dimension.IsTime.Should().BeTrue();
        Units.Parse("members").Dimension.IsCount.Should().BeTrue();
        Units.Parse("members per month").Dimension.IsCount.Should().BeFalse();
        Units.Parse("pp").Dimension.IsNone.Should().BeTrue();
        Units.Parse("pp").Dimension.HasPoints.Should().BeTrue();
        Units.Parse("pp").Dimension.Should().NotBe(Dimension.None);
        Units.Parse("pp").Dimension.Matches(Dimension.None).Should().BeTrue();
        Units.Parse("members").Dimension.Matches(Units.Parse("subscribers").Dimension).Should().BeFalse();
    }

    [Fact]
    public void A_workspace_adds_counts_and_derived_units_without_changing_the_table_it_started_from()
    {
        var table = UnitTable.BuiltIn.With("binge", Units.Parse("plays"), 3).With("story", null, 0).With("clips", null, 1);
        UnitTable.BuiltIn.Find("binge").Should().BeNull();
        new Quantity(2, table.Find("binges") ?? Unit.One).In(Units.Parse("plays")).Value.Should().Be(6);
        table.Find("stories").Should().NotBeNull();
        table.Find("clip").Should().BeSameAs(table.Find("clips"));
        QuantityFormat.Format(new Quantity(1, table.Find("clips") ?? Unit.One), 1).Should().Be("1 clip");
        table.Words.Should().Contain(["binge", "binges", "stories", "clips", "ms"]);
        table.Nearest("binjes").Should().Be("binges");
    }

    [Fact]
    public void A_unit_made_of_several_cancels_against_its_parts()
    {
        var table = UnitTable.BuiltIn.With("premium", Units.Parse("GB per h"), 3);
        var stream = new Quantity(1, table.Find("premium") ?? Unit.One);
        Quantity.Multiply(stream, Units.Of(2, "h")).Should().Be(Units.Of(6, "GB"));
    }

    [Theory]
    [InlineData("mbps", "Mbps")]
    [InlineData("gb", "GB")]
    [InlineData("usd", "USD")]
    [InlineData("seconds", "s")]
    [InlineData("memebers", "members")]
    [InlineData("houshold", "household")]
    [InlineData("impresions", "impressions")]
    [InlineData("dollars", "USD")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void A_mistyped_unit_finds_the_one_that_was_meant(string word, string? nearest) => UnitTable.BuiltIn.Nearest(word).Should().Be(nearest);

    [Fact]
    public void Units_of_randomisation_run_from_coarse_to_fine()
    {
        UnitTable.RandomizationRank("household").Should().Be(5);
        UnitTable.RandomizationRank("member").Should().Be(UnitTable.RandomizationRank("user")).And.Be(4);
        UnitTable.RandomizationRank("profile").Should().Be(3);
        UnitTable.RandomizationRank("session").Should().Be(2);
        UnitTable.RandomizationRank("impression").Should().Be(1);
    }
}
