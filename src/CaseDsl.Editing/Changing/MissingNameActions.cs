using System.Collections.Immutable;
using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>For a name that nothing declares: the <c>use</c> that brings it, or the declaration itself to fill in.</summary>
internal static class MissingNameActions
{
    private const string UnknownName = "CASE2005";
    private const int FilesAtMost = 5;

    public static IEnumerable<CodeAction> At(SemanticModel model, Compilation compilation, int position, IReadOnlyList<Finding> findings, CancellationToken cancellation)
    {
        foreach (var finding in findings)
        {
            if (finding.Id != UnknownName)
                continue;
            var token = Places.TokenAt(model.Tree, finding.Location.Span.Start);
            if (token.Span != finding.Location.Span || !SyntaxFacts.IsWord(token.Kind) || token.Parent is MemberAccessExpressionSyntax access && access.Name == token)
                continue;
            var name = token.ValueText;
            var expected = model.ExpectedAt(token.Span.Start);
            foreach (var path in FilesDeclaring(name, model, compilation, expected, cancellation))
            {
                var fix = UseEdits.Add(model, path);
                yield return new CodeAction(fix.Title, CodeActionKind.Fix, fix.Changes) { Findings = [finding] };
            }
            if (RenameChecks.Name(name) is not null)
                continue;
            foreach (var kind in KindsOf(expected, token))
                yield return Create(model, token, name, kind, finding);
        }
    }

    private static IEnumerable<string> FilesDeclaring(string name, SemanticModel model, Compilation compilation, Expectation expected, CancellationToken cancellation)
    {
        var found = 0;
        foreach (var path in compilation.Paths.Where(path => path != model.Path && !model.Uses.Any(use => use.Path == path)).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (found == FilesAtMost)
                yield break;
            if (!compilation.GetModel(path).Declarations.Any(declared => declared.Name == name && (expected.Refers.IsEmpty || expected.Refers.Contains(declared.Kind))))
                continue;
            found++;
            yield return path;
        }
    }

    /// <summary>What the name could declare: what its place asks for; in an expression an assumption.</summary>
    private static IEnumerable<DeclarationKind> KindsOf(Expectation expected, SyntaxToken token)
    {
        if (expected.Refers.IsEmpty)
            return token.Parent?.Parent is MemberAccessExpressionSyntax ? [DeclarationKind.Claim, DeclarationKind.Metric] : [DeclarationKind.Assume];
        return expected.Refers.Where(static kind => Schemas.Get(kind) is { IsTopLevel: true, Name: NameRole.Declares or NameRole.Optional }).Take(3);
    }

    private static CodeAction Create(SemanticModel model, SyntaxToken token, string name, DeclarationKind kind, Finding finding)
    {
        var schema = Schemas.Get(kind);
        var around = token.Parent?.AncestorsAndSelf().OfType<DeclarationSyntax>().LastOrDefault();
        var end = LineBreaks.Of(model.Tree);
        var text = DeclarationText.Of(schema, name, end);
        // Before what names it: a file is read from the top.
        var position = around?.Span.Start ?? model.Tree.Text.Length;
        return new CodeAction($"Declare {schema.Keyword} '{name}'", CodeActionKind.Add, [new FileChange(model.Path, new TextChange(new TextSpan(position, 0), text + end + end))])
        {
            Findings = [finding],
        };
    }
}
