using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

public sealed class EvalTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EvalTests()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics);
        _folder.Write("home.case", Cases.Claim);
        _folder.Write("test.case", """
            metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
            experiment ab "A test" {
              hypothesis: "Members click more"
              randomize: member
              primary: ctr
              detect: +2% relative
              arm control   { share: 50%  assigned: 1_204_331 members }
              arm treatment { share: 50%  assigned: 1_203_870 members }
              result ctr { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
            }
            decision ship { on: ab  go_when: ctr.better  stop_when: ctr.worse  decided: go }
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Figures_of_a_claim_are_a_table()
    {
        var run = Eval("home.case");

        run.Out.Should().StartWith("home.case\n\nclaim more_clicks \"More clicks\"\nfigure");
        run.Out.Should().Contain("more_clicks.moves.ctr").And.Contain("+1.5% relative [0.3%, 2.7%]").And.Contain("4.20% → 4.26%");
        run.Out.Should().Contain("probability(more_clicks.net > 0)");
        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_cost_that_what_moves_drives_is_told_and_every_figure_can_be_asked_for()
    {
        _folder.Write("driven.case", """
            metric plays "Plays" { kind: subscriber  unit: ratio  better: higher  baseline: 40%  drives: cdn at 0.5 }
            cost cdn "CDN" { baseline: $10M per quarter }
            cost serving "Serving" { baseline: $1M per quarter }
            claim c "C" { model: f  moves: plays by +2% relative  costs: serving by +1%  worth: $3M per quarter }
            feature f { version: v1 }
            """);

        Eval("driven.case").Out.Should().MatchRegex(@"c\.costs\.cdn +\+1\.0%  \(the bill: \+\$0\.10M per quarter, by what it drives\)");
        var report = JObject.Parse(Eval("driven.case", "--format", "json").Out);
        report.SelectToken("claims[0].induced[0].cost")!.Value<string>().Should().Be("cdn");
        foreach (var figure in report["figures"]!.Children<JObject>())
        {
            var asked = Eval("driven.case", "--expression", figure.Value<string>("expression")!, "--format", "json");
            asked.Error.Should().BeEmpty();
            JObject.Parse(asked.Out)["value"]!.ToString().Should().Be(figure["value"]!.ToString(), asked.Out);
        }
    }

    [Fact]
    public void Json_of_a_case_has_figures_and_decisions()
    {
        var report = JObject.Parse(Eval("test.case", "--format", "json").Out);

        report.Properties().Select(static p => p.Name).Should().Equal(
            "figures", "decisions", "claims", "experiments", "tradeoffs", "sheets", "launches", "backlogs", "critiques", "rehearsals", "scores");
        var lift = report["figures"]!.Children<JObject>().Single(static f => f.Value<string>("expression") == "ab.ctr.lift");
        lift.Properties().Select(static p => p.Name).Should().Equal("expression", "value", "unit", "low", "high");
        lift.Value<string>("unit").Should().Be("ratio");
        lift.Value<double>("value").Should().BeApproximately(0.01499, 1e-5);
        var decision = report["decisions"]!.Children<JObject>().Single();
        decision.Properties().Select(static p => p.Name).Should().Equal("name", "outcome", "trace");
        decision.Value<string>("outcome").Should().Be("go");
        decision["trace"]!.Children<JObject>().First().Properties().Select(static p => p.Name).Should().Equal("text", "left", "right", "holds");
    }

    [Fact]
    public void What_is_no_single_figure_is_sentences_and_tables()
    {
        _folder.Write("plan.case", Plans);

        var run = Eval("plan.case");

        run.ExitCode.Should().Be(0);
        run.Out.Should().Contain("1 of 2 fit into 5 person_months").And.Contain("rank  initiative  impact for effort");
        run.Out.Should().Contain("warning peeking (answered): 5 looks").And.Contain("Remedy: Look once.");
        run.Out.Should().Contain("redesigned: ").And.Contain("method: sequential");
        run.Out.Should().Contain("not ready: 1 of 1 round with a gap");
        run.Out.Should().Contain("closed: ").And.Contain("data_science").And.Contain("missing");
        run.Out.Should().Contain("chosen: now").And.Contain("waiting forgoes");
        run.Out.Should().Contain("benefit $0.3M per quarter, cost $16k per quarter").And.Contain("each period");
        run.Out.Should().Contain("would change it: ");
        run.Out.Should().Contain("judgment score: ").And.EndWith("each point with its line: casedsl score plan.case\n");
    }

    [Fact]
    public void Json_tells_the_same()
    {
        _folder.Write("plan.case", Plans);

        var report = JObject.Parse(Eval("plan.case", "--format", "json").Out);

        report["backlogs"]![0]!["initiatives"]!.Select(static i => (string?)i["name"]).Should().Equal("a", "b");
        report["backlogs"]![0]!["initiatives"]![0]!["score"]!.Value<double>("value").Should().Be(500_000);
        report["critiques"]![0]!["flaws"]![0]!.Value<string>("standing").Should().Be("answered");
        report["critiques"]![0]!["redesign"]!["changes"]![0]!.Value<string>("after").Should().Be("method: sequential");
        report["rehearsals"]![0]!["rounds"]![0]!["gaps"]!.Values<string>().Should().Equal("no critique");
        report["launches"]![0]!.Value<bool>("open").Should().BeFalse();
        report["tradeoffs"]![0]!["options"]![1]!.Value<int>("delay_days").Should().Be(175);
        report["claims"]![0]!["lines"]!.Select(static line => (string?)line["side"]).Should().Equal("benefit", "cost");
        report["experiments"]![0]!["guardrails"]![0]!.Value<string>("standing").Should().Be("unharmed");
        report["scores"]![0]!["parts"]!.Should().HaveCount(3);
    }

    [Fact]
    public void A_case_with_pieces_cut_out_is_still_told_and_scored()
    {
        for (var i = 0; i + 7 < Plans.Length; i += 41)
        {
            _folder.Write($"cut/{i}.case", Plans.Remove(i, 7));
        }

        foreach (var command in (string[][])[["eval"], ["eval", "--format", "json"], ["score"], ["score", "--format", "markdown"]])
        {
            var run = CliRun.In(_folder.At("cut"), command);
            run.ExitCode.Should().BeOneOf(0, 1);
            run.Out.Should().NotBeEmpty();
            run.Error.Should().NotContain("Exception");
        }
    }

    private const string Plans = """
        metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        metric churn "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1% }
        cost serving "Inference" { baseline: $0.8M per quarter }
        feature rows "Rows" { version: v3 }
        experiment ab "A test" {
          hypothesis: "Members click more"
          randomize: member
          primary: ctr
          guardrails: churn within +0.06pp
          detect: +2% relative
          looks: 5
          arm control   { share: 50%  assigned: 1_204_331 members }
          arm treatment { share: 50%  assigned: 1_203_870 members }
          result ctr { control: 50_582 of 1_204_331  treatment: 51_321 of 1_203_870 }
          result churn { control: 25_291 of 1_204_331  treatment: 25_160 of 1_203_870 }
        }
        critique look "A look" { of: ab  finding peeking { remedy: "Look once." } }
        claim more { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  worth: $0.3M per quarter  evidence: ab }
        decision ship { on: ab  go_when: ctr.better  stop_when: ctr.worse }
        tradeoff when { option now { costs: serving by +2%  ready: 2026-05-11 }  option later { costs: serving by -2%  ready: 2026-11-02 }  choose: now  because: "Sooner." }
        launch out { model: rows  claims: more  decision: ship  criteria: ctr.better  date: 2026-06-01 }
        initiative a { impact: $2M  effort: 4 person_months }
        initiative b { impact: $1M  effort: 3 person_months }
        backlog next { initiatives: b, a  capacity: 5 person_months }
        rehearsal onsite { total: 1 hour  round technical { length: 30 min  uses: ab } }
        """;

    [Fact]
    public void Every_figure_listed_can_be_asked_for_by_its_expression()
    {
        foreach (var file in (string[])["home.case", "test.case"])
        {
            foreach (var figure in JObject.Parse(Eval(file, "--format", "json").Out)["figures"]!.Children<JObject>())
            {
                var asked = JObject.Parse(Eval(file, "--expression", figure.Value<string>("expression")!, "--format", "json").Out);

                asked.Value<double?>("value").Should().Be(figure.Value<double?>("value"), figure.Value<string>("expression"));
                asked.Value<string>("unit").Should().Be(figure.Value<string>("unit"));
            }
        }
    }

    [Theory]
    [InlineData("2 + 3 * 4", """{"expression":"2 + 3 * 4","value":14,"unit":"ratio"}""")]
    [InlineData("$1.5M per quarter * 4 quarters", """{"expression":"$1.5M per quarter * 4 quarters","value":6000000,"unit":"USD"}""")]
    [InlineData("4.2%", """{"expression":"4.2%","value":0.042,"unit":"ratio"}""")]
    [InlineData("1.5% [0.5%, 2.5%]", """{"expression":"1.5% [0.5%, 2.5%]","value":0.015,"unit":"ratio","low":0.005,"high":0.025}""")]
    [InlineData("200 ms", """{"expression":"200 ms","value":200,"unit":"ms"}""")]
    [InlineData("2 > 1 and not (3 < 2)", """{"expression":"2 > 1 and not (3 < 2)","value":true,"unit":null}""")]
    public void An_expression_in_json_has_its_value_and_unit(string expression, string expected)
    {
        Directory.CreateDirectory(_folder.At("empty"));

        var run = CliRun.In(_folder.At("empty"), "eval", "--expression", expression, "--format", "json");

        JObject.Parse(run.Out).ToString(Newtonsoft.Json.Formatting.None).Should().Be(JObject.Parse(expected).ToString(Newtonsoft.Json.Formatting.None));
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void An_expression_sees_what_its_file_uses_and_touches_nothing()
    {
        Eval("home.case", "--expression", "ctr.baseline * 2").Out.Should().Be("8.4%\n");
        _folder.Read("home.case").Should().Be(Cases.Claim);
    }

    [Fact]
    public void An_expression_over_a_folder_sees_what_each_file_declares()
    {
        Eval("--expression", "more_clicks.costs.serving").Out.Should().Be("+$0.2M per quarter\n");
    }

    [Fact]
    public void A_name_that_two_files_declare_must_be_told_apart()
    {
        var run = Eval("--expression", "ctr.baseline");

        run.ErrorLines.Should().Equal("casedsl: 'ctr' is declared in several of these files: name the one that is meant");
        run.ExitCode.Should().Be(2);
    }

    [Theory]
    [InlineData("1 +")]
    [InlineData("nobody + 1")]
    [InlineData("1 ms + 1 member")]
    [InlineData("")]
    [InlineData("1 } assume y = 2")]
    [InlineData("1\nassume y = 2")]
    public void An_expression_that_means_nothing_is_told_and_2(string expression)
    {
        var run = Eval("home.case", "--expression", expression);

        run.Out.Should().BeEmpty();
        run.ErrorLines.Should().NotBeEmpty().And.OnlyContain(static line => line.StartsWith("casedsl: column ", StringComparison.Ordinal));
        run.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Figures_that_hang_on_a_fault_are_told()
    {
        _folder.Write("home.case", Cases.Claim.Replace("by +$0.2M", "by +0.2M", StringComparison.Ordinal));

        var run = Eval("home.case");

        run.Error.Should().Contain("home.case: ").And.Contain("see 'casedsl check'");
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void The_number_of_draws_moves_what_is_drawn_and_nothing_that_is_stated()
    {
        var few = JObject.Parse(Eval("--expression", "more_clicks.net", "--format", "json", "--draws", "100").Out);
        var many = JObject.Parse(Eval("--expression", "more_clicks.net", "--format", "json").Out);
        var same = JObject.Parse(Eval("--expression", "more_clicks.net", "--format", "json", "--draws", "16384").Out);

        few.Value<double>("value").Should().Be(many.Value<double>("value"));
        few.Value<double>("low").Should().NotBe(many.Value<double>("low"));
        JToken.DeepEquals(same, many).Should().BeTrue();
        Eval("home.case", "--draws", "100").Out.Should().NotBe(Eval("home.case").Out);
    }

    [Fact]
    public void A_missing_file_is_one_line_and_2()
    {
        var run = Eval("nope.case", "--expression", "1");

        run.ErrorLines.Should().Equal("casedsl: nope.case: there is no such file or folder");
        run.ExitCode.Should().Be(2);
    }

    private CliRun Eval(params string[] arguments) => CliRun.In(_folder.Path, ["eval", .. arguments]);
}
