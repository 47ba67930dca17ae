using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

/// <summary>What a change leaves as it was: only what it affects is bound, evaluated and checked again.</summary>
public sealed class WorkspaceSnapshotTests
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["metrics.case"] = "metric ctr \"Clicks\" { unit: ratio  better: higher  baseline: 4.2% }\n",
        ["user.case"] = "use \"metrics.case\"\nassume x = ctr.baseline * 2\n",
        ["further.case"] = "use \"user.case\"\nassume y = x * 2\n",
        ["lonely.case"] = "model ranker \"Ranker\" { version: v3 }\n",
        ["lost.case"] = "northstar nowhere { target: +1% relative per quarter }\n",
        ["measured.case"] = "experiment e \"E\" { data: \"r.csv\" }\n",
    };

    [Theory]
    [InlineData("metrics.case", "metric ctr \"Clicks\" { unit: ratio  better: higher  baseline: 4.3% }\n", "further.case", "metrics.case", "user.case")]
    [InlineData("further.case", "use \"user.case\"\nassume y = x * 3\n", "further.case")]
    [InlineData("lonely.case", "model ranker \"Ranker\" { version: v4 }\n", "lonely.case")]
    [InlineData("lonely.case", "metric nowhere \"Now here\" { unit: ratio }\n", "lonely.case", "lost.case")] // A name that somebody misses.
    [InlineData("new.case", "model new { }\n", "lost.case", "new.case")]
    [InlineData("user.case", null, "further.case", "lost.case")]
    public void An_edit_affects_the_file_those_that_use_it_and_those_that_miss_a_name(string path, string? text, params string[] affected)
    {
        var before = Analyzed();
        var after = before.With(new WorkspaceChange { Trees = ImmutableDictionary<string, SyntaxTree?>.Empty.Add(path, text is null ? null : SyntaxTree.Parse(text, path)) });

        Affected(before, after).Should().Equal(affected);
    }

    [Fact]
    public void A_readout_affects_the_experiments_that_name_it()
    {
        var before = Analyzed();

        Affected(before, before.With(new WorkspaceChange { Readouts = ImmutableDictionary<string, SourceText?>.Empty.Add("r.csv", SourceText.From("metric,arm\n")) })).Should().Equal("measured.case");
        Affected(before, before.With(new WorkspaceChange { Readouts = ImmutableDictionary<string, SourceText?>.Empty.Add("other.csv", SourceText.From("metric,arm\n")) })).Should().BeEmpty();
    }

    [Fact]
    public void Settings_affect_what_is_said_of_a_file_and_not_what_it_means()
    {
        var before = Analyzed();
        var after = before.With(new WorkspaceChange { Severities = ImmutableDictionary<string, SeverityConfiguration>.Empty.Add("lonely.case", SeverityConfiguration.Create([new("CASE3011", Severity.Error)])) });

        after.Documents.Where(document => !after.IsAnalyzed(document.Path)).Select(static document => document.Path).Should().Equal("lonely.case");
        after.Compilation.GetModel("lonely.case").Should().BeSameAs(before.Compilation.GetModel("lonely.case"));
        after.FindingsOf("lonely.case").Should().Contain(static finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void What_was_asked_of_a_snapshot_is_what_it_says_whatever_comes_after()
    {
        var before = Analyzed();
        var model = before.Compilation.GetModel("user.case");
        var said = before.FindingsOf("user.case");

        before.With(WorkspaceChange.Of(SyntaxTree.Parse("", "metrics.case"))).FindingsOf("user.case").Should().Contain(static finding => finding.Id == "CASE2005");

        before.Compilation.GetModel("user.case").Should().BeSameAs(model);
        before.FindingsOf("user.case").Should().Equal(said);
    }

    private static WorkspaceSnapshot Analyzed()
    {
        var snapshot = Files.Aggregate(WorkspaceSnapshot.Empty(isWhole: true), static (at, file) => at.With(WorkspaceChange.Of(SyntaxTree.Parse(file.Value, file.Key))));
        foreach (var document in snapshot.Documents)
            snapshot.Analyze(document.Path);
        return snapshot;
    }

    /// <summary>The files that have to be looked at again, which are those that mean something of their own again.</summary>
    private static IEnumerable<string> Affected(WorkspaceSnapshot before, WorkspaceSnapshot after)
    {
        var unknown = after.Documents.Select(static document => document.Path).Where(path => !after.IsAnalyzed(path)).Order(StringComparer.Ordinal).ToList();
        after.Documents.Select(static document => document.Path).Where(path => !before.TryGetDocument(path, out _) || after.Compilation.GetModel(path) != before.Compilation.GetModel(path)).Order(StringComparer.Ordinal)
            .Should().Equal(unknown);
        return unknown;
    }
}
