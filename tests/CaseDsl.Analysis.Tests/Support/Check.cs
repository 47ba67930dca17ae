using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis.Tests;

/// <summary>Analyses texts. <c>[|…|]</c> marks where a finding must lie, and nothing else may.</summary>
internal static class Check
{
    public const string Path = "case.case";

    public static AnalysisResult Analyze(string source, AnalysisOptions? options = null, params (string Path, string Text)[] others) =>
        Analyzer.Analyze(Model(source, others), options ?? AnalysisOptions.Default);

    public static ImmutableArray<Finding> Findings(string source, AnalysisOptions? options = null, params (string Path, string Text)[] others) =>
        Analyze(source, options, others).Findings;

    public static SemanticModel Model(string source, params (string Path, string Text)[] others) =>
        Compilation.Create([SyntaxTree.Parse(source, Path), .. others.Select(other => SyntaxTree.Parse(other.Text, other.Path))]).GetModel(Path);

    /// <summary>Every finding of the rule lies on a marked span, each marked span has one, and no other rule of these families speaks.</summary>
    public static ImmutableArray<Finding> Marked(string id, string marked, params (string Path, string Text)[] others)
    {
        (string source, List<TextSpan> spans) = Unmark(marked);
        ImmutableArray<Finding> found = [.. Findings(source, null, others).Where(finding => finding.Id == id)];
        found.Select(finding => source.Substring(finding.Location.Span.Start, finding.Location.Span.Length))
            .Should().Equal(spans.Select(span => source.Substring(span.Start, span.Length)), "findings: {0}", Describe(Findings(source, null, others)));
        found.Select(finding => finding.Location.Span).Should().Equal(spans);
        NoErrorsBelow(source, others);
        return found;
    }

    /// <summary>The rule is silent, and the text means what the test thinks it does.</summary>
    public static void Silent(string id, string source, params (string Path, string Text)[] others)
    {
        ImmutableArray<Finding> all = Findings(source, null, others);
        all.Where(finding => finding.Id == id).Select(finding => finding.Message).Should().BeEmpty();
        NoErrorsBelow(source, others);
    }

    /// <summary>The first fix of the first finding of the rule whose title holds <paramref name="title"/>, applied.</summary>
    public static string Fixed(string id, string source, string title = "")
    {
        Finding finding = Findings(source).First(found => found.Id == id);
        CodeFix fix = finding.Fixes.First(candidate => candidate.Title.Contains(title, StringComparison.Ordinal));
        SourceText? text = FixApplier.ApplyOne(SourceText.From(source), Path, fix);
        text.Should().NotBeNull();
        return text?.ToString() ?? "";
    }

    public static string Describe(IEnumerable<Finding> findings) =>
        string.Join("\n", findings.Select(finding => $"{finding.Id} {finding.Severity} {finding.Location.Start}: {finding.Message}"));

    public static (string Source, List<TextSpan> Spans) Unmark(string marked)
    {
        var spans = new List<TextSpan>();
        var source = new System.Text.StringBuilder();
        int start = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (i + 1 < marked.Length && marked[i] == '[' && marked[i + 1] == '|')
            {
                start = source.Length;
                i++;
            }
            else if (i + 1 < marked.Length && marked[i] == '|' && marked[i + 1] == ']')
            {
                spans.Add(TextSpan.FromBounds(start, source.Length));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        return (source.ToString(), spans);
    }

    private static void NoErrorsBelow(string source, (string Path, string Text)[] others) =>
        Findings(source, null, others)
            .Where(finding => finding.Descriptor.Family is "syntax" or "meaning" or "internal")
            .Select(finding => $"{finding.Id} at {finding.Location.Start}: {finding.Message}")
            .Should().BeEmpty("a rule's test says what it means");
}
