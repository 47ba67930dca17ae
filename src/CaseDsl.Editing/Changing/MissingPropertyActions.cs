using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Adds the properties that a declaration needs and lacks.</summary>
internal static class MissingPropertyActions
{
    public static IEnumerable<CodeAction> At(SemanticModel model, int position)
    {
        if (model.DeclarationAt(position) is not { } declaration)
            yield break;
        PropertySchema[] missing = [.. declaration.Schema.Properties.Where(property => property.Required && !declaration.Has(property.Name))];
        foreach (var property in missing)
        {
            var fix = Stubs.Insert(declaration, property);
            yield return new CodeAction(fix.Title, CodeActionKind.Add, fix.Changes);
        }
        if (missing.Length > 1 && All(declaration, missing) is { } all)
            yield return new CodeAction($"Add all {missing.Length} properties that '{DocumentSymbols.Name(declaration)}' needs", CodeActionKind.Add, [all]);
    }

    /// <summary>The insertions of all of them as one: they go to the same place.</summary>
    private static FileChange? All(DeclarationSymbol declaration, PropertySchema[] missing)
    {
        if (declaration.Syntax.Body is not { OpenBraceToken.IsMissing: false })
            return null;
        var inserts = missing.Select(property => Stubs.Insert(declaration, property).Changes[0].Change).ToImmutableArray();
        if (!inserts.All(insert => insert.Span == inserts[0].Span))
            return null;
        var text = string.Concat(inserts.Select(static insert => insert.NewText));
        if (text is [' ', not ' ', ..])
        {
            // Into an empty block of one line, where members stand two spaces apart.
            text = " " + string.Join("  ", inserts.Select(static insert => insert.NewText?.Trim())) + (text.EndsWith(' ') ? " " : "");
        }
        return new FileChange(declaration.Tree.Path, new TextChange(inserts[0].Span, text));
    }
}
