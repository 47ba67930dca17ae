using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Rendering.Tests;

/// <summary>A readout's flaws are those that a check finds, no more and no fewer.</summary>
public class FlawsTests
{
    private const string Heading = "## Flaws and remedies\n\n";

    [Fact]
    public void Readouts_of_the_corpus_and_the_examples_tell_what_a_check_finds_of_their_experiments()
    {
        var compilation = Compilation.Create(Corpus.CaseFiles.Select(static file =>
            SyntaxTree.Parse(File.ReadAllText(file), Path.GetRelativePath(Corpus.Root, file).Replace('\\', '/'))));

        compilation.Paths.Sum(path => Compare(compilation.GetModel(path))).Should().BePositive("some example has a flaw");
    }

    [Fact]
    public void Readouts_of_the_rules_bad_examples_tell_what_a_check_finds_of_their_experiments()
    {
        var experimental = RuleTable.Descriptors.Where(static rule => rule.Family == RuleFamily.Experiments.Name).ToList();

        experimental.Sum(static rule => Compare(Rendered.Model(rule.Documentation.Bad))).Should().BeGreaterThanOrEqualTo(experimental.Count - 1, "only a critique's own rule tells nothing of the experiment");
    }

    /// <summary>Holds the readouts of one file against its findings; gives how many were told.</summary>
    private static int Compare(SemanticModel model)
    {
        var readouts = model.All<ExperimentSymbol>().SelectMany(experiment => Told(model, experiment)).ToList();
        var expected = Analyzer.Analyze(model, AnalysisOptions.Default).Findings
            .Where(static finding => finding.Descriptor.Family == RuleFamily.Experiments.Name && finding.Slug != "flaw-missed")
            .Where(finding => !IsOfAnother(model, finding))
            .Select(static finding => Words.Role(finding.Slug.Replace('-', '_')));
        readouts.Should().BeEquivalentTo(expected, "the readouts of {0} say what a check of it says", model.Path);
        return readouts.Count;
    }

    private static IEnumerable<string> Told(SemanticModel model, ExperimentSymbol experiment)
    {
        var page = MarkdownRenderer.RenderPage(model, experiment) ?? "";
        var answered = model.Visible.OfType<CritiqueSymbol>().Where(critique => critique.Of == experiment).SelectMany(static critique => critique.Findings).Select(static finding => Words.Role(finding.Name)).ToHashSet();
        var start = page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        start.Should().BeGreaterThan(Heading.Length, "{0} has its flaws told", experiment.Name);
        return page[start..].Split('\n')
            .TakeWhile(static line => line.Length > 0 && !line.StartsWith('#'))
            .Where(static line => line.StartsWith("- **", StringComparison.Ordinal))
            .Select(static line => line[4..line.IndexOf(":**", StringComparison.Ordinal)])
            // A finding's own title stands behind the flaw.
            .Where(name => !answered.Contains(name.Split(", ")[0]));
    }

    // What a claim makes of another file's experiment is found here and told in that file's readout.
    private static bool IsOfAnother(SemanticModel model, Finding finding) =>
        model.All<ClaimSymbol>().Any(claim =>
            claim.Syntax.Span.Contains(finding.Location.Span)
            && claim.Evidence.OfType<ExperimentSymbol>().Any(experiment => experiment.SemanticModel != model));
}
