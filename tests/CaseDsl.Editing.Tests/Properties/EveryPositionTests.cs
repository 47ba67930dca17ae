using CaseDsl.Semantics;
using FluentAssertions;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

/// <summary>Every feature answers at every place of every file, whole or broken, with spans that lie in the text.</summary>
public sealed class EveryPositionTests
{
    [Fact]
    public void Whole_files_are_answered_everywhere()
    {
        foreach (var model in Files.Whole())
            AskEverywhere(model, step: 61);
    }

    [Fact]
    public void Broken_files_are_answered_everywhere()
    {
        for (var seed = 0; seed < 12; seed++)
            AskEverywhere(Files.Mutilated(seed), step: 89);
    }

    private static void AskEverywhere(SemanticModel model, int step)
    {
        AskOfFile(model);
        for (var position = 0; position <= model.Tree.Text.Length; position += step)
        {
            try
            {
                AskAt(model, position);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                throw new InvalidOperationException($"{model.Path} at {position}, '{Around(model, position)}': {e.Message}", e);
            }
        }
    }

    private static void AskOfFile(SemanticModel model)
    {
        var text = model.Tree.Text;
        var last = 0;
        foreach (var token in SemanticTokens.Of(model))
        {
            token.Span.Start.Should().BeGreaterThanOrEqualTo(last, "tokens stand one behind the other");
            token.Span.Length.Should().BePositive();
            last = token.Span.End;
            text.Lines.IndexOf(token.Span.Start).Should().Be(text.Lines.IndexOf(token.Span.End), "a token is never longer than a line");
        }
        last.Should().BeLessThanOrEqualTo(text.Length);
        foreach (var range in FoldingRanges.Of(model.Tree))
            Inside(model, range.Span);
        foreach (var link in DocumentLinks.Of(model))
            Inside(model, link.Span);
        Symbols(model, DocumentSymbols.Of(model), new TextSpan(0, text.Length));
        WorkspaceSymbols.Find(model.Compilation, "").Should().OnlyContain(static symbol => symbol.Name.Length > 0);
        foreach (var change in Formatting.Whole(model.Tree))
            Inside(model, change.Span);
    }

    private static void Symbols(SemanticModel model, IEnumerable<DocumentSymbol> symbols, TextSpan around)
    {
        foreach (var symbol in symbols)
        {
            around.Contains(symbol.Span).Should().BeTrue("a child lies in its parent");
            symbol.Span.Contains(symbol.SelectionSpan).Should().BeTrue("the name lies in the declaration");
            symbol.Name.Should().NotBeNullOrWhiteSpace();
            Symbols(model, symbol.Children, symbol.Span);
        }
    }

    private static void AskAt(SemanticModel model, int position)
    {
        if (Hover.At(model, position) is { } hover)
        {
            Inside(model, hover.Span);
            hover.Span.Should().Match<TextSpan>(span => span.Start <= position && position <= span.End);
            hover.Markdown.Should().NotBeNullOrWhiteSpace();
        }

        var completions = Completion.At(model, model.Compilation, position);
        Inside(model, completions.Span);
        completions.Span.Should().Match<TextSpan>(span => span.Start <= position && position <= span.End);
        if (completions.Items.Length > 0)
            Completion.Resolve(model, model.Compilation, completions.Items[position % completions.Items.Length].Key);

        foreach (var definition in Definitions.At(model, position).Concat(Definitions.OfTypeAt(model, position)))
        {
            Inside(model, definition.Origin);
            definition.Target.Span.End.Should().BeLessThanOrEqualTo(definition.Target.Text.Length);
            definition.TargetWhole.Contains(definition.Target.Span).Should().BeTrue();
        }
        foreach (var place in References.At(model, model.Compilation, position, withDeclaration: true))
            place.Span.End.Should().BeLessThanOrEqualTo(place.Text.Length);
        foreach (var highlight in DocumentHighlights.At(model, position))
            Inside(model, highlight.Span);
        var selections = SelectionRanges.At(model.Tree, position);
        for (var i = 1; i < selections.Length; i++)
            selections[i].Should().Match<TextSpan>(span => span.Contains(selections[i - 1]) && span.Length > selections[i - 1].Length);
        foreach (var typed in Formatting.Triggers)
        {
            foreach (var change in Formatting.AfterTyping(model.Tree, position, typed))
                Inside(model, change.Span);
        }
    }

    private static void Inside(SemanticModel model, TextSpan span)
    {
        span.Start.Should().BeGreaterThanOrEqualTo(0);
        span.End.Should().BeLessThanOrEqualTo(model.Tree.Text.Length);
    }

    private static string Around(SemanticModel model, int position)
    {
        var text = model.Tree.Text;
        return text.ToString(TextSpan.FromBounds(Math.Max(0, position - 20), position)) + "$$" + text.ToString(TextSpan.FromBounds(position, Math.Min(text.Length, position + 20)));
    }
}
