using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Editing.Tests;

public sealed class PagesTests
{
    [Fact]
    public void A_page_leads_back_to_its_source()
    {
        var home = Corpus.HomeScreen();
        var page = CasePages.Render(home, "home_canvas", PageFormat.Html)!;
        page.Anchors.Should().NotBeEmpty().And.OnlyContain(static anchor => anchor.SourcePath.EndsWith(".case"));
        CasePages.Render(home, "", PageFormat.Markdown)!.Text.Should().StartWith("# ");
        CasePages.Render(home, "nobody", PageFormat.Html).Should().BeNull();
        CasePages.PageAt(home, home.Tree.Text.ToString().IndexOf("risk drift", StringComparison.Ordinal)).Should().Be("home_canvas");
    }

    [Fact]
    public void Figures_stand_as_a_tree()
    {
        var figures = DocumentFigures.Of(Corpus.HomeScreen());
        figures.Select(static node => node.Kind).Should().Equal(DeclarationKind.Experiment, DeclarationKind.Claim, DeclarationKind.Tradeoff, DeclarationKind.Decision, DeclarationKind.Launch, DeclarationKind.Sheet);
        var claim = figures.Single(static node => node.Kind == DeclarationKind.Claim);
        claim.Text.Should().StartWith("+$");
        claim.Children.Select(static node => node.Expression).Should().Contain(["more_clicks.moves.ctr", "more_clicks.costs.bandwidth", "more_clicks.worth"]);
        figures.Single(static node => node.Kind == DeclarationKind.Decision).Text.Should().Be("go");
    }

    [Fact]
    public void Every_figure_of_the_tree_is_explained()
    {
        var home = Corpus.HomeScreen();
        foreach (var node in DocumentFigures.Of(home).SelectMany(static node => node.Children.Add(node)).Where(static node => node.Expression.Length > 0))
            Explaining.Of(home, node.Expression).Should().NotBeNullOrWhiteSpace(node.Expression);
    }

    [Theory]
    [InlineData("more_clicks.net", "benefit less cost")]
    [InlineData("more_clicks.northstar", "`ctr` → `engagement`")]
    [InlineData("now_or_later.ship_v3.net", "horizon")]
    [InlineData("homescreen_ab.power", "two-sided")]
    [InlineData("homescreen_ab.ctr.lift", "delta in proportion to control")]
    [InlineData("ship_rl", "Its rule gives **go**")]
    [InlineData("members * arpu", "**$3.47B per month**")]
    public void An_explanation_goes_step_by_step(string subject, string part) =>
        Explaining.Of(Corpus.HomeScreen(), subject).Should().Contain(part);

    [Fact]
    public void What_a_person_asks_is_evaluated_or_told_why_not()
    {
        var home = Corpus.HomeScreen();
        Evaluating.Of(home, "$1.5M * 4").Text.Should().Be("$6.0M");
        Evaluating.Of(home, "more_clicks.nt").Faults.Should().ContainSingle().Which.Message.Should().Contain("net");
        Evaluating.Of(home, "1 +").Faults.Should().NotBeEmpty();
    }

    [Fact]
    public void Figures_that_prose_can_print_are_listed()
    {
        var figures = InsertableFigures.Of(Corpus.HomeScreen());
        figures[0].Expression.Should().StartWith("more_clicks.");
        figures.Select(static figure => figure.Expression).Should().OnlyHaveUniqueItems().And.Contain(["more_clicks.net", "members", "homescreen_ab.power"]);
    }
}
