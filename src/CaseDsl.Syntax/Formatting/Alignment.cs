namespace CaseDsl.Syntax.Formatting;

/// <summary>
/// Where values stand in columns: within a run of adjacent one-line properties, and across sibling one-line blocks
/// that are laid out as a table. The answer is the number of spaces before a token, by where the token starts.
/// </summary>
internal static class Alignment
{
    public static Dictionary<int, int> Of(SyntaxTree tree)
    {
        var spaces = new Dictionary<int, int>();
        if (tree.Root.Members.Count == 0)
            return spaces;
        Tables.Align(tree.Root.Members, spaces);
        foreach (var node in tree.Root.DescendantNodes())
        {
            if (node is not BlockSyntax block || block.ContainsDiagnostics)
                continue;
            AlignRuns(block, spaces);
            Tables.Align(block.Members, spaces);
        }

        return spaces;
    }

    /// <summary>True where nothing between the node's tokens ends a line.</summary>
    public static bool IsOneLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.Text;
        var span = node.Span;
        return text.Lines.IndexOf(span.Start) == text.Lines.IndexOf(span.End);
    }

    public static bool StartsLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.Text;
        var start = node.Span.Start;
        for (var i = text.Lines.GetLineFromPosition(start).Start; i < start; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] != '\uFEFF')
                return false;
        }

        return true;
    }

    public static int LineOf(SyntaxNode node) => node.SyntaxTree.Text.Lines.IndexOf(node.Span.Start);

    private static void AlignRuns(BlockSyntax block, Dictionary<int, int> spaces)
    {
        var members = block.Members;
        var natural = new HashSet<int>();
        foreach (var member in members)
        {
            if (member is PropertySyntax property && StartsLine(property))
                natural.Add(property.Name.Text.Length + 2);
        }

        var run = new List<PropertySyntax>();
        for (var i = 0; i <= members.Count; i++)
        {
            var next = i < members.Count && IsRunnable(members, i) ? (PropertySyntax)members[i] : null;
            if (run.Count > 0 && (next is null || LineOf(next) != LineOf(run[^1]) + 1))
            {
                AlignRun(run, natural, spaces);
                run.Clear();
            }

            if (next is not null)
                run.Add(next);
        }
    }

    /// <summary>A property with its line to itself.</summary>
    private static bool IsRunnable(SyntaxList<MemberSyntax> members, int i) =>
        members[i] is PropertySyntax { Values.Count: > 0 } property
        && StartsLine(property)
        && IsOneLine(property)
        && property.Values[0] is not ProseSyntax { Lines.Count: > 1 }
        && (i + 1 >= members.Count || LineOf(members[i + 1]) > LineOf(property));

    /// <summary>
    /// The column is the longest name's, or, where all stand there already, that of another property of the block: so
    /// that runs which prose separates may share one.
    /// </summary>
    private static void AlignRun(List<PropertySyntax> run, HashSet<int> natural, Dictionary<int, int> spaces)
    {
        var longest = 0;
        var written = -1;
        var agree = true;
        foreach (var property in run)
        {
            longest = Math.Max(longest, property.Name.Text.Length + 2);
            var column = property.Values[0].Span.Start - property.Span.Start;
            agree &= written < 0 || written == column;
            written = column;
        }

        var target = agree && written > longest && natural.Contains(written) ? written : longest;
        foreach (var property in run)
        {
            spaces[property.Values[0].Span.Start] = target - property.Name.Text.Length - 1;
        }
    }
}
