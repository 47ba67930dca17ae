namespace CaseDsl.Syntax.Tests;

public class RecoveryTests
{
    [Theory]
    [InlineData("claim x {\n  moves: tickets down 8%\n  model: m\n}\n", "CASE1002", "down")]
    [InlineData("claim x {\n  costs: scoring up $3M, support by -8%\n}\n", "CASE1002", "up")]
    [InlineData("experiment x {\n  run: 2026-03-02 until 2026-03-29\n  looks: 1\n}\n", "CASE1002", "until")]
    [InlineData("decision x {\n  go when: a\n}\n", "CASE1011", "go")]
    [InlineData("claim x {\n  moves ctr by +1%\n  model: m\n}\n", "CASE1011", "moves")]
    [InlineData("claim x {\n  model: m\nclaim y {\n  model: m\n}\n", "CASE1001", "")]
    [InlineData("claim x {\n  model:\n  evidence: a\n}\n", "CASE1001", "")]
    [InlineData("claim x {\n  evidence: a,\n  model: m\n}\n", "CASE1001", "")]
    [InlineData("canvas c {\n  risk drift { because: | done }\n  risk b { level: low }\n}\n", "CASE1008", "}")]
    [InlineData("claim x { because: | done }\nunit a\n", "CASE1008", "}")]
    [InlineData("claim x {\n  because: “why”\n}\n", "CASE2018", "“why”")]
    [InlineData("claim x {\n  because: 'why'\n}\n", "CASE2018", "'why'")]
    [InlineData("claim x {\n  reach: 1,204,331 members\n}\n", "CASE2014", "1,204,331")]
    [InlineData("claim x {\n  reach: 1 204 331 members\n}\n", "CASE2014", "1 204 331")]
    [InlineData("claim x {\n  reach: 1\u202F204\u202F331 members\n}\n", "CASE2014", "1\u202F204\u202F331")]
    [InlineData("claim x {\n  reach: 1.204.331 members\n}\n", "CASE2014", "1.204.331")]
    [InlineData("claim x {\n  reach: 1'204'331 members\n}\n", "CASE2014", "1'204'331")]
    [InlineData("claim x {\n  worth: $1,5M per quarter\n}\n", "CASE2014", "1,5")]
    [InlineData("claim x {\n  moves: a by +0,125%\n}\n", "CASE2014", "0,125")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [0,3%, 2,7%]\n}\n", "CASE2019", "[0,3%, 2,7%]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [1,2; 3,4]\n}\n", "CASE2019", "[1,2; 3,4]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [1,2,3,4]\n}\n", "CASE2019", "[1,2,3,4]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [0.3%; 2.7%]\n}\n", "CASE2019", "[0.3%; 2.7%]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [0.3% to 2.7%]\n}\n", "CASE2019", "[0.3% to 2.7%]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative [0.3%–2.7%]\n}\n", "CASE2019", "[0.3%–2.7%]")]
    [InlineData("claim x {\n  moves: a by -1.5% relative [-2.7% - -0.3%]\n}\n", "CASE2019", "[-2.7% - -0.3%]")]
    [InlineData("claim x {\n  moves: a by +1.5% relative (0,5 to 0,9)\n}\n", "CASE2019", "(0,5 to 0,9)")]
    [InlineData("claim x {\n  moves: a by +1.5% relative (0.3%, 2.7%)\n}\n", "CASE2019", "(0.3%, 2.7%)")]
    [InlineData("claim x {\n  worth: $1.5M per quarter ($1.2M, $1.8M)\n}\n", "CASE2019", "($1.2M, $1.8M)")]
    [InlineData("claim x {\n  moves: a by +13 ms (90% CI: 9 ms to 17 ms)\n}\n", "CASE2019", "(90% CI: 9 ms to 17 ms)")]
    [InlineData("claim x {\n  moves: a by +1.5% relative +- 0.4%\n}\n", "CASE1006", "+-")]
    [InlineData("/* about things */\nunit a\n", "CASE1014", "/* about things */")]
    [InlineData("/* about\n * things\n */\nunit a\n", "CASE1014", "/* about")]
    [InlineData("/* about things\nunit a\n", "CASE1014", "/* about things")]
    [InlineData("claim x { model: m /* why */ costs: none }\n", "CASE1014", "/* why */")]
    [InlineData("import \"shared/metrics.case\"\nunit a\n", "CASE1002", "import")]
    [InlineData("import { ctr } from \"shared/metrics.case\";\nunit a\n", "CASE1002", "import")]
    [InlineData("from \"shared/metrics.case\" import ctr, churn\nunit a\n", "CASE1002", "from")]
    [InlineData("#include \"shared/metrics.case\"\nunit a\n", "CASE1002", "#include \"shared/metrics.case\"")]
    [InlineData("new canvas home \"Home\" { problem: | x\n}\n", "CASE1002", "new")]
    [InlineData("assume x := 3\n", "CASE1002", ":")]
    [InlineData("hypothesis: We believe that fewer rows help\nunit a\n", "CASE1002", "hypothesis")]
    [InlineData("claim x {\n  date: 2026-13-45\n}\n", "CASE1005", "2026-13-45")]
    [InlineData("claim x {\n  date: 2026-5-6\n}\n", "CASE1005", "2026-5-6")]
    [InlineData("claim x {\n  version: 1.2.3\n}\n", "CASE1004", "1.2.3")]
    [InlineData("claim x {\n  risk a { mitigation: \"Weekly }\n  model: m\n}\n", "CASE1003", "\"Weekly")]
    [InlineData("claim x {\n  evidence: a b\n  model: m\n}\n", "CASE1002", "b")]
    [InlineData("claim x {\n  evidence: a @ b\n  model: m\n}\n", "CASE1006", "@")]
    [InlineData("claim x {\n  worth: 1 < 2 < 3\n}\n", "CASE1012", "<")]
    [InlineData("claim x {\n  worth: 1 +\n}\n", "CASE1001", "")]
    [InlineData("claim x {\n  worth: (1\n}\n", "CASE1001", "")]
    [InlineData("claim x {\n  worth: $1M [1, 2] per quarter\n}\n", "CASE1002", "per")]
    [InlineData("claim x {\n}\n  evidence: a\n  worth: $1M\n}\nunit b\n", "CASE1002", "evidence")]
    [InlineData("claim more clicks \"T\" {\n  model: m\n}\n", "CASE1002", "clicks")]
    [InlineData("use shared/metrics.case\nunit a\n", "CASE1001", "")]
    [InlineData("story s {\n  action:\n    | It {x rose\n    | by {y}.\n}\n", "CASE1010", "")]
    [InlineData("\"Title\" { a: b }\n", "CASE1001", "\"")]
    [InlineData("claim at { a: b }\n", "CASE1013", "at")]
    [InlineData("claim x \"t\"\n  a: b\n}\nunit q\n", "CASE1001", "")]
    [InlineData("claim x { title: \"a \\q b\" }\n", "CASE1009", "\\q")]
    [InlineData("model m \"M { version: v2 }\nunit q\n", "CASE1003", "\"M")]
    [InlineData("case x \"A title {\n  author: \"x\"\n}\n", "CASE1003", "\"A title")]
    [InlineData("cost c \"C\" { baseline: $3bn per quarter }\n", "CASE1004", "$3bn")]
    [InlineData("cost c \"C\" { baseline: $300K per quarter }\n", "CASE1004", "$300K")]
    [InlineData("assume x = 3 +/- 1\n", "CASE1006", "+/-")]
    [InlineData("assume x 3 { source: \"S\" }\n", "CASE1001", "")]
    [InlineData("assume x: 3 members { source: \"S\" }\n", "CASE1001", ":")]
    [InlineData("assume x = 1 + 2) { source: \"S\" }\n", "CASE1002", ")")]
    [InlineData("assume x = 20K members { source: \"S\" }\n", "CASE1002", "members")]
    [InlineData("assume x = 4.2.1%\n", "CASE1004", "4.2.1")]
    [InlineData("assume x = 3 { as_of: 2026-02-03-04 }\n", "CASE1005", "2026-02-03-04")]
    [InlineData("model m Two tower ranker { version: v1 }\n", "CASE1002", "Two tower ranker")]
    [InlineData("model my-model \"M\" { version: v1 }\n", "CASE1002", "-model")]
    [InlineData("model 2tower \"M\" { version: v1 }\n", "CASE1002", "2")]
    [InlineData("# about things\nunit a\n", "CASE1014", "#")]
    [InlineData("model m { version: , replaces: n }\n", "CASE1001", "")]
    [InlineData("metric m { kind: subscriber, unit: ratio }\n", "CASE1001", "")]
    [InlineData("critique c { of: e finding novelty }\n", "CASE1001", "")]
    [InlineData("tradeoff t {\n  option a\n  option b { costs: none }\n}\n", "CASE1001", "")]
    [InlineData("tradeoff t {\n  option a { costs: none\n  option b { costs: none }\n  choose: a\n}\n", "CASE1001", "")]
    [InlineData("experiment e { run: 2026-03-30 – 2026-05-03 }\n", "CASE1006", "–")]
    [InlineData("decision d {\n  go_when: a.better AND b.worse\n}\n", "CASE1002", "AND")]
    [InlineData("claim x {\n  a: 1 - 2 [1, 3] at 90% [1, 3]\n}\n", "CASE1002", "[1, 3]")]
    [InlineData("assume x = y = 3\n", "CASE1002", "= 3")]
    [InlineData("metric m { unit: per hour }\n", "CASE1002", "per")]
    public void One_fault_makes_one_finding_where_a_person_would_look(string text, string id, string at)
    {
        var tree = SyntaxTree.Parse(text);

        tree.Diagnostics.Select(d => (d.Id, tree.Text.ToString(d.Location.Span))).Should().Equal((id, at));
        tree.Root.ToFullString().Should().Be(text);
    }

    [Fact]
    public void A_typo_never_swallows_the_next_declaration()
    {
        var whole = SyntaxTree.Parse(Samples.Case);
        var names = whole.Root.Members.OfType<DeclarationSyntax>().Select(m => m.Name.Text).ToList();
        var damaged = Samples.Case.Replace("  evidence: homescreen_ab, serving_bill\n}", "  evidence: homescreen_ab, serving_bill\n", StringComparison.Ordinal);

        var tree = SyntaxTree.Parse(damaged);

        tree.Diagnostics.Should().ContainSingle().Which.Message.Should().StartWith("Expected '}' to close claim 'more_clicks', which opens on line ");
        tree.Root.Members.OfType<DeclarationSyntax>().Select(m => m.Name.Text).Should().Equal(names);
    }

    [Fact]
    public void A_safe_fix_mends_its_fault()
    {
        foreach (var text in (string[])
        [
            "claim x {\n  moves ctr by +1%\n}\n", "claim x {\n  reach: 1,204,331 members\n}\n", "claim x {\n  because: “why”\n}\n",
            "claim x { because: | done }\nunit a\n", "claim x {\n  date: 2026-5-6\n}\n", "claim x {\n  worth: 2 × 3\n}\n",
            "cost c { baseline: $3bn }\n", "cost c { baseline: $300K per month }\n", "assume x = 3 +/- 1\n", "assume x 3\n", "assume x: 3\n",
            "assume x : 3 {}\n", "# about things\nunit a\n", "metric m { kind: subscriber, unit: ratio }\n", "model m Two tower { version: v1 }\n",
            "claim x {\n  reach: 1 204 331 members\n}\n", "claim x {\n  reach: 1.204.331 members\n}\n",
            "claim x {\n  worth: $1,5M per quarter\n}\n", "claim x { moves: a by +1.5% [0,3%; 2,7%] }\n", "claim x { because: 'why' }\n",
            "/* about\n * things\n */\nunit a\n", "/*\n*/\nunit a\n", "unit a /* about things */\n", "claim x { model: m /* why */ costs: none }\n",
            "import \"metrics.case\"\n", "import { a } from \"metrics.case\";\n", "from \"metrics.case\" import a\n", "#include \"metrics.case\"\n",
            "new unit a\n", "assume x := 3\n",
            "experiment e { run: 2026-03-30 – 2026-05-03 }\n", "decision d {\n  go_when: a.better AND b.worse\n}\n",
        ])
        {
            var tree = SyntaxTree.Parse(text);
            var fix = tree.Diagnostics.Should().ContainSingle().Subject.Fixes.Should().ContainSingle().Subject;
            fix.IsSafe.Should().BeTrue();

            var mended = tree.Text.WithChanges(fix.Changes.Select(c => c.Change));

            tree.WithChangedText(mended).Diagnostics.Should().BeEmpty(mended.ToString());
        }
    }

    [Theory]
    [InlineData("worth: 5\u00A0%\n")]
    [InlineData("worth: 3 − 1\n")]
    [InlineData("by: a\n  of: b\n  to: c\n  per: d\n")]
    [InlineData("worth: x.by + x.of\n")]
    [InlineData("worth: +1.2% ± 0.4% at 90%\n  drives: x at 0.2 to 0.6\n  costs: at least $1M, none, serving by unknown\n")]
    [InlineData("looks: 1 arm a { share: 50% } arm b { share: 50% }\n")]
    [InlineData("arm a {\nshare: 50%\n}\narm b\n{\nshare: 50%\n}\n")]
    [InlineData("naïve_名前: \"🙂 שלום\"\n")]
    [InlineData("worth: max(1,2) + min(a, b)\n  moves: a by +2 [1,3], b by +0.3 [low, high], c by -2 [-3, -1]\n")]
    [InlineData("worth: min (1, 2) * (3 - 1)\n  looks: 3\n  share: 50%\n")]
    [InlineData("version: import\n  new: 1\n  worth: 6 / a * b\n")]
    public void What_is_allowed_has_no_finding(string member)
    {
        SyntaxTree.Parse($"claim x {{\n  {member}}}\n").Diagnostics.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1,5", 1.5, 1)]
    [InlineData("$0,125", 0.125, 3)]
    [InlineData("1,204,331", 1_204_331, 0)]
    [InlineData("1 204 331", 1_204_331, 0)]
    [InlineData("1.204.331", 1_204_331, 0)]
    [InlineData("1,204.5", 1_204.5, 1)]
    public void A_number_in_anothers_form_is_read_as_what_is_meant(string number, double value, int decimals)
    {
        var read = NumberValue.Parse(number);
        read.Value.Should().Be(value);
        read.Decimals.Should().Be(decimals);
    }

    [Fact]
    public void A_comment_in_anothers_form_keeps_its_lines_and_their_indentation()
    {
        var tree = SyntaxTree.Parse("claim x {\n  /**\n   * Why\n   * not\n   */\n  model: m\n}\n");
        var fix = tree.Diagnostics.Should().ContainSingle().Subject.Fixes.Should().ContainSingle().Subject;
        tree.Text.WithChanges(fix.Changes.Select(c => c.Change)).ToString().Should().Be("claim x {\n  // Why\n  // not\n  model: m\n}\n");
    }
}
