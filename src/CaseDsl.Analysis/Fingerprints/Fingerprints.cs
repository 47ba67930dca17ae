using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>Takes the fingerprints of findings.</summary>
public static class Fingerprints
{
    private const int HashBytes = 16;

    /// <summary>The fingerprints of one file's findings, in their order.</summary>
    /// <param name="findings">In the order of their places; those that comments silence among them, so that silencing one of several alike renumbers none.</param>
    public static ImmutableArray<Fingerprint> Of(IReadOnlyList<Finding> findings)
    {
        var trees = new Dictionary<SourceText, SyntaxTree?>(ReferenceEqualityComparer.Instance);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var fingerprints = ImmutableArray.CreateBuilder<Fingerprint>(findings.Count);
        foreach (Finding finding in findings)
        {
            string where = Where(finding.Location, trees);
            string hash = Hash(finding, where);
            int occurrence = counts.GetValueOrDefault(hash) + 1;
            counts[hash] = occurrence;
            fingerprints.Add(new Fingerprint(where, hash, occurrence));
        }

        return fingerprints.MoveToImmutable();
    }

    private static string Hash(Finding finding, string where)
    {
        var key = new StringBuilder(finding.Id);
        if (finding.Descriptor.Family == RuleFamily.House.Name)
        {
            // House rules share one ID.
            key.Append(' ').Append(finding.Slug);
        }

        key.Append('\n').Append(where).Append('\n');
        AppendWords(key, finding.Location.Text.ToString(finding.Location.Span));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, HashBytes));
    }

    /// <summary>The text with one space where there is white space, so that formatting changes no fingerprint.</summary>
    private static void AppendWords(StringBuilder into, string text)
    {
        bool isAfterSpace = true;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            if (!isSpace)
                into.Append(c);
            else if (!isAfterSpace)
                into.Append(' ');
            isAfterSpace = isSpace;
        }
    }

    private static string Where(Location location, Dictionary<SourceText, SyntaxTree?> trees)
    {
        if (!trees.TryGetValue(location.Text, out SyntaxTree? tree))
        {
            // A readout's rows are in no declaration.
            tree = location.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? null : SyntaxTree.Parse(location.Text, location.Path);
            trees.Add(location.Text, tree);
        }

        if (tree is null || location.Text.Length == 0)
            return "";
        var names = new Stack<string>();
        for (SyntaxNode? node = tree.Root.FindToken(location.Span.Start).Parent; node is not null; node = node.Parent)
        {
            // Text before a member's own belongs to what is around it.
            if (node.Span.Start > location.Span.Start)
                continue;
            switch (node)
            {
                case DeclarationSyntax declaration:
                    names.Push($"{declaration.Keyword.Text} {declaration.Name.Text}".TrimEnd());
                    break;
                case PropertySyntax property:
                    names.Push(property.Name.Text);
                    break;
            }
        }

        return string.Join(" > ", names);
    }
}
