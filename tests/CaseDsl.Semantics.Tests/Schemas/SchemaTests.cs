using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

public sealed class SchemaTests
{
    /// <summary>What the schemas' examples refer to, beside what most tests do.</summary>
    private const string Context = Bound.Preamble + """
        model two_tower "Two-tower ranker" { version: v2 }
        surface home_rows "Rows" { model: rl_ranker  metric: ctr }
        tradeoff now_or_later "Now or later" {
          option ship_v3 { moves: ctr by +1.5% relative  costs: serving by +$0.2M per quarter  ready: 2026-05-11 }
          option wait_v4 { moves: ctr by +2.5% relative  costs: serving by +$0.9M per quarter  ready: 2026-11-02 }
          choose: ship_v3
          because: "{ship_v3.net}"
        }
        decision ship_rl { on: homescreen_ab  go_when: ctr.better  stop_when: churn.worse }
        story home_story "Fewer rows" { situation: | Members scrolled.
          action: | I chose.
          result: | It rose by {more_clicks.moves.ctr}.
          claims: more_clicks }
        sheet q2_impact "Impact" { claims: more_clicks }
        launch rl_launch { model: rl_ranker  claims: more_clicks  decision: ship_rl  criteria: "Runbook"  date: 2026-05-11 }

        """;

    public static TheoryData<DeclarationKind> Kinds => [.. Semantics.Schemas.All.Select(static schema => schema.Kind)];

    [Fact]
    public void The_table_and_the_parser_know_the_same_keywords()
    {
        Semantics.Schemas.All.Where(static schema => schema.IsTopLevel).Select(static schema => schema.Keyword).Append("use")
            .Should().BeEquivalentTo(SyntaxFacts.TopLevelKeywords);
        Semantics.Schemas.All.Where(static schema => !schema.IsTopLevel).Select(static schema => schema.Keyword)
            .Should().BeEquivalentTo(SyntaxFacts.NestedKeywords);
    }

    [Fact]
    public void Every_kind_has_its_schema()
    {
        foreach (var kind in Enum.GetValues<DeclarationKind>())
            Semantics.Schemas.Get(kind).Kind.Should().Be(kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_example_parses_and_binds_without_a_finding(DeclarationKind kind)
    {
        var schema = Semantics.Schemas.Get(kind);
        var example = schema.Example + "\n";
        var model = Bound.Model(Context + example);

        model.Tree.Diagnostics.Select(static found => found.Message).Should().BeEmpty();
        model.Diagnostics.Select(static found => found.Message).Should().BeEmpty();
        model.AllDeclarations.Should().Contain(symbol => symbol.Kind == kind && symbol.Syntax.Span.Start >= Context.Length);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_property_is_documented_with_an_example_that_parses(DeclarationKind kind)
    {
        var schema = Semantics.Schemas.Get(kind);
        schema.Documentation.Should().EndWith(".");
        foreach (var property in schema.Properties)
        {
            property.Documentation.Should().EndWith(".", property.Name);
            property.Example.Should().StartWith(property.Name + ": ");
            SyntaxTree.Parse($"{schema.Keyword} x {{\n{property.Example}\n}}\n").Diagnostics.Select(static found => found.Message)
                .Should().BeEmpty(property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_default_is_one_of_the_words_that_the_property_takes(DeclarationKind kind)
    {
        foreach (var property in Semantics.Schemas.Get(kind).Properties)
        {
            if (property.Default is { } word && !property.Words.IsEmpty)
                property.Words.Should().Contain(word);
        }
    }

    [Fact]
    public void Owner_and_id_go_anywhere()
    {
        foreach (var schema in Semantics.Schemas.All)
        {
            schema.Property("owner").Should().NotBeNull(schema.Keyword);
            schema.Property("id").Should().NotBeNull(schema.Keyword);
        }
    }

    [Fact]
    public void The_flaws_a_finding_may_name_are_written_with_underscores()
    {
        Semantics.Schemas.Get(DeclarationKind.Finding).NameWords.Should().OnlyContain(static word => !word.Contains('-'));
    }
}
