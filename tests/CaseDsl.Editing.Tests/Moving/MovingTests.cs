using FluentAssertions;

namespace CaseDsl.Editing.Tests;

public sealed class MovingTests
{
    [Theory]
    [InlineData("claim c { moves: c$$tr by +1% relative }\n", "ctr")]
    [InlineData("story s { result: | {more_clicks.moves.c$$tr}\n}\n", "ctr")]
    [InlineData("experiment e { arm a { } result ctr { a$$: 1 of 2 } }\n", "a")]
    [InlineData("story s { result: | {homescreen_ab.hypo$$thesis}\n}\n", "hypothesis")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.bet$$ter }\n", "ctr")]
    [InlineData("story s { result: | {more_clicks.ne$$t}\n}\n", "more_clicks")]
    [InlineData("unit binge = 3 plays\nassume x = 4 bin$$ges\n", "binge")]
    [InlineData("northstar enga$$gement { target: +1% }\n", "engagement")]
    public void A_name_leads_to_where_it_is_declared(string marked, string expected)
    {
        var edited = Edited.Of(marked);
        Definitions.At(edited.Model, edited.Cursor).Should().ContainSingle().Which.Target.Span.Should().Match<Microsoft.CodeAnalysis.Text.TextSpan>(span => edited.At(span) == expected);
    }

    [Fact]
    public void A_use_leads_to_its_file()
    {
        var edited = Edited.Alone("use \"a$$.case\"\n", ("a.case", "model m { }\n"));
        Definitions.At(edited.Model, edited.Cursor).Should().ContainSingle().Which.Target.Path.Should().Be("a.case");
    }

    [Fact]
    public void The_path_of_a_readout_leads_to_it()
    {
        var source = CaseDsl.Testing.MarkedSource.Parse("experiment e { data: \"r$$.csv\"  primary: ctr }\n");
        var model = CaseDsl.Testing.Bound.Model(source.Text, new Semantics.CompilationOptions { Readouts = new Dictionary<string, Microsoft.CodeAnalysis.Text.SourceText> { ["r.csv"] = Microsoft.CodeAnalysis.Text.SourceText.From("metric,arm\n") } });
        Definitions.At(model, source.Cursor).Should().ContainSingle().Which.Target.Path.Should().Be("r.csv");
        Definitions.At(model, source.Text.IndexOf("primary", StringComparison.Ordinal) + 1).Should().BeEmpty();
    }

    [Theory]
    [InlineData("sheet s { claims: more_cl$$icks }\n", "rl_ranker")]
    [InlineData("decision d$$ { on: homescreen_ab }\n", "homescreen_ab")]
    public void What_stands_behind_is_found(string marked, string expected)
    {
        var edited = Edited.Of(marked);
        Definitions.OfTypeAt(edited.Model, edited.Cursor).Should().ContainSingle().Which.Target.Span.Should().Match<Microsoft.CodeAnalysis.Text.TextSpan>(span => edited.At(span) == expected);
    }

    [Fact]
    public void References_are_found_in_every_file_that_uses_the_declaration()
    {
        var edited = Edited.Alone(
            "metric ctr$$ { unit: ratio }\nclaim c { moves: ctr by +1% }\n",
            ("b.case", "use \"main.case\"\nclaim d { moves: ctr by +2% }\n"),
            ("c.case", "metric ctr { unit: ratio }\nclaim e { moves: ctr by +2% }\n"));
        References.At(edited.Model, edited.Compilation, edited.Cursor, withDeclaration: true).Select(static place => (place.Path, place.Start.Line))
            .Should().Equal(("main.case", 0), ("b.case", 1), ("main.case", 1));
        References.At(edited.Model, edited.Compilation, edited.Cursor, withDeclaration: false).Should().HaveCount(2);
    }

    [Fact]
    public void Highlights_are_those_of_the_one_file()
    {
        var edited = Edited.Alone("metric ctr { unit: ratio }\nclaim c { moves: c$$tr by +1% }\n");
        DocumentHighlights.At(edited.Model, edited.Cursor).Select(highlight => (edited.At(highlight.Span), highlight.IsDeclaration))
            .Should().Equal(("ctr", true), ("ctr", false));
    }
}
