namespace CaseDsl.Analysis.Tests;

/// <summary>One mistake is one finding, through all stages together.</summary>
public sealed class OneFindingTests
{
    private const string Around = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Serving" { baseline: $1M per quarter }
        feature rows { version: v3 }
        source readout { grade: experiment  reports: ctr by +1.5% relative, serving by +2% }

        """;

    private static string Claim(string rest) => Around + "claim c { model: rows  moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: serving by +2%  evidence: readout  " + rest + " }\n";

    /// <summary>The marked span has the only finding; its fix gives the expected text, in which nothing is found.</summary>
    private static void Told(string id, string marked, string written, string mended)
    {
        (string source, List<Microsoft.CodeAnalysis.Text.TextSpan> spans) = Check.Unmark(marked);
        Finding finding = Check.Findings(source).Should().ContainSingle(Check.Describe(Check.Findings(source))).Subject;
        finding.Id.Should().Be(id);
        finding.Location.Span.Should().Be(spans.Single());
        string result = Check.Fixed(id, source);
        result.Should().Contain(mended).And.NotContain(written);
        Check.Findings(result).Should().BeEmpty(Check.Describe(Check.Findings(result)));
    }

    [Theory]
    [InlineData("Five is better because it is cheaper.")]
    [InlineData("Five, mostly")]
    [InlineData("It's cheaper, and members don't notice")]
    [InlineData("5 rows are better than 40: they fit")]
    [InlineData("We said no to a larger lift (that would have spent the budget) by 4 ms")]
    [InlineData("A metric rose and")]
    public void A_text_without_its_quotes_is_told_once_and_quoted_whole(string text)
    {
        Told("CASE2010", Claim($"because: [|{text}|]"), "because: " + text, $"because: \"{text}\" }}");
        Told("CASE2010", Claim($"because: [|{text}|]  owner: \"A\""), "because: " + text, $"because: \"{text}\"  owner");
        Told("CASE2010", Claim($"\n  because: [|{text}|]\n  owner: \"A\"\n"), "because: " + text, $"because: \"{text}\"\n");
    }

    [Fact]
    public void Prose_without_its_bars_gets_one_before_each_line()
    {
        Told("CASE2010", Claim("\n  because:\n    [|Five is better\n    because it is cheaper: by far.|]\n  owner: \"A\"\n"), "    Five", "because:\n    | Five is better\n    | because it is cheaper: by far.\n  owner");
        Told("CASE2010", Claim("\n  because: [|Five is better\n           for members|]\n  owner: \"A\"\n"), ": Five", "because: | Five is better\n           | for members\n  owner");
    }

    [Fact]
    public void Its_words_are_no_properties_of_the_block() =>
        // The real 'because:' is not the second of two.
        Told("CASE2010", Around + "canvas k { problem: [|People leave because they wait|]\n  audience: \"All\"  hypothesis: \"H\"  metrics: ctr  costs: serving  experiment: e  decision: d }\n"
            + "experiment e { hypothesis: \"H\"  randomize: member  primary: ctr  guardrails: ctr within 1pp }\ndecision d { on: e  go_when: ctr.better  stop_when: ctr.worse }\n", ": People", "problem: \"People leave because they wait\"\n");

    [Fact]
    public void Of_two_faults_that_explain_each_other_one_is_told() =>
        Check.Findings(Claim("because: /* why */ five is better")).Should().ContainSingle().Which.Id.Should().Be("CASE1014");

    [Fact]
    public void A_date_in_words_is_a_text() =>
        Told("CASE2010", Around + "case k { author: \"A\"  date: [|August 2020|]  status: draft }\nclaim c { model: rows  moves: ctr by +1.5% relative  costs: serving by +2%  evidence: readout }\n", "date: August", "date: \"August 2020\"  status");

    [Theory]
    [InlineData("reads: a b", "CASE2002")]
    [InlineData("because: homescreen.hypothesis", "CASE2005")]
    [InlineData("because: cheaper", "CASE2010")]
    public void What_is_no_text_keeps_its_own_finding(string property, string id) =>
        Check.Findings(Claim(property)).Select(finding => finding.Id).Should().Contain(id);

    [Fact]
    public void What_a_comment_in_anothers_form_seems_to_say_is_not_told() =>
        Told("CASE1014", Around + "[|/* metric of interest:|]\n   claim it\n   by at least 4 % */\n" + Claim("")[Around.Length..], "/*", "// metric of interest:\n// claim it\n// by at least 4 %\n");

    [Fact]
    public void An_interval_in_anothers_form_is_read_as_what_is_meant()
    {
        Told("CASE2019", Around + "claim c { model: rows  moves: ctr by +1.5% relative [|[0,3%; 2,7%]|]  costs: serving by +2%  evidence: readout }\n", "[0,3%", "[0.3%, 2.7%]");
        CaseDsl.Semantics.SemanticModel model = Check.Model(Around + "claim c { model: rows  moves: ctr by +1.5% relative (0.3% to 2.7%)  costs: serving by +2%  evidence: readout }\n");
        model.Figures.Claim(model.All<CaseDsl.Semantics.ClaimSymbol>().Single()).Moves.Single().Change.ToString().Should().Be("+1.5% relative [0.3%, 2.7%]");
    }

    [Theory]
    [InlineData("const", "x = 5%", "assume")]
    [InlineData("let", "x = 5%", "assume")]
    [InlineData("kpi", "k \"K\" { kind: subscriber  unit: ratio  better: higher }", "metric")]
    [InlineData("test", "t { hypothesis: \"H\" }", "experiment")]
    public void A_keyword_of_another_language_has_its_own_name_here(string keyword, string rest, string meant)
    {
        Finding finding = Check.Findings($"{keyword} {rest}\n").Single(found => found.Id == "CASE2001");
        finding.Fixes.Should().ContainSingle().Which.Title.Should().Be($"Write '{meant}'");
    }

    [Fact]
    public void A_title_after_an_equals_sign_is_a_title()
    {
        const string source = "metric ctr = \"Clicks\" { kind: subscriber  unit: ratio  better: higher }\n";
        Finding finding = Check.Findings(source).Should().ContainSingle().Subject;
        finding.Message.Should().Contain("title stands right after its name");
        Check.Fixed("CASE2010", source).Should().StartWith("metric ctr \"Clicks\" {");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("// The canvas goes here.\n", true)]
    [InlineData("unit binge = 3 plays\n", false)]
    [InlineData("}\n", false)]
    public void A_file_in_which_nothing_is_written_is_told_to_be_so(string source, bool isEmpty) =>
        Check.Findings(source).Any(finding => finding.Id == "CASE8004").Should().Be(isEmpty);
}
