using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class CompilationTests
{
    [Fact]
    public void The_whole_example_of_the_language_binds_without_a_finding()
    {
        var model = Corpus.HomeScreen();
        model.Tree.Diagnostics.Should().BeEmpty();
        model.Diagnostics.Select(static finding => $"{finding.Id} {finding.Message}").Should().BeEmpty();
        foreach (var use in model.Uses)
            (use.Target ?? throw new InvalidOperationException()).Diagnostics.Select(static finding => finding.Message).Should().BeEmpty();
    }

    [Fact]
    public void Every_name_of_a_declaration_in_the_whole_example_is_a_reference()
    {
        var model = Corpus.HomeScreen();
        var bound = model.References.Select(static reference => reference.Token.Span).ToHashSet();
        var names = model.AllDeclarations.Concat(model.Visible).Where(static symbol => symbol.Schema.Name == NameRole.Declares)
            .Select(static symbol => symbol.Name).ToHashSet();
        foreach (var token in model.Tree.Root.DescendantTokens().Where(token => token.Kind == SyntaxKind.IdentifierToken && names.Contains(token.ValueText)))
        {
            // A word before a colon is a property, and after a keyword a name of its own; a member may be a property's name.
            var isOther = token.Parent is PropertySyntax { Parent.Parent: DeclarationSyntax { Keyword.ValueText: not "result" } }
                || (token.Parent is DeclarationSyntax { Keyword.ValueText: not "result" } declaration && (declaration.Name == token || declaration.Keyword == token))
                || (token.Parent is DeclarationSyntax head && head.Keyword == token)
                || token.Parent is NumberExpressionSyntax
                || (token.Parent is NameExpressionSyntax { Parent: BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression } })
                || token.Parent is NameExpressionSyntax { Parent: ExpressionValueSyntax { Parent: PropertySyntax { Name.ValueText: "level" or "grade" or "kind" or "otherwise" or "decided" } } };
            bound.Contains(token.Span).Should().Be(!isOther, $"'{token.Text}' at {token.Location.Start}");
        }
    }

    [Fact]
    public void Names_lead_from_one_file_to_the_symbols_of_another()
    {
        var model = Corpus.HomeScreen();
        var claim = model.All<ClaimSymbol>().Single();
        claim.Moves.Single().Target.SemanticModel.Should().BeSameAs(model.Uses.Single().Target);
        claim.Evidence.Select(static evidence => evidence.Name).Should().Equal("homescreen_ab", "serving_bill");
    }

    [Fact]
    public void A_changed_file_takes_its_users_models_with_it_and_leaves_the_others()
    {
        var compilation = Compilation.Create([
            SyntaxTree.Parse("model m { version: v1 }\n", "a.case"),
            SyntaxTree.Parse("use \"a.case\"\nmodel n { replaces: m }\n", "b.case"),
            SyntaxTree.Parse("use \"b.case\"\nmodel o { replaces: n }\n", "c.case"),
            SyntaxTree.Parse("model p { version: v1 }\n", "d.case"),
        ]);
        var changed = compilation.WithTree(SyntaxTree.Parse("model q { version: v1 }\n", "a.case"));

        changed.GetModel("d.case").Should().BeSameAs(compilation.GetModel("d.case"));
        changed.GetModel("c.case").Should().NotBeSameAs(compilation.GetModel("c.case"));
        changed.GetModel("b.case").Diagnostics.Should().ContainSingle(static finding => finding.Id == "CASE2005");
        compilation.GetModel("b.case").Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_comes_to_be_resolves_the_use_that_waited_for_it()
    {
        var compilation = Compilation.Create([SyntaxTree.Parse("use \"a.case\"\nmodel n { replaces: m }\n", "b.case")]);
        compilation.GetModel("b.case").Diagnostics.Should().ContainSingle(static finding => finding.Id == "CASE2013");

        var grown = compilation.WithTree(SyntaxTree.Parse("model m { version: v1 }\n", "a.case"));
        grown.GetModel("b.case").Diagnostics.Should().BeEmpty();
        grown.WithoutTree("a.case").GetModel("b.case").Diagnostics.Should().ContainSingle(static finding => finding.Id == "CASE2013");
    }

    [Theory]
    [InlineData("cases/a.case", "../shared/m.case", "shared/m.case")]
    [InlineData("a.case", "./shared//m.case", "shared/m.case")]
    [InlineData("cases/a.case", "..\\m.case", "m.case")]
    [InlineData("cases/a.case", "../../m.case", null)]
    [InlineData("a.case", "/etc/m.case", null)]
    [InlineData("a.case", "C:/m.case", null)]
    [InlineData("a.case", "", null)]
    public void A_use_is_relative_to_its_file_and_stays_in_the_workspace(string from, string written, string? path) =>
        UseResolver.PathOf(from, written).Should().Be(path);

    [Fact]
    public void A_use_that_is_not_there_names_the_file_that_may_be_meant()
    {
        var model = Bound.Model("use \"metrics.case\"\n", ("shared/metrics.case", ""));
        var found = model.Diagnostics.Should().ContainSingle().Subject;
        found.Id.Should().Be("CASE2013");
        Bound.Apply("use \"metrics.case\"\n", found.Fixes.Single()).Should().Be("use \"shared/metrics.case\"\n");
    }

    [Fact]
    public void A_use_that_is_misspelt_names_the_nearest_file() =>
        Bound.Model("use \"shared/metrcs.case\"\n", ("shared/metrics.case", "")).Diagnostics.Single().Message.Should().Contain("'shared/metrics.case'?");

    [Fact]
    public void Files_that_use_each_other_are_a_cycle_and_still_see_each_other()
    {
        var compilation = Compilation.Create([
            SyntaxTree.Parse("use \"b.case\"\nmodel m { replaces: n }\n", "a.case"),
            SyntaxTree.Parse("use \"a.case\"\nmodel n { replaces: m }\n", "b.case"),
        ]);
        foreach (var path in compilation.Paths)
            compilation.GetModel(path).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("CASE2009");
    }

    [Fact]
    public void A_file_that_uses_itself_is_a_cycle() =>
        Bound.Model("use \"main.case\"\n").Diagnostics.Should().ContainSingle().Which.Id.Should().Be("CASE2009");

    [Fact]
    public void Metrics_that_drive_each_other_are_a_cycle() =>
        Expect.Reported("CASE2009", """
            metric a { kind: subscriber  unit: ratio  better: higher  drives: b at 0.2 }
            metric b { kind: subscriber  unit: ratio  better: higher  drives: c }
            metric c { kind: subscriber  unit: ratio  better: higher  drives: engagement, [|a at 0.3|] }

            """)[0].Message.Should().Contain("'a' drives 'b' drives 'c' drives 'a'");

    [Fact]
    public void Files_that_use_each_other_are_bound_from_many_threads()
    {
        var trees = Enumerable.Range(0, 16).Select(static i =>
            SyntaxTree.Parse($"use \"f{(i + 1) % 16}.case\"\nmodel m{i} {{ replaces: m{(i + 1) % 16} }}\n", $"f{i}.case"));
        var compilation = Compilation.Create(trees);
        Parallel.ForEach(compilation.Paths, path =>
            compilation.GetModel(path).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("CASE2009"));
    }

    [Fact]
    public void A_long_file_is_bound_with_all_its_names()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(static i =>
            $"metric m{i} {{ kind: subscriber  unit: ratio  better: higher  baseline: 1%{(i == 0 ? "" : $"  drives: m{i - 1} at 0.1")} }}\n"));
        var model = Bound.Model(text);
        model.References.Should().HaveCount(4999);
        model.Declarations.Should().HaveCount(5000);
    }

    [Fact]
    public void An_expression_that_stands_in_no_file_is_bound_against_one()
    {
        var model = Bound.Model(Bound.Preamble);
        var good = SyntaxTree.ParseExpression("more_clicks.worth * 2").Expression ?? throw new InvalidOperationException();
        model.BindExpression(good).Expression.Should().BeOfType<BoundBinary>();
        var bad = SyntaxTree.ParseExpression("more_cliks.worth").Expression ?? throw new InvalidOperationException();
        model.BindExpression(bad).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("CASE2005");
    }
}
