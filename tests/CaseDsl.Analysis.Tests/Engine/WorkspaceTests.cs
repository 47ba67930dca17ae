using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Analysis.Tests;

public sealed class WorkspaceTests
{
    [Fact]
    public void A_name_that_another_file_uses_is_not_unused() =>
        Whole(
            ("shared.case", "assume a = 1% { source: \"x\" }\nassume b = 2% { source: \"x\" }"),
            ("one.case", "use \"shared.case\"\ncost c { baseline: $1M per quarter * a }\nfeature f\nclaim d { model: f  costs: c by -1%  because: \"x\"  stage: expected  evidence: s }\nsource s { grade: anecdote }"))
            .Should().Equal("shared.case: CASE8001 'b'");

    [Fact]
    public void On_one_file_alone_nothing_is_said_of_names_that_others_could_use() =>
        Check.Findings("assume a = 1% { source: \"x\" }").Should().BeEmpty();

    [Fact]
    public void A_use_that_gives_nothing_is_told_at_once_and_one_that_gives_units_is_not()
    {
        Check.Findings("use \"b.case\"\nassume a = 1% { source: \"x\" }", null, ("b.case", "assume b = 1% { source: \"x\" }")).Select(finding => finding.Id).Should().Equal("CASE8001");
        Check.Findings("use \"b.case\"\nassume a = 3 binges { source: \"x\" }", null, ("b.case", "unit binge")).Should().BeEmpty();
    }

    [Fact]
    public void A_model_that_another_file_claims_and_shows_is_not_without_a_claim() =>
        Whole(
            ("models.case", "model ranker \"Ranker\" { version: v3 }"),
            ("one.case", "use \"models.case\"\nmetric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher }\nsurface rows { model: ranker  metric: ctr }\nclaim c { model: ranker  moves: ctr by unknown  costs: none  because: \"It replaces nothing.\"  evidence: s }\nsource s { grade: anecdote }"))
            .Should().BeEmpty();

    [Fact]
    public void What_is_still_missing_when_all_files_are_read_is_what_is_told() =>
        Whole(
            ("models.case", "model ranker \"Ranker\" { version: v3 }"),
            ("one.case", "use \"models.case\"\nmetric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher }\nsurface rows { model: ranker  metric: ctr }"))
            .Should().ContainSingle().Which.Should().StartWith("models.case: CASE3011");

    private static ImmutableArray<string> Whole(params (string Path, string Text)[] files)
    {
        Compilation compilation = Compilation.Create(files.Select(file => SyntaxTree.Parse(file.Text, file.Path)));
        var options = AnalysisOptions.Default with { IsWholeWorkspace = true };
        List<AnalysisResult> results = [.. compilation.Paths.Select(path => Analyzer.Analyze(compilation.GetModel(path), options))];
        return
        [
            .. results.SelectMany(result => result.Findings).Concat(WorkspaceAnalyzer.Analyze(results.Select(result => result.Summary)))
                .Select(finding => $"{finding.Location.Path}: {finding.Id} '{finding.Location.Text.ToString(finding.Location.Span)}'"),
        ];
    }
}
