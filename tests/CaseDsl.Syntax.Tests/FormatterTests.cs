using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Syntax.Tests;

public class FormatterTests
{
    [Fact]
    public void The_example_of_the_language_page_is_laid_out_already()
    {
        Format(Samples.Case).Should().Be(Samples.Case);
        Format(Samples.Metrics).Should().Be(Samples.Metrics);
    }

    [Fact]
    public void Values_of_adjacent_one_line_properties_stand_in_a_column() =>
        Format("claim x {\nmodel: m\n    moves:ctr by +1%\n  evidence:   a,b\n}\n")
            .Should().Be("claim x {\n  model:    m\n  moves:    ctr by +1%\n  evidence: a, b\n}\n");

    [Fact]
    public void Members_of_a_one_line_block_stand_two_spaces_apart() =>
        Format("surface s \"S\"   {model: m metric: ctr}\n").Should().Be("surface s \"S\" { model: m  metric: ctr }\n");

    [Fact]
    public void A_table_stays_a_table_when_a_name_grows() =>
        Format("canvas c {\n  risk drift   { level: low }\n  risk privacy_rules { level: low }\n}\n")
            .Should().Be("canvas c {\n  risk drift         { level: low }\n  risk privacy_rules { level: low }\n}\n");

    [Fact]
    public void Siblings_that_are_no_table_are_not_made_one() =>
        Format("canvas c {\n  risk drift { level: low }\n  risk privacy { level: low }\n}\n")
            .Should().Be("canvas c {\n  risk drift { level: low }\n  risk privacy { level: low }\n}\n");

    [Fact]
    public void Percentages_and_basis_points_are_glued() =>
        Format("claim x {\n  a: 5 %\n  b: 12 bps\n  c: 200 ms\n}\n").Should().Be("claim x {\n  a: 5%\n  b: 12bps\n  c: 200 ms\n}\n");

    [Fact]
    public void Blank_lines_shrink_to_one_and_the_file_ends_in_one_line_end() =>
        Format("\n\nunit a\n\n\n\nunit b\n\n\n").Should().Be("unit a\n\nunit b\n");

    [Fact]
    public void Comments_and_prose_stay_as_written() =>
        Format("// one  two\nclaim x {\n// in\n  because: // why\n|  two   spaces {a+b}  \n  // last\n}\n")
            .Should().Be("// one  two\nclaim x {\n  // in\n  because: // why\n    |  two   spaces {a + b}  \n  // last\n}\n");

    [Fact]
    public void Line_ends_stay_of_their_kind() =>
        Format("claim x {\r\nmodel: m\r\n}\r\n").Should().Be("claim x {\r\n  model: m\r\n}\r\n");

    [Fact]
    public void A_declaration_with_a_fault_is_left_alone_and_others_are_not() =>
        Format("claim x {\nmodel  m\n}\nunit   b\n\nunit   c\n").Should().Be("claim x {\nmodel  m\n}\nunit b\n\nunit c\n");

    [Fact]
    public void Only_changes_in_the_range_are_made()
    {
        var tree = SyntaxTree.Parse("unit   a\nunit   b\n");

        var changes = Formatter.FormatChanges(tree, new TextSpan(9, 5));

        tree.Text.WithChanges(changes).ToString().Should().Be("unit   a\nunit b\n");
    }

    [Theory]
    [InlineData("x * ( 1 - y )", "x * (1 - y)")]
    [InlineData("abs ( - x . worth )", "abs(-x.worth)")]
    [InlineData("+1.2%[0.8%,1.6%]at 90%", "+1.2% [0.8%, 1.6%] at 90%")]
    [InlineData("not a==b and c", "not a == b and c")]
    [InlineData("10Mbps", "10Mbps")]
    public void Expressions_are_spaced_as_people_read_them(string written, string expected) =>
        Format($"claim x {{\n  worth: {written}\n}}\n").Should().Be($"claim x {{\n  worth: {expected}\n}}\n");

    private static string Format(string text) => Formatter.Format(SyntaxTree.Parse(text));
}
