using CaseDsl.Semantics;

namespace CaseDsl.Analysis.Tests.Critiques;

public sealed class CritiqueReportTests
{
    [Fact]
    public void Each_flaw_stands_between_what_is_shown_and_what_is_said()
    {
        CritiqueReport report = Of("""
            finding peeking { remedy: "Use a sequential method." }
            finding too_good { remedy: "Check the logging." }
            finding novelty { remedy: "Four weeks." }
            """);

        report.Flaws.Select(static flaw => (flaw.Name, flaw.Standing)).Should().Equal(
            ("peeking", FlawStanding.Answered),
            ("short_run", FlawStanding.Missed),
            ("too_good", FlawStanding.Unfounded),
            ("novelty", FlawStanding.Unchecked));
        (report.Flaws[0].Shown?.Message).Should().Contain("14.2%");
        report.Flaws[1].Finding.Should().BeNull();
        report.Redesign.Steps.Select(static step => step.Flaw).Should().Equal("peeking", "short_run");
    }

    [Fact]
    public void A_finding_that_the_data_contradict_is_unfounded() =>
        Of("finding sample_ratio_mismatch { remedy: \"Mend it.\" }").Flaws[0].Standing.Should().Be(FlawStanding.Unfounded);

    [Fact]
    public void A_critique_of_no_experiment_has_no_report()
    {
        SemanticModel model = Check.Model("critique c { of: nobody }");
        CritiqueReport.Of(model, model.All<CritiqueSymbol>().Single()).Should().BeNull();
    }

    private static CritiqueReport Of(string findings)
    {
        SemanticModel model = Check.Model(ExampleText.Test(run: "2026-03-30 to 2026-04-10", more: "looks: 5") + $$"""
            critique c { of: rows_ab
              {{findings}}
            }
            """);
        return CritiqueReport.Of(model, model.All<CritiqueSymbol>().Single()) ?? throw new InvalidOperationException("no report");
    }
}
