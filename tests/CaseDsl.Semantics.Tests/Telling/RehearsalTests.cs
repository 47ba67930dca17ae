using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests.Telling;

public class RehearsalTests
{
    [Fact]
    public void A_round_takes_as_long_as_its_stories_take_to_tell()
    {
        var rehearsal = Of("""
            story home { situation: "one two three"  action: "I did it"  result: "$1.5M saved"  claims: nothing }
            critique c { of: ab }
            rehearsal r { total: 10 min
              round any { length: 5 min  uses: home, c }
              round technical { length: 6 min  uses: home }
            }
            """);

        // 3 + 3 + 5 + 1 words at 150 a minute.
        rehearsal.Rounds[0].ToldSeconds.Should().Be(5);
        rehearsal.Rounds[0].Told.Select(static told => told.Seconds).Should().Equal(5, null);
        rehearsal.Rounds[0].Gaps.Should().BeEmpty();
        rehearsal.Rounds[1].Gaps.Should().Equal("critique");
        rehearsal.RoundSeconds.Should().Be(660);
        rehearsal.IsOverTotal.Should().BeTrue();
    }

    [Theory]
    [InlineData("round recruiter { length: 1 min  uses: home }", "cost-first story ('kind: cost_first')")]
    [InlineData("round x \"Product sense\" { length: 1 min  uses: home }", "canvas", "decision")]
    [InlineData("round x { length: 1 min  uses: home  tests: \"leadership under fire\" }", "story of somebody pushing back ('kind: pushback')")]
    [InlineData("round x { length: 1 min }", "material")]
    [InlineData("round x { length: 1 min  uses: home }")]
    public void A_gap_is_what_the_round_is_there_for(string round, params string[] gaps) =>
        Of($$"""
            story home { situation: "s"  action: "a"  result: "r"  claims: nothing }
            rehearsal r { {{round}} }
            """).Rounds.Should().ContainSingle().Which.Gaps.Should().Equal(gaps);

    [Fact]
    public void Stories_longer_than_their_round_are_too_long()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 200));
        var round = Of($$"""
            story home { situation: "{{text}}"  action: "a"  result: "r"  claims: nothing }
            rehearsal r { round x { length: 1 min  uses: home } }
            """).Rounds.Single();

        round.ToldSeconds.Should().Be(81);
        round.IsTooLong.Should().BeTrue();
    }

    private static RehearsalFigures Of(string text)
    {
        var model = Bound.Model(text);
        return model.Figures.Rehearsal(model.All<RehearsalSymbol>().Single());
    }
}
