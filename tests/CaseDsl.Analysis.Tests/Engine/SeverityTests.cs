namespace CaseDsl.Analysis.Tests;

public sealed class SeverityTests
{
    private const string NoSource = "assume a = 1%\n";

    [Theory]
    [InlineData("CASE5006")]
    [InlineData("unsourced-assumption")]
    [InlineData("money")]
    [InlineData("CASE5xxx")]
    [InlineData("all")]
    public void A_rule_is_configured_by_its_ID_its_slug_its_family_or_its_prefix(string key) =>
        Of(KeyValuePair.Create(key, Severity.Error)).Should().Equal(Severity.Error);

    [Fact]
    public void A_rules_own_setting_wins_over_its_familys_whatever_comes_later() =>
        Of(new("CASE5006", Severity.Error), new("money", Severity.None), new("all", Severity.Suggestion)).Should().Equal(Severity.Error);

    [Fact]
    public void Of_two_settings_as_narrow_the_later_wins() =>
        Of(new("CASE5006", Severity.Error), new("unsourced-assumption", Severity.Suggestion)).Should().Equal(Severity.Suggestion);

    [Fact]
    public void None_switches_a_rule_off() => Of(KeyValuePair.Create("money", Severity.None)).Should().BeEmpty();

    [Fact]
    public void Selecting_leaves_the_rest_out_and_ignoring_leaves_the_named_out()
    {
        string source = NoSource + "decision d { go_when: a > 2% }";
        Ids(AnalysisOptions.Default).Should().Equal("CASE5006", "CASE6002");
        Ids(AnalysisOptions.Default with { Select = ["decisions"] }).Should().Equal("CASE6002");
        Ids(AnalysisOptions.Default with { Ignore = ["no-stop-rule"] }).Should().Equal("CASE5006");
        IEnumerable<string> Ids(AnalysisOptions options) => Check.Findings(source, options).Select(finding => finding.Id);
    }

    [Fact]
    public void Syntax_errors_are_told_whatever_is_selected() =>
        Check.Findings("metric {", AnalysisOptions.Default with { Select = ["prose"] }).Should().NotBeEmpty();

    [Theory]
    [InlineData("casedsl_diagnostic.CASE3001.severity", "CASE3001")]
    [InlineData("casedsl_diagnostic.claims.severity", "claims")]
    [InlineData("dotnet_diagnostic.CA1000.severity", null)]
    [InlineData("casedsl_diagnostic..severity", null)]
    public void A_key_of_an_editorconfig_names_its_rule(string key, string? rule) => SeverityConfiguration.KeyOf(key).Should().Be(rule);

    [Theory]
    [InlineData("error", true, Severity.Error)]
    [InlineData(" Warning ", true, Severity.Warning)]
    [InlineData("suggestion", true, Severity.Suggestion)]
    [InlineData("none", true, Severity.None)]
    [InlineData("fatal", false, Severity.None)]
    public void The_words_of_a_severity_are_read(string word, bool known, Severity expected)
    {
        SeverityConfiguration.TryParse(word, out Severity severity).Should().Be(known);
        severity.Should().Be(expected);
    }

    [Fact]
    public void A_house_rule_is_configured_by_its_name_or_by_CASE9000()
    {
        const string source = """
            metric ctr "Clicks" { kind: experience  unit: ratio  better: higher }
            rule on_the_way "Metrics drive something" { for: metric  require: count(it.drives) >= 1  severity: error }
            """;
        Check.Findings(source).Select(finding => (finding.Id, finding.Slug, finding.Severity)).Should().Equal(("CASE9000", "on_the_way", Severity.Error));
        Check.Findings(source, With("on_the_way", Severity.Suggestion)).Select(finding => finding.Severity).Should().Equal(Severity.Suggestion);
        Check.Findings(source, With("CASE9000", Severity.None)).Should().BeEmpty();
        Check.Findings("// casedsl: ignore on_the_way -- later\n" + source).Should().BeEmpty();
    }

    private static AnalysisOptions With(string key, Severity severity) =>
        AnalysisOptions.Default with { Configuration = SeverityConfiguration.Create([new(key, severity)]) };

    private static IEnumerable<Severity> Of(params KeyValuePair<string, Severity>[] settings) =>
        Check.Findings(NoSource, AnalysisOptions.Default with { Configuration = SeverityConfiguration.Create(settings) }).Select(finding => finding.Severity);
}
