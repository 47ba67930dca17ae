using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Analysis.Tests;

public sealed class AnalyzerTests
{
    [Fact]
    public void The_whole_example_of_the_language_is_clean() =>
        Check.Describe(Analyzer.Analyze(Corpus.HomeScreen(), AnalysisOptions.Default).Findings.Where(finding => finding.Severity >= Severity.Warning)).Should().BeEmpty();

    [Fact]
    public void A_rule_that_throws_becomes_one_internal_finding_and_the_others_still_run()
    {
        AnalysisResult result = Analyzer.Analyze(Check.Model("assume a = 1%"), AnalysisOptions.Default, [new Throwing(), new UnsourcedAssumption()], default);
        result.Findings.Select(finding => finding.Id).Should().Equal("CASE0001", "CASE5006");
        result.Findings[0].Message.Should().Contain("CASE3001").And.Contain("out of paper");
    }

    [Fact]
    public void Cancelling_is_no_internal_error()
    {
        Action cancelled = () => Analyzer.Analyze(Check.Model("assume a = 1%"), AnalysisOptions.Default, new CancellationToken(canceled: true));
        cancelled.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void The_cost_of_each_rule_is_measured_by_the_clock_handed_in()
    {
        long now = 0;
        AnalysisResult result = Check.Analyze("assume a = 1%", AnalysisOptions.Default with { Clock = () => now += 5 });
        result.RuleTicks.Should().HaveCount(RuleTable.Rules.Length).And.OnlyContain(ticks => ticks == 5);
        Check.Analyze("assume a = 1%").RuleTicks.Should().BeEmpty();
    }

    [Fact]
    public void A_large_file_has_the_findings_that_rules_in_turn_give_it()
    {
        // Every name is declared more than once, so there is much to say of it.
        string all = string.Join('\n', Corpus.CaseFiles.Select(File.ReadAllText));
        string large = string.Concat(Enumerable.Repeat(all, 1 + (200_000 / all.Length)));
        AnalysisOptions whole = AnalysisOptions.Default with { IsWholeWorkspace = true };

        AnalysisResult inTurn = Check.Analyze(large, whole with { Clock = static () => 0 });
        AnalysisResult result = Check.Analyze(large, whole);

        inTurn.Findings.Should().HaveCountGreaterThan(500);
        Check.Describe(result.Findings).Should().Be(Check.Describe(inTurn.Findings));
        Check.Describe(result.Suppressed).Should().Be(Check.Describe(inTurn.Suppressed));
        result.Summary.Pending.Select(pending => pending.Name).Should().Equal(inTurn.Summary.Pending.Select(pending => pending.Name));
    }

    [Theory]
    [MemberData(nameof(CaseFiles))]
    [InlineData("")]
    public void A_file_of_which_two_threads_bind_a_half_each_means_what_one_thread_makes_of_it(string path)
    {
        // Without a path, files one after another: of most names there are two then, one in each half.
        string text = path.Length > 0 ? File.ReadAllText(path) : string.Concat(string.Join('\n', Corpus.CaseFiles.Select(File.ReadAllText)).Take(100_000));
        // A file is large by its characters, and a comment after all of it changes nothing else.
        SemanticModel large = Check.Model(text + "\n" + string.Concat(Enumerable.Repeat("// A line that says nothing.\n", 5_000)));
        SemanticModel small = Check.Model(text + "\n");

        LargeText.IsWorthTwoThreads(large.Tree.Text).Should().BeTrue();
        LargeText.IsWorthTwoThreads(small.Tree.Text).Should().BeFalse();
        large.AllDeclarations.Select(symbol => symbol.QualifiedName).Should().Equal(small.AllDeclarations.Select(symbol => symbol.QualifiedName));
        large.References.Select(Told).Should().Equal(small.References.Select(Told));
        AnalysisOptions whole = AnalysisOptions.Default with { IsWholeWorkspace = true };
        Check.Describe(Analyzer.Analyze(large, whole).Findings).Should().Be(Check.Describe(Analyzer.Analyze(small, whole).Findings));

        static string Told(NameReference reference) => $"{reference.Token.Span} {reference.Target.QualifiedName}";
    }

    public static TheoryData<string> CaseFiles() => [.. Corpus.CaseFiles];

    [Theory]
    [MemberData(nameof(RulesThatReadTextAlone))]
    public void A_rule_that_says_it_reads_text_alone_asks_for_no_figure(string id)
    {
        Rule rule = RuleTable.Rules.Single(rule => rule.Descriptor.Id == id);
        System.Reflection.FieldInfo figures = typeof(SemanticModel).GetField("_figures", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        foreach (string text in Corpus.CaseFiles.Select(File.ReadAllText).Append(rule.Descriptor.Documentation.Bad))
        {
            SemanticModel model = Check.Model(text);
            var context = RuleContext.ToRead(model);
            context.Enter(rule.Descriptor, Severity.Warning);
            rule.Analyze(context);
            figures.GetValue(model).Should().BeNull();
        }
    }

    public static TheoryData<string> RulesThatReadTextAlone() => [.. RuleTable.Rules.Where(rule => rule.ReadsTextAlone).Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Findings_are_in_order_of_place()
    {
        var findings = Check.Findings("decision d { go_when: 1% < 2% }\nassume a = 1%\nmetric");
        findings.Select(finding => finding.Location.Span.Start).Should().BeInAscendingOrder();
    }

    [Fact]
    public void No_rule_throws_on_mutilated_files()
    {
        string whole = Corpus.Read("homescreen/homescreen.case");
        string metrics = Corpus.Read("homescreen/shared/metrics.case");
        // A fixed walk over the text: every run of the tests cuts the same holes.
        uint seed = 12345;
        for (int round = 0; round < 150; round++)
        {
            string text = whole;
            for (int cut = 0; cut < 3; cut++)
            {
                seed = (seed * 1664525) + 1013904223;
                int at = (int)(seed % (uint)text.Length);
                seed = (seed * 1664525) + 1013904223;
                int length = Math.Min((int)(seed % 60), text.Length - at);
                seed = (seed * 1664525) + 1013904223;
                string piece = (seed % 4) switch
                {
                    0 => "",
                    1 => "{",
                    2 => " by unknown ",
                    _ => text.Substring((int)(seed % (uint)(text.Length - 40)), 30),
                };
                text = text.Remove(at, length).Insert(at, piece);
            }

            SemanticModel model = Compilation.Create([SyntaxTree.Parse(text, "homescreen.case"), SyntaxTree.Parse(metrics, "shared/metrics.case")]).GetModel("homescreen.case");
            Analyzer.Analyze(model, AnalysisOptions.Default).Findings.Where(finding => finding.Id == "CASE0001").Select(finding => finding.Message).Should().BeEmpty("round {0} of {1}", round, text);
        }
    }

    private sealed class Throwing : Rule
    {
        public override RuleDescriptor Descriptor { get; } = RuleTable.Find("CASE3001") ?? Analyzer.InternalError;

        public override void Analyze(RuleContext context) => throw new InvalidOperationException("out of paper");
    }
}
