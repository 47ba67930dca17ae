using CaseDsl.Analysis;
using CaseDsl.Rendering;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing.Tests;

public sealed class TemplateTests
{
    /// <summary>The rule that tells of a prompt still to be answered.</summary>
    private const string LeftToFillIn = "CASE7010";

    private static readonly DateOnly Day = new(2026, 5, 6);

    public static TheoryData<string> Kinds => [.. CaseTemplates.All.Select(static template => template.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_alone_says_only_what_is_left_to_fill_in(string kind)
    {
        var text = Write(kind, TemplateMetrics.Own);

        OnlyPrompts(Compilation.Create([SyntaxTree.Parse(text, "home_rows.case")]).GetModel("home_rows.case"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_beside_shared_metrics_uses_them(string kind)
    {
        const string Shared =
            """
            metric hours "Hours" { kind: subscriber  unit: stream_hours per member per month  better: higher  baseline: 52 stream_hours per member per month }
            metric plays "Members who play" { kind: subscriber  unit: ratio  better: higher  baseline: 30%  drives: hours at 0.3 }
            metric leavers "Churn" { kind: subscriber  unit: ratio  better: lower  baseline: 2.1%  drives: hours at -0.2 }
            cost egress "Delivery" { baseline: $15M per quarter }
            northstar hours { target: +1% relative per quarter }

            """;
        var shared = TemplateMetrics.Of(Compilation.Create([SyntaxTree.Parse(Shared, "m.case")]).GetModel("m.case"), "../m.case");
        shared.Should().NotBeNull();
        var text = Write(kind, shared ?? TemplateMetrics.Own);

        var model = Compilation.Create([SyntaxTree.Parse(text, "cases/home_rows.case"), SyntaxTree.Parse(Shared, "m.case")]).GetModel("cases/home_rows.case");

        OnlyPrompts(model);
        if (kind != "metrics")
            text.Should().Contain("use \"../m.case\"").And.Contain("plays").And.Contain("egress").And.NotContain("\nmetric ");
    }

    [Theory]
    [InlineData("metric a { kind: subscriber  unit: ratio  better: higher }")]
    [InlineData("northstar ctr { target: +1% relative per quarter }")]
    [InlineData("")]
    public void A_metrics_file_that_lacks_what_templates_speak_of_is_not_used(string metrics) =>
        TemplateMetrics.Of(Compilation.Create([SyntaxTree.Parse(metrics, "m.case")]).GetModel("m.case"), "m.case").Should().BeNull();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_is_formatted(string kind)
    {
        var text = Write(kind, TemplateMetrics.Own);

        Formatter.Format(SyntaxTree.Parse(text)).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_renders_its_page_and_says_what_is_unknown(string kind)
    {
        var model = Compilation.Create([SyntaxTree.Parse(Write(kind, TemplateMetrics.Own), "home_rows.case")]).GetModel("home_rows.case");

        var page = MarkdownRenderer.RenderCase(model);

        page.Should().Contain("unknown").And.NotContain("NaN");
        var expected = kind is "experiment" ? "readout" : kind;
        if (kind != "case")
            MarkdownRenderer.FindPage(model, expected, "").Should().NotBeNull();
    }

    [Fact]
    public void Dates_count_from_the_day_handed_in()
    {
        Write("canvas", TemplateMetrics.Own).Should().Contain("date:   2026-05-06").And.Contain("run:        2026-05-20 to 2026-06-23");
    }

    [Fact]
    public void The_workspace_says_only_what_is_left_to_fill_in()
    {
        var files = WorkspaceTemplate.Files(Day);
        var trees = files.Where(static file => file.Path.EndsWith(".case", StringComparison.Ordinal)).Select(static file => SyntaxTree.Parse(file.Text, file.Path)).ToArray();
        var compilation = Compilation.Create(trees);
        var results = trees.Select(tree => Analyzer.Analyze(compilation.GetModel(tree.Path), Options(isWhole: true))).ToArray();

        trees.Should().HaveCount(3);
        foreach (var tree in trees)
            Formatter.Format(tree).Should().Be(tree.Text.ToString());
        results.SelectMany(static result => result.Findings).Concat(WorkspaceAnalyzer.Analyze([.. results.Select(static result => result.Summary)]))
            .Where(static finding => finding.Id != LeftToFillIn)
            .Select(static finding => $"{finding.Id} {finding.Location.Path}:{finding.Location.Start.Line + 1}: {finding.Message}")
            .Should().BeEmpty();
    }

    [Fact]
    public void The_workspace_has_metrics_a_canvas_a_story_configuration_and_recommendations()
    {
        WorkspaceTemplate.Files(Day).Select(static file => file.Path).Should().Equal(
            ".editorconfig", "metrics.case", "my_canvas.case", "my_story.case", ".vscode/extensions.json");
        WorkspaceTemplate.Files(Day).Should().OnlyContain(static file => file.Text.EndsWith('\n') && !file.Text.Contains('\r'));
    }

    [Theory]
    [InlineData("", ".github/workflows/cases.yml", "casedsl format --check\n")]
    [InlineData("product/home", ".github/workflows/home.yml", "casedsl format --check product/home\n")]
    [InlineData("l'an 2", ".github/workflows/l'an 2.yml", "casedsl format --check 'l'\\''an 2'\n")]
    public void The_job_checks_the_workspace_from_the_root_of_the_repository(string folder, string path, string line)
    {
        var job = WorkspaceTemplate.Job(folder);

        job.Path.Should().Be(path);
        job.Text.Should().Contain(line).And.EndWith("\n").And.NotContain("\r");
    }

    [Fact]
    public void The_metrics_template_holds_what_a_streaming_service_measures()
    {
        var model = Compilation.Create([SyntaxTree.Parse(Write("metrics", TemplateMetrics.Own), "metrics.case")]).GetModel("metrics.case");

        model.Declarations.Select(static declaration => declaration.Name).Should()
            .Contain(["ctr", "churn", "avod_conversion", "streaming", "engagement", "latency_p99", "serving", "members", "arpu"]);
    }

    [Theory]
    [InlineData("home_rows")]
    [InlineData("v2")]
    [InlineData("Startseite_ä")]
    public void A_name_of_letters_digits_and_underscores_is_valid(string name)
    {
        TemplateName.WhyInvalid(name).Should().BeNull();
        foreach (var template in CaseTemplates.All)
            SyntaxTree.Parse(template.Write(new TemplateInput(name, Day, TemplateMetrics.Own))).Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("2nd")]
    [InlineData("home rows")]
    [InlineData("home-rows")]
    [InlineData("unknown")]
    [InlineData("a\"b")]
    [InlineData("a{")]
    [InlineData("a // b")]
    public void Another_is_not_and_the_reason_is_given(string name) => TemplateName.WhyInvalid(name).Should().NotBeNullOrEmpty();

    private static string Write(string kind, TemplateMetrics metrics) =>
        (CaseTemplates.Find(kind) ?? throw new ArgumentException(kind)).Write(new TemplateInput("home_rows", Day, metrics));

    private static AnalysisOptions Options(bool isWhole) => AnalysisOptions.Default with { PageLines = PageLength.Of, IsWholeWorkspace = isWhole };

    private static void OnlyPrompts(SemanticModel model)
    {
        var findings = Analyzer.Analyze(model, Options(isWhole: false)).Findings;
        findings.Where(static finding => finding.Id != LeftToFillIn).Select(static finding => $"{finding.Id} {finding.Location.Start.Line + 1}: {finding.Message}").Should().BeEmpty();
        findings.Should().NotBeEmpty();
    }
}
