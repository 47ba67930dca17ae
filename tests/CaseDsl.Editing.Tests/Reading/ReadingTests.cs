using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("claim c \"T\" { moves: ctr by +1.5% relative  costs: none  worth: $1.5M per quarter }\n", " net +$1.5M per quarter", " 4.20% → 4.26%")]
    [InlineData("assume x = members * arpu\n", " = $3.47B per month")]
    [InlineData("claim c { costs: none  worth: $1.5M per quarter from bandwidth.baseline * 12% }\n", " = $1.8M per quarter")]
    [InlineData("experiment e { arm a { } arm b { } result ctr { a: 50_582 of 1_204_331  b: 1 of 2 } }\n", " = 4.200%")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.better }\n", " → go")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.better }\nlaunch l { model: rl_ranker  claims: more_clicks  decision: d  date: 2026-05-11 }\n", " gate closed")]
    [InlineData("initiative a { impact: $1M to $3M  effort: 6 person_months }\ninitiative b { impact: $9M to $12M  effort: 6 person_months }\nbacklog l { initiatives: a, b }\n", " #2", " #1")]
    [InlineData("story s { situation: | One two three four five.\n}\n", " 0:02 minutes aloud")]
    public void Hints_tell_what_is_computed(string marked, params string[] hints)
    {
        var edited = Edited.Of(marked);
        InlayHints.In(edited.Model, TextSpan.FromBounds(edited.Offset, edited.Text.Length)).Select(static hint => hint.Text).Should().Contain(hints);
    }

    [Theory]
    [InlineData("claim c \"T\" { moves: ctr by +1.5% relative  costs: serving by +$0.2M per quarter  worth: $1.5M per quarter }\n", " net +$1.3M per quarter", "`c.net` is **+$1.3M per quarter**", "- worth = $1.5M per quarter (benefit)", "= $0.2M per quarter (cost)")]
    [InlineData("claim c \"T\" { moves: ctr by +1.5% relative [0.3%, 2.7%]  costs: none }\n", " 4.20% → 4.26%", "by **+1.5% relative** [0.3%, 2.7%]: 4.20% → 4.26%")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.better }\n", " → go", "'go_when' holds")]
    [InlineData("initiative a { impact: $1M to $3M  effort: 6 person_months }\nbacklog l { initiatives: a  capacity: 1 person_months }\n", " #1", "Score ", "effort 6 person", "Does not fit the capacity.")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.better }\nlaunch l { model: rl_ranker  claims: more_clicks  decision: d  date: 2026-05-11 }\n", " gate closed", "has not signed")]
    [InlineData("story s { situation: | One two three four five.\n}\n", " 0:02 minutes aloud", "5 spoken words at 150 a minute.")]
    public void A_hint_says_on_hover_how_it_comes_about(string marked, string text, params string[] parts)
    {
        var edited = Edited.Of(marked);
        var hint = InlayHints.In(edited.Model, TextSpan.FromBounds(edited.Offset, edited.Text.Length)).First(hint => hint.Text == text);
        hint.Tooltip.Should().ContainAll(parts);
    }

    [Fact]
    public void A_plain_number_needs_no_hint()
    {
        var edited = Edited.Of("assume x = $1.5M per quarter [$1.2M, $1.8M]\n");
        InlayHints.In(edited.Model, TextSpan.FromBounds(edited.Offset, edited.Text.Length)).Should().BeEmpty();
    }

    [Fact]
    public void Lenses_lead_to_pages_and_figures()
    {
        var edited = Edited.Of("decision d { on: homescreen_ab  go_when: ctr.better }\n");
        var lenses = CodeLenses.Of(edited.Model);
        lenses.Should().Contain(static lens => lens.Kind == CodeLensKind.Preview && lens.Subject == "homescreen_ab");
        lenses.Should().Contain(static lens => lens.Kind == CodeLensKind.Explain && lens.Subject == "more_clicks.net" && lens.Title.StartsWith("Net +$"));
        lenses.Should().Contain(static lens => lens.Title == "Rule gives go");
        lenses.Should().Contain(static lens => lens.Kind == CodeLensKind.Score);
    }

    [Theory]
    [InlineData("assume x = compound($$2%, 3)\n", "compound(rate, periods)", "rate")]
    [InlineData("assume x = compound(2%, $$)\n", "compound(rate, periods)", "periods")]
    [InlineData("assume x = compound(2%,$$\n", "compound(rate, periods)", "periods")]
    [InlineData("assume x = max(1, min(2, 3), 4$$)\n", "max(figure, figure, ...)", "figure")]
    public void A_call_tells_its_parameters(string marked, string label, string active)
    {
        var edited = Edited.Of(marked);
        var signature = SignatureHelp.At(edited.Model, edited.Cursor)!;
        signature.Label.Should().Be(label);
        var span = signature.Parameters[signature.Active];
        label.Substring(span.Start, span.Length).Should().Be(active);
    }

    [Theory]
    [InlineData("assume x = $$compound(2%, 3)\n")]
    [InlineData("assume x = compound(2%, 3)$$\n")]
    [InlineData("claim c { moves: ctr by +1% $$ }\n")]
    public void Outside_a_call_there_is_none(string marked)
    {
        var edited = Edited.Of(marked);
        SignatureHelp.At(edited.Model, edited.Cursor).Should().BeNull();
    }

    [Fact]
    public void Tokens_are_coloured_by_what_they_mean()
    {
        var edited = Edited.Of("claim c \"T\" { moves: ctr by +1.5% relative  worth: abs($2M per quarter) } // why\n");
        SemanticTokens.Of(edited.Model, TextSpan.FromBounds(edited.Offset, edited.Text.Length))
            .Where(static token => token.Type is not SemanticTokenType.Text)
            .Select(token => $"{edited.At(token.Span)} {token.Type}")
            .Should().Equal(
                "claim Keyword", "c Claim", "moves Property", "ctr Metric", "by OperatorWord", "+ Operator", "1.5% Number", "relative OperatorWord",
                "worth Property", "abs Function", "$2M Number", "per OperatorWord", "quarter Unit", "// why Comment");
    }

    [Fact]
    public void Names_carry_what_is_known_of_them()
    {
        var edited = Edited.Of("metric m \"M\" { kind: subscriber  unit: ratio  better: higher }\n");
        var tokens = SemanticTokens.Of(edited.Model, TextSpan.FromBounds(edited.Offset, edited.Text.Length));
        tokens.Single(token => edited.At(token.Span) == "m").Modifiers.Should().Be(SemanticTokenModifiers.Declaration | SemanticTokenModifiers.Felt);
        tokens.Single(token => edited.At(token.Span) == "ratio").Should().Match<SemanticToken>(static token => token.Type == SemanticTokenType.Unit && token.Modifiers == SemanticTokenModifiers.BuiltIn);
        tokens.Single(token => edited.At(token.Span) == "subscriber").Type.Should().Be(SemanticTokenType.Word);
    }

    [Fact]
    public void Blocks_prose_uses_and_comments_fold()
    {
        var edited = Edited.Alone("use \"a\"\nuse \"b\"\n// one\n// two\nstory s {\n  lesson:\n    | one\n    | two\n}\n");
        FoldingRanges.Of(edited.Model.Tree).Select(static range => range.Kind).Should().Equal(FoldingKind.Uses, FoldingKind.Comment, FoldingKind.Block, FoldingKind.Prose);
    }

    [Fact]
    public void A_selection_grows_from_the_word_to_the_file()
    {
        var edited = Edited.Alone("claim c { moves: ctr b$$y +1% }\n");
        SelectionRanges.At(edited.Model.Tree, edited.Cursor).Select(edited.At)
            .Should().Equal("by", "by +1%", "ctr by +1%", "moves: ctr by +1%", " moves: ctr by +1% ", "{ moves: ctr by +1% }", "claim c { moves: ctr by +1% }", "claim c { moves: ctr by +1% }\n");
    }

    [Fact]
    public void Files_and_addresses_can_be_followed()
    {
        var edited = Edited.Alone("use \"a/b.case\"\nsource s { url: \"https://example.org/x\" }\nexperiment e { data: \"r.csv\" }\nstory t { lesson: | See https://example.org/y.\n}\n");
        DocumentLinks.Of(edited.Model).Select(link => (edited.At(link.Span), link.Path ?? link.Address))
            .Should().Equal(("a/b.case", "a/b.case"), ("https://example.org/x", "https://example.org/x"), ("r.csv", "r.csv"), ("https://example.org/y", "https://example.org/y"));
    }

    [Fact]
    public void The_outline_nests_as_blocks_do()
    {
        var edited = Edited.Alone("tradeoff t \"T\" {\n  option a { }\n}\nnorthstar x { }\n");
        var symbols = DocumentSymbols.Of(edited.Model);
        symbols.Select(static symbol => (symbol.Name, symbol.Detail)).Should().Equal(("t", "tradeoff \"T\""), ("x", "northstar"));
        symbols[0].Children.Single().Name.Should().Be("a");
    }

    [Theory]
    [InlineData("mc", "more_clicks")]
    [InlineData("rank", "rl_ranker")]
    [InlineData("Egress", "bandwidth")]
    public void A_few_letters_find_a_declaration(string query, string name)
    {
        var edited = Edited.Of("");
        WorkspaceSymbols.Find(edited.Compilation, query)[0].Name.Should().Be(name);
    }
}
