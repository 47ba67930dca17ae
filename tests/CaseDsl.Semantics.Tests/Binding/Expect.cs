using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;

namespace CaseDsl.Semantics.Tests;

/// <summary>Binds marked texts after the preamble, and compares what is reported with what is marked.</summary>
internal static class Expect
{
    /// <summary>Binds a text whose marked spans are to carry findings of one number, and no others.</summary>
    public static IReadOnlyList<Diagnostic> Reported(string id, string marked, params (string Path, string Text)[] others)
    {
        var source = MarkedSource.Parse(Bound.Preamble + marked);
        var found = Bound.Model(source.Text, others).Diagnostics;
        found.Select(finding => $"{finding.Id} {source.Text.Substring(finding.Location.Span.Start, finding.Location.Span.Length)}")
            .Should().Equal(source.Spans.Select(span => $"{id} {source.Text.Substring(span.Start, span.Length)}"), string.Join('\n', found.Select(static finding => finding.Message)));
        found.Select(static finding => finding.Location.Span).Should().Equal(source.Spans);
        return found;
    }

    /// <summary>Binds a text of which nothing is to be reported, by the parser neither.</summary>
    public static SemanticModel Clean(string text, params (string Path, string Text)[] others)
    {
        var model = Bound.Model(Bound.Preamble + text, others);
        model.Tree.Diagnostics.Concat(model.Diagnostics).Select(static finding => $"{finding.Id} {finding.Message}").Should().BeEmpty();
        return model;
    }

    /// <summary>Binds a text with one marked fault, applies its fix, and compares the text after the preamble.</summary>
    public static void Fixed(string id, string marked, string expected, params (string Path, string Text)[] others)
    {
        var source = MarkedSource.Parse(marked).Text;
        var fix = Reported(id, marked, others)[0].Fixes.Should().ContainSingle().Subject;
        Bound.Apply(Bound.Preamble + source, fix)[Bound.Preamble.Length..].Should().Be(expected);
    }
}
