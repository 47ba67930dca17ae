using System.Xml.Linq;
using System.Xml.Schema;
using CaseDsl.Testing;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Cli.Tests;

/// <summary>The forms in which findings are written for other programs.</summary>
public sealed class ReportTests : IDisposable
{
    private const string Suppressed =
        """
        // casedsl: ignore no-cost -- "free" [until] May
        claim quiet "Quiet" { stage: expected  moves: ctr by unknown }

        """;

    private readonly TempFolder _folder = new();

    public ReportTests() => _folder.Write("shared/metrics.case", Cases.Metrics);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sarif_carries_place_related_places_fixes_and_fingerprint()
    {
        _folder.Write("sub folder/x.case", "case x \"é 東京\" { authr: \"z\" }\nassume x = 1% { source: \"s\" }\n");

        var run = Sarif("sub folder/x.case");

        var result = Results(run).First(static r => r.Value<string>("ruleId") == "CASE2002");
        result["level"]!.ToString().Should().Be("error");
        var place = result["locations"]![0]!["physicalLocation"]!;
        place["artifactLocation"]!["uri"]!.ToString().Should().Be("sub%20folder/x.case");
        place["artifactLocation"]!["uriBaseId"]!.ToString().Should().Be("%SRCROOT%");
        place["region"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("{\"startLine\":1,\"startColumn\":17,\"endLine\":1,\"endColumn\":22}");
        var replacement = result["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;
        replacement["deletedRegion"]!["startColumn"]!.Value<int>().Should().Be(17);
        replacement["insertedContent"]!["text"]!.ToString().Should().Be("author");
        result["partialFingerprints"]!["primaryLocationLineHash"]!.ToString().Should().MatchRegex("^[0-9a-f]{32}:1$");
        run["columnKind"]!.ToString().Should().Be("utf16CodeUnits");
        var twice = Results(run).First(static r => r.Value<string>("ruleId") == "CASE2004");
        twice["relatedLocations"]![0]!["id"]!.Value<int>().Should().Be(1);
        twice["message"]!["text"]!.ToString().Should().Contain("](1)");
    }

    [Fact]
    public void Sarif_lists_every_rule_with_its_help_and_no_link_where_no_repository_is_named()
    {
        _folder.Write("x.case", Cases.Broken);

        var driver = Sarif("x.case")["tool"]!["driver"]!;

        var rules = driver["rules"]!.ToList();
        rules.Select(static r => r["id"]!.ToString()).Should().OnlyHaveUniqueItems().And.Contain("CASE3001");
        rules.Should().OnlyContain(static r => r["help"]!["text"]!.ToString().Length > 10 && r["help"]!["markdown"]!.ToString().StartsWith('#'));
        rules.Should().OnlyContain(static r => r["helpUri"] == null);
        driver["informationUri"].Should().BeNull();
    }

    [Fact]
    public void Help_links_follow_the_repository_that_the_build_names()
    {
        var into = new StringWriter();
        var host = new Host { Out = into, Error = into, OpenInput = static () => Stream.Null, Files = new System.IO.Abstractions.FileSystem(), CurrentFolder = _folder.Path };

        new SarifReport(into, new ReportPlaces(host), new ProgramIdentity("1.2.3", "https://example.org/cases")).Write(new CheckOutcome([], []));

        var driver = JObject.Parse(into.ToString())["runs"]![0]!["tool"]!["driver"]!;
        driver["informationUri"]!.ToString().Should().Be("https://example.org/cases");
        driver["rules"]!.First(static r => r.Value<string>("id") == "CASE3001")["helpUri"]!.ToString()
            .Should().Be("https://example.org/cases/blob/main/docs/rules/CASE3001.md");
    }

    [Fact]
    public void Sarif_carries_what_a_comment_silences_with_its_reason()
    {
        _folder.Write("x.case", "use \"shared/metrics.case\"\n" + Suppressed);

        var result = Results(Sarif("x.case")).Single(static r => r.Value<string>("ruleId") == "CASE3002");

        result["suppressions"]!.Should().ContainSingle();
        result["suppressions"]![0]!["kind"]!.ToString().Should().Be("inSource");
        result["suppressions"]![0]!["justification"]!.ToString().Should().Be("\"free\" [until] May");
        result["suppressions"]![0]!["location"]!["physicalLocation"]!["region"]!["startLine"]!.Value<int>().Should().Be(2);
    }

    [Fact]
    public void Sarif_carries_what_a_comment_silences_of_the_whole_folder()
    {
        _folder.Write("shared/metrics.case", Cases.Metrics + "// casedsl: ignore unused -- next quarter\ncost forgotten \"A bill\" { baseline: $1 per month }\n");
        _folder.Write("home.case", Cases.Claim);

        var result = Results(Sarif(".")).Should().ContainSingle().Subject;

        result["ruleId"]!.ToString().Should().Be("CASE8001");
        result["suppressions"]![0]!["justification"]!.ToString().Should().Be("next quarter");
    }

    [Fact]
    public void Sarif_says_what_could_not_be_read()
    {
        _folder.Write("x.case", [0xFF, 0, 1]);

        var invocation = Sarif(".")["invocations"]![0]!;

        invocation["executionSuccessful"]!.Value<bool>().Should().BeFalse();
        invocation["toolExecutionNotifications"]![0]!["message"]!["text"]!.ToString().Should().StartWith("x.case: ");
    }

    [Theory]
    [InlineData("// a line more\n\n\n", "")]
    [InlineData("assume later = 2% { source: \"s\" }\n", "")]
    [InlineData("", "\n\n// and after\nassume later = 2% { source: \"s\" }\n")]
    public void A_fingerprint_survives_edits_around_it(string above, string below)
    {
        const string Text = "assume first = 1%\nassume n = 1,204 members { source: \"s\" }\n";
        _folder.Write("x.case", Text);
        var before = Fingerprints();

        _folder.Write("x.case", above + Text.Replace("n = 1", "n   =   1", StringComparison.Ordinal) + below);

        Fingerprints().Should().BeEquivalentTo(before).And.NotBeEmpty();
    }

    [Fact]
    public void Findings_that_are_alike_have_fingerprints_that_differ()
    {
        _folder.Write("x.case", "assume a = 1%\nassume a = 1%\nassume a = 1%\n");

        Fingerprints().Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(4);
    }

    [Fact]
    public void Annotations_escape_what_would_end_them()
    {
        _folder.Write("a,b:c%.case", "case x \"y\" { authr: \"z\" }\n");

        var run = Check("a,b:c%.case", "--format", "github");

        run.Out.Should().Be("::error file=a%2Cb%3Ac%25.case,line=1,col=14,endColumn=18,title=CASE2002 unknown-property::A case has no 'authr:'. Did you mean 'author'?\n");
    }

    [Fact]
    public void An_annotation_keeps_a_message_of_several_lines_on_one()
    {
        _folder.Write("x.case", "use \"shared/metrics.case\"\nassume half = 50% of ctr\n" + Cases.Broken);

        Check("x.case", "--format", "github").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should().OnlyContain(static line => line.StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void Paths_of_services_start_at_the_repository_wherever_the_check_runs()
    {
        Directory.CreateDirectory(_folder.At(".git"));
        _folder.Write("cases/x.case", Cases.Broken);

        var run = CliRun.In(_folder.At("cases"), "check", "--format", "github", "x.case", "missing.case");

        run.Out.Should().Contain("file=cases/x.case,").And.Contain("::error file=cases/missing.case,title=casedsl::there is no such file or folder");
        CliRun.In(_folder.At("cases"), "check", "x.case").Out.Should().StartWith("x.case:");
    }

    [Fact]
    public void GitLab_gets_a_severity_a_place_and_a_fingerprint_for_each_finding()
    {
        _folder.Write("x.case", "assume a = 1%\n");
        _folder.Write("y.case", "assume a = 1%\n" + Cases.Broken);

        var report = JArray.Parse(Check("--format", "gitlab").Out);

        report.Select(static f => f["fingerprint"]!.ToString()).Should().OnlyHaveUniqueItems();
        report.Select(static f => f["severity"]!.ToString()).Should().Contain("major").And.Contain("minor");
        report.First(static f => f["check_name"]!.ToString() == "CASE5006")["location"]!.ToString(Newtonsoft.Json.Formatting.None)
            .Should().Be("{\"path\":\"x.case\",\"lines\":{\"begin\":1,\"end\":1}}");
    }

    [Fact]
    public void GitLab_is_told_what_could_not_be_read()
    {
        _folder.Write("x.case", [0xFF, 0, 1]);
        _folder.Write(".editorconfig", "[*.case]\ncasedsl_diagnostic.CASE3001.severity = loud\n");

        var report = JArray.Parse(Check("--format", "gitlab", "x.case", "nope.case", "shared").Out);

        report.Where(static f => f["check_name"]!.ToString() == "casedsl")
            .Select(static f => (f["location"]!["path"]!.ToString(), f["location"]!["lines"]!["begin"]!.Value<int>(), f["severity"]!.ToString()))
            .Should().BeEquivalentTo([("x.case", 1, "blocker"), ("nope.case", 1, "blocker"), (".editorconfig", 2, "blocker")]);
        report.Select(static f => f["fingerprint"]!.ToString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void JUnit_fails_what_fails_the_check_and_skips_what_is_silenced()
    {
        _folder.Write("x.case", "use \"shared/metrics.case\"\n" + Suppressed + "assume a = 1%\ncase x \"\u0001 \ud800\" { authr: \"z\" }\n");

        var suites = JUnit("--fail-on", "error");

        var suite = suites.Elements("testsuite").Single(static s => s.Attribute("name")!.Value == "x.case");
        suite.Attribute("failures")!.Value.Should().Be(suite.Descendants("failure").Count().ToString());
        suite.Attribute("tests")!.Value.Should().Be(suite.Elements("testcase").Count().ToString());
        suite.Descendants("failure").Should().OnlyContain(static f => f.Attribute("type")!.Value == "error").And.NotBeEmpty();
        suite.Descendants("system-out").Should().NotBeEmpty();
        suite.Descendants("skipped").Single().Attribute("message")!.Value.Should().Be("\"free\" [until] May");
        JUnit("--fail-on", "suggestion").Descendants("system-out").Should().BeEmpty();
    }

    [Fact]
    public void JUnit_has_a_test_that_passed_for_a_clean_file_and_an_error_for_one_that_cannot_be_read()
    {
        var suites = JUnit("shared", "nope.case");

        suites.Elements("testsuite").Select(static s => (s.Attribute("name")!.Value, s.Attribute("errors")!.Value))
            .Should().BeEquivalentTo([("nope.case", "1"), ("shared/metrics.case", "0")]);
        suites.Descendants("testcase").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("x.sarif", "{\"$schema\"")]
    [InlineData("x.SARIF.json", "{\"$schema\"")]
    [InlineData("x.json", "{\n  \"findings\"")]
    [InlineData("x.xml", "<?xml")]
    [InlineData("x.txt", "home.case:1")]
    [InlineData("x", "home.case:1")]
    public void A_file_is_written_as_its_extension_says_beside_the_text(string file, string begins)
    {
        _folder.Write("home.case", "cas x\n");

        var run = Check("--output", file);

        _folder.Read(file).Should().StartWith(begins);
        run.Out.Should().StartWith("home.case:1");
        run.ExitCode.Should().Be(1);
    }

    [Fact]
    public void A_format_that_is_named_wins_over_the_extension_and_annotations_stay_on_standard_output()
    {
        _folder.Write("home.case", "cas x\n");

        Check("--format", "gitlab", "--output", "x.json").Out.Should().StartWith("home.case:1");
        _folder.Read("x.json").Should().StartWith("[");
        Check("--format", "github", "--output", "x.sarif").Out.Should().StartWith("::error ");
        _folder.Read("x.sarif").Should().StartWith("{\"$schema\"");
    }

    [Fact]
    public void A_sentence_is_no_file_and_has_no_report_of_files()
    {
        Check("--sentence", "a b", "--format", "sarif").ErrorLines.Should().ContainSingle().Which.Should().Contain("--sentence is written as text or json");
    }

    private CliRun Check(params string[] arguments) => CliRun.In(_folder.Path, ["check", .. arguments]);

    private JObject Sarif(params string[] arguments) =>
        (JObject)JObject.Parse(Check([.. arguments, "--format", "sarif"]).Out)["runs"]![0]!;

    private static IEnumerable<JToken> Results(JObject run) => run["results"]!;

    private List<string> Fingerprints() =>
        [.. Results(Sarif("x.case")).Select(static r => r.Value<string>("ruleId") + " " + r["partialFingerprints"]!["primaryLocationLineHash"])];

    /// <summary>A report that holds to our own schema.</summary>
    private XElement JUnit(params string[] arguments)
    {
        var document = XDocument.Parse(Check([.. arguments, "--format", "junit"]).Out);
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(Corpus.Root, "tests", "reports", "junit.xsd"));
        document.Validate(schemas, static (_, fault) => throw fault.Exception);
        return document.Root!;
    }
}
