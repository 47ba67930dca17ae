using CaseDsl.Syntax;

namespace CaseDsl.Semantics.Tests.Evaluation;

public sealed class ExpressionTests
{
    private static readonly Evaluated Empty = Evaluated.Of("");

    [Theory]
    [InlineData("$15M per quarter * 10%", "$1.5M per quarter")]
    [InlineData("301M members * $11.54 per member per month", "$3.47B per month")]
    [InlineData("$0.011 per stream_hour * 46B stream_hours per quarter", "$510M per quarter")]
    [InlineData("$1 per month * 1 quarter", "$3.00")]
    [InlineData("1 - 10%", "0.90")]
    [InlineData("10% + 5%", "15%")]
    [InlineData("184 ms - 171 ms", "13 ms")]
    [InlineData("2 * 3 + 4", "10")]
    [InlineData("0.4M * 12%", "48,000")]
    [InlineData("12% * 400", "48")]
    [InlineData("2 * 12%", "24%")]
    [InlineData("10 * 12%", "120%")]
    [InlineData("50 members * 12%", "6.0 members")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("-3 + 5", "2")]
    [InlineData("1 household + 2 households", "3 households")]
    [InlineData("$1M + $2M", "$3M")]
    [InlineData("$0.75M - $0.2M", "$0.55M")]
    [InlineData("-5 to 40", "17.5 [-5, 40] at 90%")]
    [InlineData("+5 to 40", "+14.1 [5, 40] at 90%")]
    [InlineData("1 day to 1 week", "0.378 weeks [0.143, 1.000] at 90%")]
    [InlineData("12 / 4", "3")]
    [InlineData("1.5 million USD", "$1.5M")]
    [InlineData("$2B", "$2B")]
    [InlineData("max(3 ms, 2 s)", "2 s")]
    [InlineData("min(3 ms, 2 s)", "3 ms")]
    [InlineData("abs(-10%)", "10%")]
    [InlineData("round(2.5)", "3")]
    [InlineData("sqrt(16)", "4")]
    [InlineData("sum(1, 2, 3)", "6")]
    [InlineData("compound(2%, 3)", "5.9%")]
    public void Arithmetic_keeps_units_and_the_digits_its_inputs_carry(string expression, string printed) =>
        Empty.Print(expression).Should().Be(printed);

    [Theory]
    [InlineData("1.5% [0.3%, 2.7%]", "1.5% [0.3%, 2.7%]")]
    [InlineData("$1.5M per quarter [$1.2M, $1.8M]", "$1.5M per quarter [$1.2M, $1.8M]")]
    [InlineData("40M to 60M members", "49M members [40M, 60M] at 90%")]
    [InlineData("301M members [290M, 310M]", "301M members [290M, 310M]")]
    [InlineData("$0.1M per quarter [$0.08M, $0.12M]", "$0.1M per quarter [$0.08M, $0.12M]")]
    [InlineData("10% ± 2%", "10% [8%, 12%]")]
    [InlineData("+1.2% relative [0.8%, 1.6%] at 90%", "+1.2% relative [0.8%, 1.6%] at 90%")]
    public void A_stated_interval_is_printed_as_stated(string expression, string printed) =>
        Empty.Print(expression).Should().Be(printed);

    [Theory]
    [InlineData("$1.5M per quarter [1.2M, $1.8M]")]
    [InlineData("$1.5M per quarter [$1.2M, $1.8M]")]
    [InlineData("$1.5M per quarter [$400k per month, $600k per month]")]
    [InlineData("1.5M USD per quarter [1.2M USD, 1.8M]")]
    [InlineData("forecast [$1.2M, $1.8M]")]
    [InlineData("forecast ± $0.3M")]
    public void A_bound_takes_what_it_lacks_from_the_estimate(string expression)
    {
        var figure = Evaluated.Of("assume forecast = $1.5M per quarter")[expression];
        figure.Unit!.ToString().Should().Be("USD per quarter");
        figure.Interval!.Value.Low.Should().BeApproximately(1.2e6, 1e-6);
        figure.Interval!.Value.High.Should().BeApproximately(1.8e6, 1e-6);
    }

    [Theory]
    [InlineData("$1M to $4M per quarter")]
    [InlineData("$1M to 4M per quarter")]
    [InlineData("1M to $4M per quarter")]
    [InlineData("$1M per quarter to $4M")]
    [InlineData("$1M per quarter to 4M")]
    public void The_ends_of_a_range_give_each_other_what_they_lack(string expression)
    {
        var figure = Empty[expression];
        figure.Unit!.ToString().Should().Be("USD per quarter");
        figure.Interval.Should().Be(new Interval(1e6, 4e6, 0.9));
        figure.Value!.Value.Value.Should().BeApproximately(2e6, 1e-6);
    }

    [Theory]
    [InlineData("floor * 2", "at least $2.0M")]
    [InlineData("-floor", "at most -$1M")]
    [InlineData("floor - ceiling", "at least $0.60M")]
    [InlineData("floor + ceiling", "$1.4M")]
    [InlineData("ceiling * -2", "at least -$0.80M")]
    [InlineData("ceiling / floor", "at most 0.40")]
    [InlineData("$2M / floor", "at most 2.0")]
    [InlineData("floor / ceiling", "at least 2.5")]
    public void At_least_and_at_most_compute_with_the_bound_and_keep_the_words(string expression, string printed) =>
        Evaluated.Of("assume floor = at least $1M\nassume ceiling = at most $0.4M").Print(expression).Should().Be(printed);

    [Fact]
    public void A_mean_and_a_spread_are_told_as_finely_as_anybody_reads_them()
    {
        var figures = Evaluated.Of("assume x = 2 to 40");
        figures.Print("x.mean / x.sd").Should().StartWith("0.88").And.HaveLength(5);
        figures.Print("x.sd").Should().HaveLength(4);
    }

    [Fact]
    public void Where_nothing_is_uncertain_a_probability_says_so_in_prose_too()
    {
        Empty.Print("probability(2 > 1)").Should().Be("not computed: no interval given");
        Evaluated.Of("assume x = 10 [9, 11]").Print("probability(x > 0)").Should().Be("over 99.9%");
        Evaluated.Of("assume y \"the re-encode\" = unknown").Print("probability(y > 0)").Should().Be("not computed: the re-encode is unknown");
    }

    [Fact]
    public void Both_bounds_are_told_in_one_magnitude() =>
        Evaluated.Of("assume gain = $0.75M [$0.15M, $1.35M]").Print("gain - $0.2M").Should().MatchRegex(@"^\$0\.55M \[-\$0\.0\dM, \$1\.1\dM\]$");

    [Fact]
    public void A_range_is_its_5th_to_95th_percentile_around_its_median()
    {
        var figure = Empty["100k to 400k members"];
        figure.Value!.Value.Value.Should().BeApproximately(200_000, 1e-6);
        figure.Interval.Should().Be(new Interval(100_000, 400_000, 0.9));
        Empty["-2% to 4%"].Value!.Value.Value.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void A_computed_interval_comes_from_draws_around_the_stated_ones()
    {
        var figure = Empty["$10M [$8M, $12M] + $20M [$17M, $23M]"];
        var spread = Math.Sqrt((2 * 2) + (3 * 3)) * 1e6;
        figure.Value!.Value.Value.Should().Be(30e6);
        figure.Interval!.Value.Low.Should().BeApproximately(30e6 - spread, 0.02 * spread);
        figure.Interval!.Value.High.Should().BeApproximately(30e6 + spread, 0.02 * spread);
    }

    [Fact]
    public void The_same_figure_twice_shares_its_draws()
    {
        var figures = Evaluated.Of("assume x = 10 [5, 15]");
        figures["x - x"].Interval.Should().Be(new Interval(0, 0));
        figures["x / x"].Interval.Should().Be(new Interval(1, 1));
    }

    [Fact]
    public void A_new_figure_changes_no_other()
    {
        var before = Evaluated.Of("assume x = 10 [5, 15]")["x * 2"].Interval;
        var after = Evaluated.Of("assume y = 3 [1, 5]\nassume x = 10 [5, 15]")["x * 2"].Interval;
        after.Should().Be(before);
    }

    [Theory]
    [InlineData("probability(10 [5, 15] > 10)", 0.5)]
    [InlineData("probability(10 [5, 15] > 15)", 0.025)]
    public void A_probability_is_the_share_of_draws_in_which_a_condition_holds(string expression, double expected) =>
        Empty[expression].Value!.Value.Canonical.Should().BeApproximately(expected, 0.001);

    [Fact]
    public void Certainty_is_not_printed_as_a_probability() =>
        Empty["probability(3 > 2)"].Missing.Should().Be("not computed: no interval given");

    [Fact]
    public void What_is_unknown_stays_unknown_and_the_known_part_is_kept()
    {
        var figures = Evaluated.Of("assume reencode \"the re-encode\" = unknown\nassume known = $1.3M");
        var sum = figures["known + reencode"];
        sum.HasValue.Should().BeFalse();
        sum.ToString().Should().Be("$1.3M before the re-encode, which is unknown");
        figures["known * reencode"].ToString().Should().Be("unknown");
    }

    [Theory]
    [InlineData("probability($1M per quarter [-$1M, $3M] > 0)")]
    [InlineData("probability($1M per quarter [-$1M, $3M] > $0)")]
    public void Nothing_is_nothing_in_every_unit_and_period(string expression) =>
        Empty[expression].Value!.Value.Canonical.Should().BeApproximately(0.836, 0.003);

    [Fact]
    public void What_is_not_stated_has_its_default()
    {
        var model = Evaluated.Of("experiment e { }\nsheet s { }").Model;
        model.Figures.Member(model.Declarations[0], "alpha").ToString().Should().Be("5%");
        model.Figures.Member(model.Declarations[0], "method").ToString().Should().Be("fixed");
        model.Figures.Member(model.Declarations[1], "horizon").ToString().Should().Be("4 quarters");
    }

    [Theory]
    [InlineData("assume x = [|$1M + 3 ms|]", "CASE2007")]
    [InlineData("assume x = [|$1M - €1M|]", "CASE2007")]
    [InlineData("assume x = [|$1M per quarter + $1M|]", "CASE2007")]
    [InlineData("assume x = sqrt([|9 ms|])", "CASE2007")]
    [InlineData("assume x = [|1.5% [2%, 3%]|]", "CASE2011")]
    [InlineData("assume x = 1.5% [[|3%, 1%|]]", "CASE2011")]
    [InlineData("assume x = [|3 ms relative|]", "CASE2007")]
    public void What_does_not_fit_together_is_found_where_it_stands(string marked, string id)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked[..start] + marked[(start + 2)..(end + 2)] + marked[(end + 4)..];
        var diagnostic = Evaluated.Of(text).Model.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be(id);
        text.Substring(diagnostic.Location.Span.Start, diagnostic.Location.Span.Length).Should().Be(text[start..end]);
    }

    [Fact]
    public void Swapped_bounds_have_a_fix()
    {
        var diagnostic = Evaluated.Of("assume x = 1.5% [3%, 1%]").Model.Diagnostics.Should().ContainSingle().Subject;
        var fix = diagnostic.Fixes.Should().ContainSingle().Subject;
        var text = Microsoft.CodeAnalysis.Text.SourceText.From("assume x = 1.5% [3%, 1%]").WithChanges(fix.Changes.Select(change => change.Change));
        text.ToString().Should().Be("assume x = 1.5% [1%, 3%]");
    }

    [Fact]
    public void Figures_that_need_each_other_are_found_and_named()
    {
        var model = Evaluated.Of("assume a = b + 1\nassume b = c + 1\nassume c = a + 1\nassume d = 2").Model;
        var diagnostic = model.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Id.Should().Be("CASE2009");
        diagnostic.Message.Should().Contain("'a' needs 'b' needs 'c' needs 'a'");
        diagnostic.Location.Span.Should().Be(new Microsoft.CodeAnalysis.Text.TextSpan("assume ".Length, 1));
        model.Figures.Assumption(model.All<AssumeSymbol>().Last()).Value!.Value.Value.Should().Be(2);
    }

    [Fact]
    public void A_chain_of_five_thousand_figures_evaluates_from_either_end_on_a_small_stack()
    {
        const int Length = 5_000;
        var text = string.Join('\n', Enumerable.Range(0, Length).Select(i => i == 0 ? "assume f0 = 1 [0.5, 1.5]" : $"assume f{i} = f{i - 1} + 1"));
        var lines = text.Split('\n');
        Array.Reverse(lines);
        foreach (var source in new[] { text, string.Join('\n', lines) })
        {
            Figure? last = null;
            var thread = new Thread(
                () =>
                {
                    var model = Compilation.Create([SyntaxTree.Parse(source, "main.case")]).GetModel("main.case");
                    model.Diagnostics.Should().BeEmpty();
                    last = model.Figures.Assumption(model.All<AssumeSymbol>().Single(symbol => symbol.Name == $"f{Length - 1}"));
                    _ = last.Interval;
                },
                512 * 1024);
            thread.Start();
            thread.Join();
            last!.Value!.Value.Value.Should().Be(Length);
            last.Interval!.Value.High.Should().BeApproximately(Length + 0.5, 1e-3);
        }
    }

    [Theory]
    [InlineData("e.analyze", "members")]
    [InlineData("e.control", "old")]
    [InlineData("c.stage", "expected")]
    public void A_default_that_other_properties_decide_is_a_member(string member, string printed) => Evaluated.Of("""
        metric n "N" { kind: subscriber  unit: ratio  better: higher  baseline: 4% }
        feature f { version: v1 }
        experiment e { hypothesis: "H"  randomize: member  primary: n  arm old { share: 50% }  arm new { share: 50% } }
        claim c { model: f  moves: n by +1% relative  costs: none  because: "It is free."  evidence: e }
        """).Print(member).Should().Be(printed);
}
