namespace CaseDsl.Analysis.Tests;

public sealed class SuppressionTests
{
    private const string Base = """
        metric ctr "Clicks" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
        cost serving "Serving" { baseline: $0.8M per quarter }
        feature rows { version: v3 }
        source readout { grade: experiment  reports: ctr by +1.5% relative, serving by +2% }

        """;

    [Fact]
    public void A_comment_with_a_reason_silences_a_rule_for_the_next_declaration()
    {
        AnalysisResult result = Check.Analyze(Base + """
            // casedsl: ignore CASE3002 -- finance sends the bill in June
            claim a { model: rows  moves: ctr by +1.5% relative  evidence: readout }
            claim b { model: rows  moves: ctr by +1.5% relative  evidence: readout }
            """);
        result.Findings.Select(finding => (finding.Id, finding.Location.Start.Line)).Should().Equal(("CASE3002", 6));
        (result.Suppressed.Should().ContainSingle().Which.SuppressedBy?.Reason).Should().Be("finance sends the bill in June");
    }

    [Theory]
    [InlineData("CASE3002")]
    [InlineData("case3002")]
    [InlineData("no-cost")]
    [InlineData("no_cost")]
    public void A_rule_may_be_named_by_its_ID_or_its_slug(string name) =>
        Check.Findings(Base + $"// casedsl: ignore {name} -- because\nclaim a {{ model: rows  moves: ctr by +1.5% relative  evidence: readout }}").Should().BeEmpty();

    [Fact]
    public void A_comment_before_a_property_speaks_of_that_property_alone()
    {
        string source = Base + """
            claim a {
              model:    rows
              // casedsl: ignore CASE3004 -- the readout says relative
              moves:    ctr by +1.5%
              costs:    serving by +2%
              evidence: readout
            }
            claim b { model: rows  moves: ctr by +1.5%  costs: serving by +2%  evidence: readout }
            """;
        Check.Findings(source).Select(finding => (finding.Id, finding.Location.Start.Line)).Should().Equal(("CASE3004", 11));
    }

    [Fact]
    public void Several_rules_are_separated_by_commas_and_a_file_can_be_silenced_whole()
    {
        Check.Findings(Base + """
            claim a { model: rows  moves: ctr by +1.5% }
            claim b { model: rows  moves: ctr by +1.5% }
            // casedsl: ignore-file CASE3002, no-evidence, CASE3004 -- a sketch for the offsite
            """).Should().BeEmpty();
    }

    [Fact]
    public void Without_a_reason_a_comment_silences_nothing_and_is_reported()
    {
        string source = Base + "// casedsl: ignore CASE3002\nclaim a { model: rows  moves: ctr by +1.5% relative  evidence: readout }";
        Check.Findings(source).Select(finding => finding.Id).Should().Equal("CASE8002", "CASE3002");
    }

    [Fact]
    public void What_silences_nothing_is_reported_with_a_fix_that_removes_its_line()
    {
        string source = "// casedsl: ignore CASE3002 -- old\nassume a = 1% { source: \"x\" }\n";
        Check.Findings(source).Select(finding => finding.Id).Should().Equal("CASE8002");
        Check.Fixed("CASE8002", source).Should().Be("assume a = 1% { source: \"x\" }\n");
    }

    [Fact]
    public void Of_several_rules_only_the_needless_one_is_removed()
    {
        string source = Base + "// casedsl: ignore CASE3002, CASE3005 -- old\nclaim a { model: rows  moves: ctr by +1.5% relative  evidence: readout }";
        Finding needless = Check.Findings(source).Should().ContainSingle().Subject;
        needless.Message.Should().Contain("CASE3005");
        Check.Fixed("CASE8002", source).Should().Contain("// casedsl: ignore CASE3002 -- old");
    }

    [Fact]
    public void A_misspelt_rule_is_told_which_one_is_near() =>
        Check.Findings("// casedsl: ignore no-cots -- x\nassume a = 1% { source: \"x\" }")
            .Should().ContainSingle().Which.Message.Should().Contain("'no-cost'");

    [Fact]
    public void Syntax_errors_cant_be_silenced()
    {
        string source = "// casedsl: ignore-file CASE1001 -- x\nmetric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher\n";
        Check.Findings(source).Select(finding => finding.Id).Should().BeEquivalentTo("CASE1001", "CASE8002");
    }

    [Fact]
    public void A_suppression_of_a_rule_that_is_switched_off_is_not_called_needless()
    {
        var off = AnalysisOptions.Default with { Configuration = SeverityConfiguration.Create([new("CASE3002", Severity.None)]) };
        Check.Findings(Base + "// casedsl: ignore CASE3002 -- x\nclaim a { model: rows  moves: ctr by +1.5% relative  evidence: readout }", off).Should().BeEmpty();
    }

    [Theory]
    [InlineData("unused")]
    [InlineData("longer-than-a-page")]
    [InlineData("stale-rendering")]
    public void A_suppression_of_a_rule_that_is_not_given_what_it_needs_is_not_called_needless(string rule)
    {
        string source = $"// casedsl: ignore-file {rule} -- x\nassume a = 1% {{ source: \"x\" }}\nassume b = a {{ source: \"x\" }}\nassume c = b {{ source: \"x\" }}\ncase d \"{{c}}\" {{ author: \"x\" }}\n";
        Check.Findings(source).Should().BeEmpty();
        var given = AnalysisOptions.Default with { IsWholeWorkspace = true, PageLines = static (_, _) => 1, CommittedPages = static _ => [] };
        Check.Findings(source.Replace("case d", "model unclaimed \"M\" {}\ncase d", StringComparison.Ordinal), given).Select(finding => finding.Id).Should().Contain("CASE8002");
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("CASE3xxx")]
    [InlineData("all")]
    public void A_family_cant_be_silenced_by_a_comment(string name) =>
        Check.Findings($"// casedsl: ignore {name} -- x\nassume a = 1% {{ source: \"x\" }}")
            .Should().ContainSingle().Which.Message.Should().Contain("is more than one rule");

    [Fact]
    public void Prose_and_text_that_only_look_like_the_comment_are_none() =>
        Check.Findings("case a \"// casedsl: ignore CASE3002\" { author: \"casedsl: ignore x\" }").Should().BeEmpty();

    [Fact]
    public void What_another_file_may_need_can_be_silenced_too()
    {
        string source = "// casedsl: ignore CASE8001 -- the next case needs it\nassume a = 1% { source: \"x\" }";
        AnalysisResult result = Check.Analyze(source, AnalysisOptions.Default with { IsWholeWorkspace = true });
        result.Findings.Should().BeEmpty();
        WorkspaceAnalyzer.Analyze([result.Summary]).Should().BeEmpty();
    }
}
