using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

/// <summary>A broken file still has a page: less is on it, nothing is thrown, and its Markdown is clean.</summary>
public class MutilatedCaseTests
{
    private static readonly string Whole = Corpus.Read("homescreen/homescreen.case");

    [Fact]
    public void A_case_cut_off_anywhere_still_renders()
    {
        for (var length = 0; length < Whole.Length; length += 50) MustRender(Rendered.HomeScreen(Whole[..length]), $"cut at {length}");
    }

    [Fact]
    public void A_case_without_its_beginning_still_renders()
    {
        for (var start = 25; start < Whole.Length; start += 250) MustRender(Rendered.HomeScreen(Whole[start..]), $"from {start}");
    }

    [Fact]
    public void A_case_that_lacks_any_of_its_lines_still_renders()
    {
        var lines = Whole.Split('\n');
        for (var i = 0; i < lines.Length; i++) MustRender(Rendered.HomeScreen(string.Join('\n', lines.Where((_, at) => at != i))), $"without line {i + 1}");
    }

    [Fact]
    public void A_case_without_its_metrics_still_renders() => MustRender(Rendered.QuickModel(Whole), "no metrics");

    [Fact]
    public void A_case_with_lines_at_odds_still_renders()
    {
        var lines = Whole.Split('\n');
        var state = 12345u;
        for (var round = 0; round < 40; round++)
        {
            var mixed = lines.ToList();
            for (var i = 0; i < 12; i++)
            {
                state = (state * 1664525) + 1013904223;
                var from = (int)(state >> 8) % mixed.Count;
                state = (state * 1664525) + 1013904223;
                var to = (int)(state >> 8) % mixed.Count;
                (mixed[from], mixed[to]) = (mixed[to], mixed[from]);
            }

            MustRender(Rendered.HomeScreen(string.Join('\n', mixed)), $"round {round}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("canvas")]
    [InlineData("sheet s { }")]
    [InlineData("story { situation: |")]
    [InlineData("experiment e { arm a { share: 0% } arm b { share: 0% } result x { a: 0 of 0  b: 1 of 0 } run: 2026-05-03 to 2026-01-01 primary: x looks: 0 }")]
    [InlineData("backlog b { initiatives: b, i } initiative i { impact: 0 effort: 0 }")]
    [InlineData("rehearsal r { round x { length: -3 min uses: r } }")]
    [InlineData("launch l { criteria: \"a\", 3 > 2, l.status date: 9999-99-99 }")]
    [InlineData("northstar nothing { target: 3 } cost c { drives: c at 2 }")]
    [InlineData("tradeoff t { option a { ready: 0001-01-01 moves: m by +1% } option b { ready: 9999-12-31 moves: m by +2% } choose: a } metric m { value: $1 per 1% }")]
    public void Odd_files_still_render(string text) => MustRender(Rendered.QuickModel(text), text);

    private static void MustRender(SemanticModel model, string because)
    {
        foreach (var (page, text) in Rendered.All(model)) MarkdownLint.Faults(text).Should().BeEmpty($"{because}: {page}");
    }
}
