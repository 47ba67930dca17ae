using CaseDsl.Analysis;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Comments that silence a rule, for one declaration or property and for the file; the reason is left to be written.</summary>
internal static class SuppressActions
{
    private const string Reason = "say why";

    public static IEnumerable<CodeAction> Of(SemanticModel model, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.Where(static finding => finding.Descriptor.IsSuppressible).DistinctBy(static finding => finding.Id))
        {
            var place = MemberFirstOnItsLine(model.Tree, finding.Location.Span.Start);
            if (place is var (member, indent))
                yield return Insert(model.Tree, finding, member, indent, "ignore", $"Silence {finding.Id} ({finding.Slug}) for {Said(model, member)}");
        }
        foreach (var finding in findings.Where(static finding => finding.Descriptor.IsSuppressible).DistinctBy(static finding => finding.Id))
            yield return Insert(model.Tree, finding, 0, "", "ignore-file", $"Silence {finding.Id} ({finding.Slug}) in this file");
    }

    private static CodeAction Insert(SyntaxTree tree, Finding finding, int position, string indent, string verb, string title)
    {
        var lead = $"// casedsl: {verb} {finding.Id} -- ";
        return new CodeAction(title, CodeActionKind.Suppress, [new FileChange(tree.Path, new TextChange(new TextSpan(position, 0), $"{lead}{Reason}{LineBreaks.Of(tree)}{indent}"))])
        {
            Findings = [finding],
            SelectAfter = new TextSpan(position + lead.Length, Reason.Length),
        };
    }

    /// <summary>The innermost declaration or property around a place that begins its line: a comment can stand above it alone.</summary>
    private static (int Position, string Indent)? MemberFirstOnItsLine(SyntaxTree tree, int position)
    {
        for (var node = Places.TokenAt(tree, position).Parent; node is not null; node = node.Parent)
        {
            if (node is not MemberSyntax || node.Span.Length == 0)
                continue;
            var line = tree.Text.Lines.GetLineFromPosition(node.Span.Start);
            var indent = tree.Text.ToString(TextSpan.FromBounds(line.Start, node.Span.Start));
            if (string.IsNullOrWhiteSpace(indent) && node.Span.Contains(position) | node.Span.End == position)
                return (node.Span.Start, indent);
        }
        return null;
    }

    private static string Said(SemanticModel model, int position)
    {
        if (model.PropertyAt(position) is { } property && property.Syntax.Span.Start == position)
            return $"this '{property.Name}'";
        return model.DeclarationAt(position) is { Name.Length: > 0 } declaration ? $"'{declaration.Name}'" : "this declaration";
    }
}
