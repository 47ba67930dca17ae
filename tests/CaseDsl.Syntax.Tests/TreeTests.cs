using CsCheck;

namespace CaseDsl.Syntax.Tests;

public class TreeTests
{
    private static readonly string[] Pieces =
    [
        "claim x {\n", "}\n", "a: ", "| prose {x} \\{ }\n", "\"text {y} \\n\" ", "1_204 members ", "+1.2% [0.8%, 1.6%] ", "// c\n", "by ", "risk r { ", "use \"a\"\n",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String["abc {}()[]:;,.=<>+-*/\"|\\\n\r\t%$€0123456789_−“”\u00A0\u2028\uD83D\uDE00é"],
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 30].Select(string.Concat));

    [Fact]
    public void Any_text_prints_back() => AnyText.Sample(text => SyntaxTree.Parse(text).Root.ToFullString() == text, iter: 5_000);

    [Fact]
    public void Any_expression_prints_back() =>
        AnyText.Sample(text => SyntaxTree.ParseExpression(text).Root.ToFullString() == text, iter: 5_000);

    [Fact]
    public void Tokens_cover_the_text_without_gap_or_overlap() => AnyText.Sample(
        text =>
        {
            var end = 0;
            foreach (var token in SyntaxTree.Parse(text).Root.DescendantTokens())
            {
                if (token.FullSpan.Start != end)
                    return false;
                end = token.FullSpan.End;
            }

            return end == text.Length;
        },
        iter: 5_000);

    [Fact]
    public void Damage_in_one_declaration_leaves_the_others_as_they_were()
    {
        var whole = SyntaxTree.Parse(Samples.Case);
        var members = whole.Root.Members.Select(m => m.ToFullString()).ToArray();
        for (var i = 0; i < members.Length; i++)
        {
            for (var seed = 0; seed < 50; seed++)
            {
                // Damage within lines: a lost line end or brace is another declaration's business too.
                var random = new Random((i * 1000) + seed);
                var at = 3 + random.Next(members[i].Length - 6);
                if (members[i][at] is '{' or '}' or '\n' or '"' or '|')
                    continue;
                var damaged = members[i].Remove(at, 1).Insert(at, "@");
                var tree = SyntaxTree.Parse(string.Concat(members.Take(i)) + damaged + string.Concat(members.Skip(i + 1)));

                tree.Root.Members.Should().HaveCount(members.Length);
                for (var j = 0; j < members.Length; j++)
                {
                    if (j == i)
                        continue;
                    tree.Root.Members[j].ToFullString().Should().Be(members[j]);
                    tree.Root.Members[j].ContainsDiagnostics.Should().BeFalse();
                }
            }
        }
    }

    [Fact]
    public void A_node_is_the_same_object_each_time()
    {
        var root = SyntaxTree.Parse(Samples.Case).Root;

        root.Members[3].Should().BeSameAs(root.Members[3]);
        root.Members[3].Parent.Should().BeSameAs(root);
    }

    [Fact]
    public void Reparsing_takes_untouched_declarations_over()
    {
        var tree = SyntaxTree.Parse(Samples.Case);
        var place = Samples.Case.IndexOf("horizon: 4", StringComparison.Ordinal);
        var changed = tree.Text.Replace(place, 7, "window");

        var after = tree.WithChangedText(changed);

        var shared = after.Root.Members.Zip(tree.Root.Members).Count(pair => ReferenceEquals(pair.First.Green, pair.Second.Green));
        shared.Should().Be(tree.Root.Members.Count - 1);
    }

    [Fact]
    public void Every_position_has_its_token()
    {
        var root = SyntaxTree.Parse(Samples.Metrics).Root;
        for (var i = 0; i < Samples.Metrics.Length; i++)
        {
            root.FindToken(i).FullSpan.Contains(i).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData("1_204_331", 1_204_331, 7, 0, null, '\0')]
    [InlineData("1.50", 1.5, 3, 2, null, '\0')]
    [InlineData("1.5M", 1_500_000, 2, 1, null, 'M')]
    [InlineData("$11.54", 11.54, 4, 2, "USD", '\0')]
    [InlineData("€2 million", 2_000_000, 1, 0, "EUR", 'M')]
    [InlineData("4.2%", 4.2, 2, 1, null, '\0')]
    [InlineData("12 bps", 12, 2, 0, null, '\0')]
    [InlineData("0.35", 0.35, 2, 2, null, '\0')]
    public void A_number_says_what_is_written(string text, double value, int digits, int decimals, string? currency, char magnitude)
    {
        var number = SyntaxTree.ParseExpression(text).Expression.Should().BeOfType<NumberExpressionSyntax>().Subject;

        number.Value.Value.Should().BeApproximately(value, value * 1e-12);
        (number.Value with { Value = 0 }).Should().Be(new NumberValue(0, digits, decimals, currency, magnitude));
    }

    [Theory]
    [InlineData("1 + 2 * 3", "(1+(2*3))")]
    [InlineData("a - b - c", "((a-b)-c)")]
    [InlineData("$1M per quarter per member", "(($1Mperquarter)permember)")]
    [InlineData("not a == b and c or d", "(((not(a==b))andc)ord)")]
    [InlineData("-a.b(c) * 2", "((-((a.b)(c)))*2)")]
    [InlineData("x [1, 2] at 90% + 1", "((x[1,2]at90%)+1)")]
    [InlineData("a + b per c [1, 2]", "(a+((bperc)[1,2]))")]
    [InlineData("a + 1% ± 2% at 80%", "(a+(1%±2%at80%))")]
    [InlineData("+1% relative", "(+(1%relative))")]
    public void Operators_bind_as_the_language_page_says(string text, string shape)
    {
        var tree = SyntaxTree.ParseExpression(text);

        tree.Diagnostics.Should().BeEmpty();
        Shape(tree.Expression).Should().Be(shape);
    }

    private static string Shape(SyntaxNode? node) => node switch
    {
        null => "",
        NameExpressionSyntax or NumberExpressionSyntax => node.ToString(),
        _ => $"({string.Concat(node.ChildNodesAndTokens().Select(c => c.Node is { } child ? Shape(child) : c.Token.Text))})",
    };

    [Theory]
    [InlineData("10M to 20M", typeof(RangeTailSyntax))]
    [InlineData("$1.5M per quarter from 3 * 4", typeof(DerivedTailSyntax))]
    [InlineData("at least 3", null)]
    public void An_expression_may_have_what_stands_around_one_in_a_property(string text, Type? tail)
    {
        var tree = SyntaxTree.ParseExpression(text);
        tree.Diagnostics.Should().BeEmpty();
        tree.Root.ToFullString().Should().Be(text);
        (tree.Figure?.Tail?.GetType()).Should().Be(tail);
        (tree.Figure?.Bound is null).Should().Be(!text.StartsWith("at", StringComparison.Ordinal));
    }
}
