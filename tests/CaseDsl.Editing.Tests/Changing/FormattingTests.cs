using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

public sealed class FormattingTests
{
    [Theory]
    [InlineData('}', "claim c {\nmodel: m\n}$$\nclaim d {\nmodel: m\n}\n", "claim c {\n  model: m\n}\nclaim d {\nmodel: m\n}\n")]
    [InlineData('\n', "story s {\n  lesson:\n    | one\n$$\n}\n", "story s {\n  lesson:\n    | one\n    | \n}\n")]
    [InlineData('\n', "story s {\n  lesson: | one\n$$\n}\n", "story s {\n  lesson: | one\n          | \n}\n")]
    [InlineData('\n', "story s {\n  lesson:\n    |\n$$\n}\n", "story s {\n  lesson:\n    |\n  \n}\n")]
    [InlineData('\n', "story s {\n$$\n}\n", "story s {\n  \n}\n")]
    [InlineData('\n', "story s {\n$$}\n", "story s {\n}\n")]
    [InlineData('\n', "story s { }\n$$\n", "story s { }\n\n")]
    [InlineData('|', "story s {\n  lesson:\n    | one\n  |$$\n}\n", "story s {\n  lesson:\n    | one\n    |\n}\n")]
    [InlineData('x', "story s {\nx$$\n}\n", "story s {\nx\n}\n")]
    public void Typing_lays_out_what_it_touches(char typed, string marked, string expected)
    {
        var edited = Edited.Alone(marked);
        Apply(edited, Formatting.AfterTyping(edited.Model.Tree, edited.Cursor, typed)).Should().Be(expected);
    }

    [Fact]
    public void A_range_lays_out_its_lines_alone()
    {
        var edited = Edited.Alone("claim c {\n[|model:  m|]\nmoves:  x\n}\n");
        Apply(edited, Formatting.Range(edited.Model.Tree, edited.Source.Spans[0])).Should().StartWith("claim c {\n  model: m\nmoves:  x");
    }

    [Fact]
    public void A_name_and_what_refers_to_it_are_typed_together_in_one_file()
    {
        var edited = Edited.Alone("model m$$ { }\nclaim c { model: m }\n");
        LinkedEditing.At(edited.Model, edited.Compilation, edited.Cursor).Select(static span => span.Start).Should().Equal(6, 29);
    }

    [Fact]
    public void A_name_that_another_file_knows_is_not_linked()
    {
        var edited = Edited.Alone("model m$$ { }\nclaim c { model: m }\n", ("b.case", "use \"main.case\"\nclaim d { model: m }\n"));
        LinkedEditing.At(edited.Model, edited.Compilation, edited.Cursor).Should().BeEmpty();
    }

    private static string Apply(Edited edited, IEnumerable<TextChange> changes) => edited.Model.Tree.Text.WithChanges(changes).ToString();
}
