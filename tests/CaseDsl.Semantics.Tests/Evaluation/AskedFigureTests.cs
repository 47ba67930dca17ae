using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Evaluation;

public sealed class AskedFigureTests
{
    private static readonly SemanticModel HomeScreen = Corpus.HomeScreen();

    private static AskedFigure Ask(string expression) => HomeScreen.Figures.Ask(SyntaxTree.ParseExpression(expression).Figure!);

    [Theory]
    [InlineData("more_clicks.net * 4 quarters", "+$5.2M")]
    [InlineData("5 to 20", "10.0 [5, 20] at 90%")]
    [InlineData("more_clicks.net > $0", "yes")]
    [InlineData("1 < 2 and not (2 < 1)", "yes")]
    [InlineData("at least 2 * 301M members", "at least 602M members")]
    [InlineData("2026-05-06", "2026-05-06")]
    [InlineData("home_story.kind", "impact")]
    [InlineData("homescreen_ab.alpha", "5%")]
    [InlineData("more_clicks.worth", "$1.5M per quarter")]
    [InlineData("home_story.situation", "Members scrolled past forty titles before the first play.")]
    [InlineData("\"worth {more_clicks.worth}\"", "worth $1.5M per quarter")]
    public void Anything_that_an_expression_can_be_is_answered(string expression, string printed)
    {
        var asked = Ask(expression);
        asked.Diagnostics.Should().BeEmpty();
        asked.Figure.ToString().Should().Be(printed);
    }

    private static readonly SemanticModel Everything = Compilation.Create([SyntaxTree.Parse(Corpus.Read("pages/everything.case"), "everything.case")]).GetModel("everything.case");

    [Fact]
    public void Every_property_is_also_a_member()
    {
        foreach (var declaration in Everything.AllDeclarations.Where(static each => each.Schema.Name == NameRole.Declares && each is not UnitSymbol && (each.Parent is null or { Schema.Name: NameRole.Declares })))
        {
            foreach (var property in declaration.Properties)
            {
                var asked = Everything.Figures.Ask(declaration.QualifiedName + "." + property.Name);
                // What names a declaration is that declaration, and no figure.
                asked.Diagnostics.Where(static found => found.Id != "CASE2006").Select(static found => found.Message).Should().BeEmpty("{0}.{1}", declaration.QualifiedName, property.Name);
                if (property.Values is [TextValue { Text: { } text }])
                    asked.Figure.ToString().Should().Be(Everything.Figures.Interpolate(text, declaration).Trim());
            }
        }
    }

    [Theory]
    [InlineData("members.source", "Q4 SourceX")]
    [InlineData("members.as_of", "2026-01-20")]
    [InlineData("members", "301M members")]
    [InlineData("sure.low", "4%")]
    [InlineData("churn.drives.engagement", "-0.2")]
    [InlineData("ctr.drives.engagement", "0.35 [0.2, 0.6] at 90%")]
    [InlineData("ctr.drives.requests", "unknown")]
    [InlineData("ranker.metrics.ndcg", "+2.1% relative")]
    [InlineData("src.reports.serving", "+$0.2M per quarter")]
    [InlineData("ab.guardrails.churn", "+0.06pp")]
    [InlineData("choice.one.costs.latency", "+13 ms")]
    public void What_a_list_says_of_one_that_it_names_is_a_member_too(string expression, string printed)
    {
        var asked = Everything.Figures.Ask(expression);
        asked.Diagnostics.Should().BeEmpty();
        asked.Figure.ToString().Should().Be(printed);
    }

    [Theory]
    [InlineData("more_clicks", "CASE2006")]
    [InlineData("nope.net", "CASE2005")]
    [InlineData("$1 + 3 ms", "CASE2007")]
    [InlineData("ctr by +1%", "CASE2010")]
    public void What_is_wrong_with_it_is_told_and_nothing_of_the_file(string expression, string id)
    {
        var asked = SyntaxTree.ParseExpression(expression);
        asked.Diagnostics.Select(diagnostic => diagnostic.Id)
            .Concat(asked.Figure is null ? [] : HomeScreen.Figures.Ask(asked.Figure).Diagnostics.Select(diagnostic => diagnostic.Id))
            .Should().Contain(found => found == id || found.StartsWith("CASE1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_draws_that_is_asked_for_holds_for_measured_figures_too()
    {
        double Spread(int draws)
        {
            var compilation = HomeScreen.Compilation.WithOptions(HomeScreen.Compilation.Options with { DrawCount = draws });
            return compilation.GetModel(HomeScreen.Path).Figures.Ask(SyntaxTree.ParseExpression("homescreen_ab.ctr.lift.sd").Figure!).Figure.Value!.Value.Value;
        }

        Spread(200).Should().NotBe(Spread(CompilationOptions.Default.DrawCount));
    }
}
