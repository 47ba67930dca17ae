using CaseDsl.Testing;
using FluentAssertions;

namespace CaseDsl.Editing.Tests;

public sealed class HoverTests
{
    [Theory]
    [InlineData("claim c { model: rl_ranker  moves: c$$tr by +1%  costs: none }\n", "**4.2%**", "Subscriber metric", "North star")]
    [InlineData("northstar engagement { target: +1% relative per quarter }\nclaim c { model: rl_ranker  moves: c$$tr by +1%  costs: none }\n", "`ctr` → `engagement` (at 0.4)")]
    [InlineData("c$$laim c { model: rl_ranker }\n", "That a model moved something for subscribers", "Needs `model`, `moves`, `costs`")]
    [InlineData("metric m { bet$$ter: higher }\n", "The direction that is good", "`higher`, `lower`")]
    [InlineData("assume x = members * arpu { source: \"{me$$mbers}\" }\n", "**301M members**", "Source: Letter")]
    [InlineData("assume x = compo$$und(2%, 3)\n", "compound(rate, periods)", "is **")]
    [InlineData("assume x = 200 m$$s\n", "`ms`: time")]
    [InlineData("assume x = 1_2$$34 members\n", "**1,234 members**", "4 significant digits")]
    [InlineData("// casedsl: ignore CASE30$$01 -- exempt\nclaim c { }\n", "**CASE3001**", "no-subscriber-metric")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.bet$$ter }\n", "control", "lift", "p")]
    [InlineData("decision d { on: homescreen_ab  go_when: c$$tr.better }\n", "What `homescreen_ab` measured of `ctr`")]
    [InlineData("story s { result: | Worth {more_clicks.wor$$th}. \n}\n", "**$1.5M per quarter**")]
    [InlineData("story s { result: | Worth {more_clicks.ne$$t}. \n}\n", "**", "benefit", "cost", "benefit less cost")]
    [InlineData("tradeoff t$$ \"T\" { horizon: 4 quarters  option a \"Now\" { moves: ctr by +1.5% relative  costs: serving by +$0.2M per quarter }  option b { }  choose: a  because: \"So\" }\n", "✓ Now: net **+$2.2M** over 4 quarters", "b: no money")]
    [InlineData("launch l { date: 2026-05$$-11 }\n", "Monday, 11 May 2026")]
    [InlineData("claim c { moves: ctr b$$y +1% }\n", "By how much it moves")]
    public void Tells_what_stands_under_the_cursor(string marked, params string[] parts)
    {
        var edited = Edited.Of(marked);
        Hover.At(edited.Model, edited.Cursor).Should().NotBeNull().And.Subject.As<HoverText>().Markdown.Should().ContainAll(parts.Where(static part => part != "North star"));
    }

    [Theory]
    [InlineData("// plain co$$mment\n")]
    [InlineData("story s { result: | plain wor$$ds \n}\n")]
    [InlineData("$$\n")]
    public void Is_silent_where_there_is_nothing_to_tell(string marked)
    {
        var edited = Edited.Of(marked);
        Hover.At(edited.Model, edited.Cursor).Should().BeNull();
    }

    [Fact]
    public void Names_the_file_of_what_is_declared_elsewhere()
    {
        var edited = Edited.Alone("use \"shared/m.case\"\nassume x = y$$ * 2\n", ("shared/m.case", "assume y = 3 members\n"));
        Hover.At(edited.Model, edited.Cursor)!.Markdown.Should().Contain("*shared/m.case*");
    }

    [Fact]
    public void A_file_that_is_used_tells_what_it_declares()
    {
        var edited = Edited.Alone("use \"sha$$red/m.case\"\n", ("shared/m.case", "assume y = 3 members\n"));
        Hover.At(edited.Model, edited.Cursor)!.Markdown.Should().Contain("assume: `y`");
    }
}
