using CaseDsl.Analysis;
using CaseDsl.Semantics;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

/// <summary>Every feature answers at every place of every file, whole or broken, with spans that lie in the text.</summary>
public sealed class EveryPositionTests
{
    [Fact]
    public void Whole_files_are_answered_everywhere()
    {
        foreach (var model in Files.Whole())
            AskEverywhere(model, 2000 > model.Tree.Text.Length ? 7 : 31);
    }

    [Fact]
    public void Broken_files_are_answered_everywhere()
    {
        for (var seed = 0; seed < 30; seed++)
            AskEverywhere(Files.Mutilated(seed), step: 71);
    }

    // Plain checks: an assertion each would cost more than the answers.
    private static void AskEverywhere(SemanticModel model, int step)
    {
        var findings = Analyzer.Analyze(model, AnalysisOptions.Default).Findings;
        AskOfFile(model);
        for (var position = 0; position <= model.Tree.Text.Length; position += step)
        {
            try
            {
                AskAt(model, position, findings);
            }
            catch (Exception e)
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
            Hold(token.Span.Start >= last && token.Span.Length > 0, "tokens stand one behind the other");
            Hold(text.Lines.IndexOf(token.Span.Start) == text.Lines.IndexOf(token.Span.End), "a token is never longer than a line");
            last = token.Span.End;
        }
        Hold(last <= text.Length, "tokens lie in the text");
        var whole = new TextSpan(0, text.Length);
        Inside(model, FoldingRanges.Of(model.Tree).Select(static range => range.Span));
        Inside(model, DocumentLinks.Of(model).Select(static link => link.Span));
        Inside(model, Formatting.Whole(model.Tree).Select(static change => change.Span));
        Inside(model, CodeLenses.Of(model).Select(static lens => lens.Span));
        Inside(model, InlayHints.In(model, whole).Select(static hint => new TextSpan(hint.Position, 0)));
        Inside(model, DocumentFigures.Of(model).SelectMany(static node => node.Children.Add(node)).Select(static node => node.Span));
        Symbols(DocumentSymbols.Of(model), whole);
        Hold(WorkspaceSymbols.Find(model.Compilation, "").All(static symbol => symbol.Name.Length > 0), "symbols have names");
        Hold(CasePages.Render(model, "", PageFormat.Html) is not null && CasePages.Render(model, "", PageFormat.Markdown) is not null, "every case renders");
        foreach (var figure in InsertableFigures.Of(model))
            Hold(figure.Text.Length > 0, "a figure prints");
    }

    private static void Symbols(IEnumerable<DocumentSymbol> symbols, TextSpan around)
    {
        foreach (var symbol in symbols)
        {
            Hold(around.Contains(symbol.Span), "a child lies in its parent");
            Hold(symbol.Span.Contains(symbol.SelectionSpan), "the name lies in the declaration");
            Hold(!string.IsNullOrWhiteSpace(symbol.Name), "a symbol has a name");
            Symbols(symbol.Children, symbol.Span);
        }
    }

    private static void AskAt(SemanticModel model, int position, IReadOnlyList<Finding> findings)
    {
        if (Hover.At(model, position) is { } hover)
        {
            Around(model, hover.Span, position);
            Hold(!string.IsNullOrWhiteSpace(hover.Markdown), "a hover tells something");
        }

        var completions = Completion.At(model, model.Compilation, position);
        Around(model, completions.Span, position);
        Hold(completions.Items.All(static item => item.Label.Length > 0 && item.NewText.Length > 0), "items have text");
        if (completions.Items.Length > 0)
            Completion.Resolve(model, model.Compilation, completions.Items[position % completions.Items.Length].Key);
        SignatureHelp.At(model, position);

        foreach (var definition in Definitions.At(model, position).Concat(Definitions.OfTypeAt(model, position)))
        {
            Around(model, definition.Origin, position);
            Hold(definition.Target.Span.End <= definition.Target.Text.Length && definition.TargetWhole.Contains(definition.Target.Span), "targets lie in their file");
        }
        Hold(References.At(model, model.Compilation, position, withDeclaration: true).All(static place => place.Span.End <= place.Text.Length), "references lie in their file");
        Inside(model, DocumentHighlights.At(model, position).Select(static highlight => highlight.Span));
        Inside(model, LinkedEditing.At(model, model.Compilation, position));
        Inside(model, [Rename.Prepare(model, position).Span]);
        Apart(Rename.To(model, model.Compilation, position, "fresh_name").Changes);
        foreach (var action in CodeActions.At(model, model.Compilation, new TextSpan(position, 0), findings))
        {
            Hold(action.Title.Length > 0 && !action.Changes.IsEmpty, "an action says and does something");
            Apart(action.Changes);
            Inside(model, action.Changes.Where(change => change.Path == model.Path).Select(static change => change.Change.Span));
        }

        var selections = SelectionRanges.At(model.Tree, position);
        for (var i = 1; i < selections.Length; i++)
            Hold(selections[i].Contains(selections[i - 1]) && selections[i].Length > selections[i - 1].Length, "selections grow");
        foreach (var typed in Formatting.Triggers)
            Inside(model, Formatting.AfterTyping(model.Tree, position, typed).Select(static change => change.Span));
    }

    private static void Apart(IEnumerable<Syntax.FileChange> changes)
    {
        foreach (var file in changes.GroupBy(static change => change.Path))
        {
            var last = 0;
            foreach (var change in file.OrderBy(static change => change.Change.Span))
            {
                Hold(change.Change.Span.Start >= last, "changes don't overlap");
                last = change.Change.Span.End;
            }
        }
    }

    private static void Around(SemanticModel model, TextSpan span, int position)
    {
        Inside(model, [span]);
        Hold(span.Start <= position && position <= span.End, "the answer is about the place");
    }

    private static void Inside(SemanticModel model, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
            Hold(span.Start >= 0 && span.End <= model.Tree.Text.Length, "spans lie in the text");
    }

    private static void Hold(bool condition, string what)
    {
        if (!condition)
            throw new InvalidOperationException("not so: " + what);
    }

    private static string Around(SemanticModel model, int position)
    {
        var text = model.Tree.Text;
        return text.ToString(TextSpan.FromBounds(Math.Max(0, position - 20), position)) + "$$" + text.ToString(TextSpan.FromBounds(position, Math.Min(text.Length, position + 20)));
    }
}
