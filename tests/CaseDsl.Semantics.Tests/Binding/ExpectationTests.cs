using CaseDsl.Semantics;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("$$", ExpectedWords.Keyword)]
    [InlineData("cla$$", ExpectedWords.Keyword)]
    [InlineData("claim c { model: rl_ranker }\n$$", ExpectedWords.Keyword)]
    [InlineData("claim c { $$ }\n", ExpectedWords.Property)]
    [InlineData("claim c {\n  model: rl_ranker\n  $$\n}\n", ExpectedWords.Property)]
    [InlineData("claim c {\n  model: rl_ranker\n  mo$$\n}\n", ExpectedWords.Property)]
    [InlineData("canvas c { $$ }\n", ExpectedWords.Property | ExpectedWords.Keyword)]
    [InlineData("claim c { model: $$ }\n", ExpectedWords.Reference)]
    [InlineData("claim c { evidence: homescreen_ab, $$ }\n", ExpectedWords.Reference)]
    [InlineData("claim c { stage: $$ }\n", ExpectedWords.Word)]
    [InlineData("claim c { date: $$ }\n", ExpectedWords.Date)]
    [InlineData("metric c { unit: $$ }\n", ExpectedWords.Unit)]
    [InlineData("assume a = 3 $$", ExpectedWords.Unit)]
    [InlineData("assume a = $3 per $$", ExpectedWords.Unit)]
    [InlineData("northstar $$", ExpectedWords.Reference)]
    [InlineData("claim $$", ExpectedWords.NewName)]
    [InlineData("use \"$$\"", ExpectedWords.Path)]
    [InlineData("// $$", ExpectedWords.None)]
    [InlineData("case c { author: \"$$\" }\n", ExpectedWords.None)]
    [InlineData("case c { author: \"{$$}\" }\n", ExpectedWords.Reference | ExpectedWords.Function)]
    [InlineData("case c { author: \"{more_clicks.$$}\" }\n", ExpectedWords.Member)]
    public void A_place_tells_what_it_takes(string marked, ExpectedWords kinds)
    {
        var source = MarkedSource.Parse(Bound.Preamble + marked);
        Bound.Model(source.Text).ExpectedAt(source.Cursor).Kinds.Should().Be(kinds);
    }

    [Theory]
    [InlineData("case c { author: \"{more_clicks.$$}\" }\n", "net", "worth", "moves", "roi")]
    [InlineData("case c { author: \"{more_clicks.moves.$$}\" }\n", "ctr")]
    [InlineData("case c { author: \"{homescreen_ab.$$}\" }\n", "ctr", "churn", "power", "treatment", "hypothesis")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.$$ }\n", "better", "treatment", "limit")]
    [InlineData("rule r \"R\" { for: claim  where: it.$$ }\n", "worth", "evidence", "net")]
    public void After_a_dot_stand_the_members(string marked, params string[] members)
    {
        var source = MarkedSource.Parse(Bound.Preamble + marked);
        var choices = Bound.Model(source.Text).ExpectedAt(source.Cursor).Members;
        choices.Select(static choice => choice.Name).Should().Contain(members).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_property_in_a_value_is_known_with_what_it_takes()
    {
        var source = MarkedSource.Parse(Bound.Preamble + "claim c { evidence: $$ }\n");
        var expected = Bound.Model(source.Text).ExpectedAt(source.Cursor);
        (expected.Declaration?.Name).Should().Be("c");
        expected.Refers.Should().Equal(DeclarationKind.Experiment, DeclarationKind.Source);
    }

    [Fact]
    public void Any_place_of_any_text_can_be_asked()
    {
        var text = Bound.Preamble[^400..] + "claim { model: , moves: ctr by [ } \" {x.";
        var model = Bound.Model(text);
        for (var position = 0; position <= text.Length; position++)
        {
            model.ExpectedAt(position).Should().NotBeNull();
            model.Invoking(asked => asked.SymbolAt(position)).Should().NotThrow();
        }
    }
}
