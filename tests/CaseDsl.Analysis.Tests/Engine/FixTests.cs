using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

public sealed class FixTests
{
    public static TheoryData<string> BadExamples => [.. RuleTable.Descriptors.Where(descriptor => descriptor.Documentation.Bad.Length > 0).Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(BadExamples))]
    public void Fixing_settles_and_adds_no_syntax_error(string id)
    {
        string source = RuleTable.Find(id)?.Documentation.Bad ?? "";
        SyntaxTree before = SyntaxTree.Parse(source, Check.Path);
        FixResult fixedUp = FixApplier.Apply(Compilation.Create([before]), [Check.Path], _ => AnalysisOptions.Default, unsafeToo: true);
        fixedUp.HasSettled.Should().BeTrue();
        SyntaxTree after = fixedUp.Compilation.GetModel(Check.Path).Tree;
        after.Diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("CASE1", StringComparison.Ordinal))
            .Should().BeLessThanOrEqualTo(before.Diagnostics.Count(diagnostic => diagnostic.Id.StartsWith("CASE1", StringComparison.Ordinal)), after.Text.ToString().Replace("{", "{{").Replace("}", "}}"));
    }

    [Theory]
    [InlineData("CASE3001")]
    [InlineData("CASE3002")]
    [InlineData("CASE3004")]
    [InlineData("CASE3006")]
    [InlineData("CASE3007")]
    [InlineData("CASE3013")]
    [InlineData("CASE5001")]
    [InlineData("CASE4004")]
    [InlineData("CASE4014")]
    [InlineData("CASE8002")]
    public void A_fixed_example_no_longer_raises_its_rule(string id)
    {
        string source = RuleTable.Find(id)?.Documentation.Bad ?? "";
        if (id == "CASE3001")
            source += "\nmetric plays \"Plays\" { kind: subscriber  unit: plays per member  better: higher }\nsurface player { model: batching  metric: plays }\n";
        Apply(source, unsafeToo: true).Findings.Should().NotContain(finding => finding.Id == id);
    }

    [Fact]
    public void A_word_that_is_inserted_stands_apart_from_the_one_before() =>
        Check.Fixed("CASE1001", "experiment e {\n  arm control { share: 50% }\n  result hours {\n    control: 11.2 h sd 8.4 h\n  }\n}\n", "Insert 'of'")
            .Should().Contain("sd 8.4 h of\n");

    [Fact]
    public void A_text_without_quotes_gets_them_around_the_whole_line_and_no_colons()
    {
        const string Source = """
            tradeoff rows "Rows" {
              option fewer { costs: none }
              option as_is { costs: none }
              choose:  fewer
              because: Five is better because it is cheaper.
            }
            """;

        FixResult result = FixApplier.Apply(Compilation.Create([SyntaxTree.Parse(Source, Check.Path)]), [Check.Path], _ => AnalysisOptions.Default, unsafeToo: false);

        result.Compilation.GetModel(Check.Path).Tree.Text.ToString().Should().Contain("because: \"Five is better because it is cheaper.\"");
    }

    [Theory]
    [InlineData("because: Better  moves: none", "because: \"Better\"  moves: none")]
    [InlineData("because: Better // than before", "because: \"Better\" // than before")]
    public void A_word_without_quotes_gets_them_alone_where_something_else_follows(string line, string mended)
    {
        string source = "tradeoff rows \"Rows\" {\n  " + line + "\n}\n";

        FixResult result = FixApplier.Apply(Compilation.Create([SyntaxTree.Parse(source, Check.Path)]), [Check.Path], _ => AnalysisOptions.Default, unsafeToo: false);

        result.Compilation.GetModel(Check.Path).Tree.Text.ToString().Should().Contain(mended);
    }

    [Fact]
    public void Unsafe_fixes_are_applied_only_where_asked_for()
    {
        const string source = "metric ctr \"Clicks\" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }\nsource s { grade: anecdote  reports: ctr by +1% }\n";
        Apply(source, unsafeToo: false).Text.Should().Be(source);
        Apply(source, unsafeToo: true).Text.Should().Contain("by +1% relative }");
    }

    [Fact]
    public void A_clean_file_is_left_alone() =>
        FixApplier.Apply(Corpus.HomeScreen().Compilation, ["homescreen.case"], _ => AnalysisOptions.Default, unsafeToo: true).Files.Should().BeEmpty();

    [Fact]
    public void What_nothing_needs_is_removed_when_the_whole_workspace_is_fixed()
    {
        var options = AnalysisOptions.Default with { IsWholeWorkspace = true };
        Compilation compilation = Compilation.Create([
            SyntaxTree.Parse("assume a = 1% { source: \"x\" }\nassume b = 2% { source: \"x\" }\n", "shared.case"),
            SyntaxTree.Parse("use \"shared.case\"\nassume c = a * 2 { source: \"x\" }\nassume d = c / 2 { source: \"x\" }\n", "one.case"),
        ]);
        FixResult result = FixApplier.Apply(compilation, ["shared.case", "one.case"], _ => options, unsafeToo: true);
        // d needs c needs a: each round removes what the round before left unneeded.
        result.Files.Select(file => (file.Path, file.After.ToString())).Should().BeEquivalentTo([("shared.case", ""), ("one.case", "")]);
        result.HasSettled.Should().BeTrue();
    }

    private static (string Text, ImmutableArray<Finding> Findings) Apply(string source, bool unsafeToo)
    {
        FixResult result = FixApplier.Apply(Compilation.Create([SyntaxTree.Parse(source, Check.Path)]), [Check.Path], _ => AnalysisOptions.Default, unsafeToo);
        SemanticModel model = result.Compilation.GetModel(Check.Path);
        return (model.Tree.Text.ToString(), Analyzer.Analyze(model, AnalysisOptions.Default).Findings);
    }
}
