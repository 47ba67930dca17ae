using System.Globalization;
using System.Text;
using CaseDsl.Syntax.Green;

namespace CaseDsl.Syntax;

/// <summary>What the text of a token means.</summary>
internal static class TokenValues
{
    public static string ValueText(GreenToken token, bool inProse) => token.Kind switch
    {
        SyntaxKind.IdentifierToken => Normalize(token.Text),
        SyntaxKind.TextRunToken => Unescape(token.Text, inProse),
        _ => token.Text,
    };

    /// <summary>The day, or null where the text is not four, two and two digits of a real day.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Join(SyntaxList<InterpolationSyntax> parts)
    {
        switch (parts.Count)
        {
            case 0:
                return "";
            case 1 when parts[0] is TextRunSyntax run:
                return run.TextToken.ValueText;
        }

        var builder = new StringBuilder();
        foreach (var part in parts)
        {
            builder.Append(part is TextRunSyntax run ? run.TextToken.ValueText : part.ToFullString());
        }

        return builder.ToString();
    }

    private static string Normalize(string name)
    {
        if (System.Text.Ascii.IsValid(name))
            return name;
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone half of a surrogate pair has no composed form.
            return name;
        }
    }

    private static string Unescape(string text, bool inProse)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && Escaped(text[i + 1], inProse) is { } meant)
            {
                builder.Append(meant);
                i++;
            }
            else
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Prose is Markdown and keeps its own backslashes: only the brace is escaped in it.</summary>
    private static char? Escaped(char c, bool inProse) => c switch
    {
        '{' => '{',
        _ when inProse => null,
        '"' => '"',
        '\\' => '\\',
        'n' => '\n',
        't' => '\t',
        _ => null,
    };
}
