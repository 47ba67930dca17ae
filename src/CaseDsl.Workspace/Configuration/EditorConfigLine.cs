namespace CaseDsl.Workspace;

internal enum EditorConfigLineKind
{
    /// <summary>Empty, or a comment.</summary>
    Nothing,
    Section,
    Setting,

    /// <summary>Neither a section, a setting nor a comment.</summary>
    Broken,
}

/// <summary>One line of an .editorconfig file, as far as telling what is wrong with it needs.</summary>
internal readonly record struct EditorConfigLine(EditorConfigLineKind Kind, string Key, string Value)
{
    private static readonly char[] Separators = ['=', ':'];
    private static readonly char[] Comments = ['#', ';'];

    public static EditorConfigLine Read(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.IsEmpty || text[0] is '#' or ';')
        {
            return new EditorConfigLine(EditorConfigLineKind.Nothing, "", "");
        }

        if (text[0] == '[')
        {
            var kind = text.Contains(']') ? EditorConfigLineKind.Section : EditorConfigLineKind.Broken;
            return new EditorConfigLine(kind, "", "");
        }

        var separator = text.IndexOfAny(Separators);
        if (separator <= 0)
        {
            return new EditorConfigLine(EditorConfigLineKind.Broken, "", "");
        }

        var value = text[(separator + 1)..];
        var comment = value.IndexOfAny(Comments);
        return new EditorConfigLine(
            EditorConfigLineKind.Setting,
            text[..separator].Trim().ToString(),
            (comment < 0 ? value : value[..comment]).Trim().ToString());
    }
}
