namespace CaseDsl.Syntax.Parsing;

/// <summary>Two kinds that exist only while parsing: what a word is by what follows it.</summary>
internal static class ParseKind
{
    /// <summary>One more than the largest kind; the size of a table over kinds.</summary>
    public const int Count = (int)BlockCloser + 1;

    /// <summary>A word directly before a colon.</summary>
    public const SyntaxKind PropertyName = SyntaxKind.TooDeepExpression + 1;

    /// <summary>
    /// A keyword of the top level, first on its line and indented no further than the line that opened the current
    /// block: whoever wrote it has left that block.
    /// </summary>
    public const SyntaxKind BlockCloser = SyntaxKind.TooDeepExpression + 2;
}
