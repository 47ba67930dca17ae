using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("$$", "claim", "metric", "use")]
    [InlineData("cl$$", "claim")]
    [InlineData("claim c {\n  $$\n}\n", "model", "moves", "costs", "worth")]
    [InlineData("experiment e {\n  $$\n}\n", "hypothesis", "arm", "result")]
    [InlineData("claim c { model: $$ }\n", "rl_ranker")]
    [InlineData("claim c { moves: $$ }\n", "ctr", "churn")]
    [InlineData("claim c { moves: ctr $$ }\n", "by", "from")]
    [InlineData("claim c { moves: ctr b$$ }\n", "by")]
    [InlineData("claim c { moves: ctr by +1% $$ }\n", "relative")]
    [InlineData("metric m { better: $$ }\n", "higher", "lower")]
    [InlineData("metric m { better: hi$$ }\n", "higher")]
    [InlineData("experiment e { kind: $$ }\n", "ab", "holdback")]
    [InlineData("experiment e { guardrails: churn $$ }\n", "within")]
    [InlineData("metric m { drives: engagement $$ }\n", "at")]
    [InlineData("metric m { limit: 200 $$ }\n", "ms", "members")]
    [InlineData("metric m { limit: 200 m$$ }\n", "ms", "members")]
    [InlineData("metric m { unit: $$ }\n", "ratio", "ms")]
    [InlineData("assume x = 5 $$\n", "USD")]
    [InlineData("story s { result: | Worth {more_clicks.$$}\n}\n", "worth", "net", "roi", "moves")]
    [InlineData("story s { result: | Worth {$$}\n}\n", "more_clicks", "members", "abs")]
    [InlineData("story s { result: | Worth {more_clicks.moves.$$}\n}\n", "ctr")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.$$ }\n", "better", "worse", "treatment")]
    [InlineData("decision d { on: homescreen_ab  go_when: ctr.better $$ }\n", "and", "or")]
    [InlineData("assume x = $$\n", "members", "compound")]
    [InlineData("// casedsl: ignore $$", "CASE3001")]
    [InlineData("// casedsl: $$", "ignore", "ignore-file")]
    [InlineData("experiment e { arm a { } arm b { } result ctr { $$ } }\n", "a", "b", "lift")]
    [InlineData("experiment e { result $$ }\n", "ctr", "bandwidth")]
    [InlineData("experiment e { arm a { } result $$", "ctr", "bandwidth")]
    [InlineData("experiment e {\n  arm a { }\n  result $$\n}\n", "ctr", "bandwidth")]
    [InlineData("story s { result: | Worth {more$$}\n}\n", "more_clicks.worth", "more_clicks.net")]
    [InlineData("claim c { worth: $1.5M per $$ }\n", "quarter", "month")]
    [InlineData("claim c { moves: ctr by $$ }\n", "unknown")]
    [InlineData("story s {\n  situation:\n    | One.\n  a$$\n}\n", "action", "audience")]
    [InlineData("story s {\n  situation: | One.\n$$", "action")]
    [InlineData("experiment e { arm a { share: 50%  $$ } }\n", "assigned")]
    [InlineData("experiment e { arm a { } arm b { } result ctr { a: 1 of 2  $$ } }\n", "b", "segment")]
    [InlineData("experiment e { arm a { } result ctr { a: 50_582 $$ } }\n", "of", "sd", "se")]
    [InlineData("canvas c { hypothesis: $$ }\n", "homescreen_ab")]
    [InlineData("launch l { signoff $$ }\n", "data_science", "ml_infra", "legal", "product")]
    [InlineData("assume y = $5 $$\n", "per", "to")]
    [InlineData("assume y = $5 per member $$\n", "to")]
    public void Gives_what_fits(string marked, params string[] labels)
    {
        var edited = Edited.Of(marked);
        At(edited).Items.Select(static item => item.Label).Should().Contain(labels);
    }

    [Theory]
    [InlineData("launch l { signoff legal { }  signoff $$ }\n", "legal")]
    [InlineData("assume itself = $$\n", "itself")]
    public void Leaves_out_what_would_be_a_mistake(string marked, string label)
    {
        var edited = Edited.Of(marked);
        At(edited).Items.Select(static item => item.Label).Should().NotBeEmpty().And.NotContain(label);
    }

    [Theory]
    [InlineData("story s { result: | plain $$\n}\n")]
    [InlineData("story s { result: | plain {members} words$$\n}\n")]
    [InlineData("model m \"a tit$$le\" { }\n")]
    [InlineData("// a comment $$\n")]
    [InlineData("assume $$")]
    [InlineData("assume x = 5% $$ms\n")]
    public void Is_silent_where_nothing_can_be_known(string marked)
    {
        var edited = Edited.Of(marked);
        At(edited).Items.Where(static item => item.Kind is not CompletionKind.Operator).Should().BeEmpty();
    }

    [Theory]
    [InlineData("claim c { model: $$ }\n", "ctr")]
    [InlineData("claim c { moves: $$ }\n", "bandwidth")]
    [InlineData("claim c { moves: $$ }\n", "members")]
    [InlineData("claim c {\n  model: rl_ranker\n  $$\n}\n", "model")]
    [InlineData("metric m { limit: 200 $$ }\n", "ctr")]
    [InlineData("canvas c { hypothesis: $$ }\n", "members")]
    public void Leaves_out_what_does_not_fit(string marked, string label)
    {
        var edited = Edited.Of(marked);
        At(edited).Items.Where(static item => item.Kind != CompletionKind.Keyword).Select(static item => item.Label).Should().NotContain(label);
    }

    [Fact]
    public void Missing_required_properties_come_before_the_others()
    {
        var edited = Edited.Of("claim c {\n  moves: ctr by +1% relative\n  $$\n}\n");
        At(edited).Items.Where(static item => item.Kind == CompletionKind.Property).Take(2).Select(static item => item.Label).Should().Equal("model", "costs");
    }

    [Theory]
    [InlineData("experiment e { randomize: $$ }\n", "household")]
    [InlineData("metric m { unit: ms  limit: 200 $$ }\n", "ms")]
    [InlineData("claim c { after: 14 $$ }\n", "days")]
    [InlineData("decision d { on: homescreen_ab  go_when: $$ }\n", "not")]
    [InlineData("experiment e { guardrails: churn  result $$ }\n", "churn")]
    [InlineData("claim c { moves: ctr by +1% $$ }\n", "relative")]
    public void The_likeliest_stands_first(string marked, string label)
    {
        var edited = Edited.Of(marked);
        At(edited).Items[0].Label.Should().Be(label);
    }

    /// <summary>Whatever word of the whole example is begun, the word is among what is given.</summary>
    [Fact]
    public void Every_word_that_can_be_known_is_given_once_it_is_begun()
    {
        var home = Corpus.HomeScreen();
        var text = home.Tree.Text;
        var metrics = home.Compilation.Paths.Where(path => path != home.Path).Select(path => home.Compilation.GetModel(path).Tree).ToArray();
        var missed = new List<string>();
        foreach (var token in home.Tree.Root.DescendantTokens().Where(static token => SyntaxFacts.IsWord(token.Kind) && token.Text.Length > 1))
        {
            var isNew = token.Parent is DeclarationSyntax head && head.Name == token && Schemas.Find(head.Keyword.Text)?.Name is NameRole.Declares or NameRole.Optional;
            if (isNew || token.Parent?.Parent?.Parent is PropertySyntax { Name.Text: "version" })
                continue;
            var position = token.Span.Start + 1;
            var tree = SyntaxTree.Parse(text.WithChanges(new TextChange(TextSpan.FromBounds(position, token.Span.End), "")), home.Path);
            var compilation = Compilation.Create([.. metrics, tree]);
            if (Completion.At(compilation.GetModel(home.Path), compilation, position).Items.All(item => item.Label != token.Text))
                missed.Add($"{token.Text} in {text.Lines.GetLineFromPosition(position)}");
        }
        missed.Should().BeEmpty();
    }

    /// <summary>What is written whole can be exchanged for any item of its own kind without a new fault of syntax.</summary>
    [Fact]
    public void An_item_in_the_place_of_another_is_no_fault_of_syntax()
    {
        var home = Corpus.HomeScreen();
        var text = home.Tree.Text;
        for (var position = 0; position < text.Length; position += 11)
        {
            var list = Completion.At(home, home.Compilation, position);
            var written = text.ToString(list.Span);
            if (list.Items.FirstOrDefault(item => item.Label == written) is not { } own)
                continue;
            foreach (var item in list.Items.Where(item => item.Kind == own.Kind && item.Kind is not (CompletionKind.Keyword or CompletionKind.Operator)))
                SyntaxTree.Parse(text.WithChanges(new TextChange(list.Span, item.NewText))).Diagnostics.Select(static fault => fault.Message).Should().BeEmpty($"'{item.Label}' stands for '{written}'");
        }
    }

    [Fact]
    public void A_name_shows_its_figure()
    {
        var edited = Edited.Of("claim c { moves: $$ }\n");
        At(edited).Items.Single(static item => item.Label == "ctr").Detail.Should().Be("4.2% · Clicks");
    }

    [Fact]
    public void The_whole_word_is_replaced()
    {
        var edited = Edited.Of("claim c { model: [|rl_$$rank|] }\n");
        At(edited).Span.Should().Be(new TextSpan(edited.Source.Spans[0].Start + edited.Offset, edited.Source.Spans[0].Length));
    }

    [Fact]
    public void A_name_of_a_file_that_is_not_used_brings_its_use()
    {
        var edited = Edited.Alone("claim c { model: ran$$ }\n", ("shared/models.case", "model ranker \"R\" { version: v1 }\n"));
        var item = At(edited).Items.Single(static item => item.Label == "ranker");
        item.From.Should().Be("shared/models.case");
        item.AlsoChanges.Should().ContainSingle().Which.Change.NewText.Should().Contain("use \"shared/models.case\"");
    }

    [Fact]
    public void A_use_is_completed_with_the_files_there_are()
    {
        var edited = Edited.Alone("use \"sha$$\"\n", ("shared/models.case", ""), ("other.case", ""));
        var list = At(edited);
        list.Items.Select(static item => item.NewText).Should().Equal("other.case", "shared/models.case");
        edited.At(list.Span).Should().Be("sha");
    }

    [Fact]
    public void A_use_without_quotes_gets_them()
    {
        var edited = Edited.Alone("use $$\n", ("shared/models.case", ""));
        At(edited).Items.Select(static item => item.NewText).Should().Equal("\"shared/models.case\"");
    }

    [Theory]
    [InlineData("$$", "claim", "That a model moved something")]
    [InlineData("claim c { $$ }", "moves", "one of them a subscriber's")]
    [InlineData("claim c { moves: $$ }", "ctr", "**4.2%**")]
    [InlineData("metric m { limit: 200 $$ }\n", "ms", "time")]
    [InlineData("assume x = $$\n", "compound", "1 - (1 - rate)^periods")]
    [InlineData("// casedsl: ignore $$", "CASE3001", "no-subscriber-metric")]
    public void An_item_is_documented(string marked, string label, string documentation)
    {
        var edited = Edited.Of(marked);
        var item = At(edited).Items.First(item => item.Label == label);
        Completion.Resolve(edited.Model, edited.Compilation, item.Key).Should().Contain(documentation);
    }

    private static CompletionList At(Edited edited) => Completion.At(edited.Model, edited.Compilation, edited.Cursor);
}
