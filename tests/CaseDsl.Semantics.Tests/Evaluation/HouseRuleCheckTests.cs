using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Evaluation;

public class HouseRuleCheckTests
{
    [Theory]
    [InlineData("claim", "[|it.wortth|] > $1", "CASE2005", "Did you mean 'worth'?")]
    [InlineData("claim", "it.[|power|] > 50%", "CASE2005", "has no 'power'")]
    [InlineData("experiment", "it.[|powre|] > 50%", "CASE2005", "Did you mean 'power'?")]
    [InlineData("claim", "[|it.worth > 10 ms|]", "CASE2007", "'it.worth' is money")]
    [InlineData("claim", "[|it.worth > 10|]", "CASE2007", "'10' is a plain number")]
    [InlineData("claim", "[|it.roi > $3|]", "CASE2007", "'$3' is in USD")]
    [InlineData("metric", "[|it.window <= 3 members|]", "CASE2007", "'it.window' is a time")]
    [InlineData("claim", "[|it.evidence|] >= 1", "CASE2010", "count(it.evidence) >= 1")]
    [InlineData("claim", "[|it.model == 3|]", "CASE2010", "they are never the same")]
    [InlineData("claim", "[|it|]", "CASE2010", "'require' takes a condition, and 'it' is a declaration")]
    [InlineData("claim", "[|it.moves|]", "CASE2010", "'it.moves' is a list")]
    [InlineData("claim", "sum([|it.evidence|]) > 1", "CASE2010", "holds declarations")]
    [InlineData("claim", "[|it.date > 5|]", "CASE2010", "is a date")]
    [InlineData("claim", "[|it.because|] > 5", "CASE2010", "is a text, which can't be compared for size")]
    [InlineData("decision", "it.otherwise == [|ship|]", "CASE2010", "'ship' is no value of 'otherwise:'")]
    public void A_mistake_is_told_without_anything_that_the_rule_looks_at(string keyword, string require, string id, string message)
    {
        var marked = $"rule r \"A rule\" {{ for: {keyword}  require: {require} }}";
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var model = Bound.Model(text);

        var told = model.Diagnostics.Should().ContainSingle().Which;
        told.Id.Should().Be(id);
        told.Message.Should().Contain(message);
        if (id != "CASE2005")
            text.Substring(told.Location.Span.Start, told.Location.Span.Length).Should().Be(marked[(marked.IndexOf("[|", StringComparison.Ordinal) + 2)..marked.IndexOf("|]", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("claim", "count(it.evidence) >= 1 and it.worth > $10M per year")]
    [InlineData("claim", "it.net > 0 and it.net > $0 and it.roi > 2 and it.northstar > 0.1%")]
    [InlineData("claim", "it.stage == measured or it.model.version == v3")]
    [InlineData("claim", "it.date >= 2026-01-01 and it.date != \"August 2020\"")]
    [InlineData("claim", "max(it.moves) > 0%")]
    [InlineData("claim", "probability(it.net > 0) > 80%")]
    [InlineData("backlog", "sum(it.initiatives.effort) <= it.capacity")]
    [InlineData("experiment", "it.run >= 14 days and it.looks <= 2 and it.alpha <= 5% and it.treatment.share > 10%")]
    [InlineData("arm", "it.assigned > 1000 members and it.assigned > 1000")]
    [InlineData("metric", "it.baseline > 3%")]
    [InlineData("metric", "not (it.kind == model) and count(it.drives) > 0")]
    [InlineData("assume", "it.owner == \"Finance\"")]
    public void A_sound_rule_is_left_alone(string keyword, string require) =>
        Bound.Model($"rule r \"A rule\" {{ for: {keyword}  require: {require} }}").Diagnostics.Should().BeEmpty();

    [Fact]
    public void A_rule_over_lists_holds_or_fails_by_their_figures()
    {
        var model = Bound.Model("""
            initiative a { impact: $1M  effort: 3 person_months }
            initiative b { impact: $1M  effort: 4 person_months }
            backlog next { initiatives: a, b  capacity: 6 person_months }
            rule fits "A backlog fits" { for: backlog  require: sum(it.initiatives.effort) <= it.capacity }
            """);
        var rule = model.All<RuleSymbol>().Single();

        model.Diagnostics.Should().BeEmpty();
        model.Figures.EvaluateFor(rule.Require!.Expression, rule, model.All<BacklogSymbol>().Single()).Truth.Should().BeFalse();
    }
}
