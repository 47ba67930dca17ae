using CaseDsl.Analysis;
using CaseDsl.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

public sealed class CodeActionTests
{
    [Theory]
    [InlineData("claim c { mode$$: rl_ranker }\n", "Write 'model'", "claim c { model: rl_ranker }\n")]
    [InlineData("experiment e {\n  randomize: member$$\n  primary:   ctr\n}\n", "Add 'hypothesis:'", "experiment e {\n  randomize: member\n  primary:   ctr\n  hypothesis: \"to be written\"\n}\n")]
    [InlineData("assume x = members * $$3.5\n", "", "")]
    [InlineData("claim c { model: rl_ranker  worth: $1.5$$M per quarter }\n", "Extract '$1.5M per quarter' into assumption 'c_worth'", "assume c_worth = $1.5M per quarter { source: \"to be written\" }\n\nclaim c { model: rl_ranker  worth: c_worth }\n")]
    [InlineData("claim c { model: nobo$$dy }\n", "Declare model 'nobody'", "model nobody {\n  version: \"to be written\"\n}\n\nclaim c { model: nobody }\n")]
    [InlineData("assume x = nowh$$ere * 2\n", "Declare assume 'nowhere'", "assume nowhere = unknown { source: \"to be written\" }\n\nassume x = nowhere * 2\n")]
    [InlineData("claim c {\n  model: rl_ranker\n  moves: ndcg$$ by +1% relative\n  costs: none\n}\n", "Silence CASE3001 (no-subscriber-metric) for this 'moves'", "claim c {\n  model: rl_ranker\n  // casedsl: ignore CASE3001 -- say why\n  moves: ndcg by +1% relative\n  costs: none\n}\n")]
    public void An_action_does_what_it_says(string marked, string title, string expected)
    {
        var edited = Edited.Of(marked);
        var actions = At(edited);
        if (title.Length == 0)
        {
            actions.Should().NotContain(static action => action.Kind == CodeActionKind.Extract && action.Title.Contains("members"));
            return;
        }
        var action = actions.FirstOrDefault(action => action.Title == title);
        action.Should().NotBeNull(string.Join(" | ", actions.Select(static action => action.Title)));
        Apply(edited, action!).Should().Be(expected);
    }

    [Fact]
    public void All_findings_of_a_rule_are_mended_at_once()
    {
        var edited = Edited.Of("claim c { mode$$: rl_ranker }\nclaim d { mode: rl_ranker }\n");
        var action = At(edited).Single(static action => action.Kind == CodeActionKind.FixAll);
        Apply(edited, action).Should().Be("claim c { model: rl_ranker }\nclaim d { model: rl_ranker }\n");
    }

    [Fact]
    public void Everything_that_is_safe_is_mended()
    {
        var edited = Edited.Of("claim c$$ { mode: rl_ranker  stage: measurd }\n");
        var action = CodeActions.FixEverything(edited.Compilation, Bound.Path, AnalysisOptions.Default)!;
        Apply(edited, action).Should().Be("claim c { model: rl_ranker  stage: measured }\n");
        CodeActions.FixEverything(Edited.Of("").Compilation, Bound.Path, AnalysisOptions.Default).Should().BeNull();
    }

    [Fact]
    public void A_typed_number_becomes_its_figure()
    {
        var edited = Edited.Of("story s {\n  result: | It is worth $1.5$$M per quarter.\n}\n");
        var action = At(edited).First(static action => action.Title.StartsWith("Link the figure"));
        Apply(edited, action).Should().Contain("worth {more_clicks.worth}.");
    }

    [Fact]
    public void A_use_is_added_for_a_name_of_another_file()
    {
        var edited = Edited.Alone("claim c { model: ran$$ker }\n", ("shared/m.case", "model ranker { }\n"));
        Apply(edited, At(edited).First(static action => action.Title == "Add use \"shared/m.case\"")).Should().StartWith("use \"shared/m.case\"\n\nclaim c");
    }

    [Fact]
    public void All_that_is_missing_is_added_at_once()
    {
        var edited = Edited.Of("experiment e$$ {\n  primary: ctr\n}\n");
        var action = At(edited).Single(static action => action.Title.StartsWith("Add all"));
        Apply(edited, action).Should().Be("experiment e {\n  primary: ctr\n  hypothesis: \"to be written\"\n  randomize: member\n}\n");
    }

    [Theory]
    [InlineData("claim c$$ { }\n", "claim c { model: rl_ranker  moves: unknown  costs: unknown }\n")]
    [InlineData("claim c$$ {}\n", "claim c { model: rl_ranker  moves: unknown  costs: unknown }\n")]
    public void Into_an_empty_block_of_one_line_all_goes_as_it_would_be_formatted(string marked, string expected)
    {
        var edited = Edited.Of(marked);
        Apply(edited, At(edited).Single(static action => action.Title.StartsWith("Add all"))).Should().Be(expected);
    }

    [Fact]
    public void The_reason_of_a_suppression_is_selected()
    {
        var edited = Edited.Of("claim c {\n  model: rl_ranker\n  moves: ndcg$$ by +1% relative\n  costs: none\n}\n");
        var action = At(edited).First(static action => action.Kind == CodeActionKind.Suppress && action.SelectAfter is not null);
        var text = edited.Model.Tree.Text.WithChanges(action.Changes.Select(static change => change.Change));
        text.ToString(action.SelectAfter!.Value).Should().Be("say why");
    }

    private static IReadOnlyList<CodeAction> At(Edited edited) =>
        CodeActions.At(edited.Model, edited.Compilation, new TextSpan(edited.Cursor, 0), Analyzer.Analyze(edited.Model, AnalysisOptions.Default).Findings);

    private static string Apply(Edited edited, CodeAction action) =>
        edited.Model.Tree.Text.WithChanges(action.Changes.Where(static change => change.Path == Bound.Path).Select(static change => change.Change)).ToString()[edited.Offset..];
}
