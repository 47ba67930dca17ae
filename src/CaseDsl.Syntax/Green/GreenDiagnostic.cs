namespace CaseDsl.Syntax.Green;

/// <summary>One replacement of a fix, counted from the full start of the token that carries it.</summary>
internal readonly record struct GreenChange(int Offset, int Width, string NewText);

/// <summary>A mend of a syntax fault, still without a place.</summary>
internal sealed record GreenFix(string Title, bool IsSafe, GreenChange[] Changes);

/// <summary>
/// A fault as the tree keeps it: its place counts from the full start of the token that carries it, so that a reused
/// declaration brings its findings along wherever it moves.
/// </summary>
/// <param name="Message">May contain <see cref="LinePlaceholder"/>, filled in from <paramref name="OpenerOffset"/>.</param>
/// <param name="OpenerOffset">Where the construct starts that this fault belongs to, or null.</param>
/// <param name="OpenerMessage">What is to be seen at the opener; null where there is none.</param>
internal sealed record GreenDiagnostic(
    string Id,
    string Message,
    int Offset,
    int Width,
    int? OpenerOffset = null,
    string? OpenerMessage = null,
    GreenFix? Fix = null)
{
    public const string LinePlaceholder = "{line}";

    /// <summary>The same fault, where the text before it in its token grew by <paramref name="by"/>.</summary>
    public GreenDiagnostic Shifted(int by)
    {
        if (by == 0)
            return this;
        var fix = Fix;
        if (fix is not null)
        {
            var changes = new GreenChange[fix.Changes.Length];
            for (var i = 0; i < changes.Length; i++)
            {
                changes[i] = fix.Changes[i] with { Offset = fix.Changes[i].Offset + by };
            }

            fix = fix with { Changes = changes };
        }

        return this with { Offset = Offset + by, OpenerOffset = OpenerOffset + by, Fix = fix };
    }
}
