
namespace CaseDsl.Semantics;

public sealed partial class Figures
{
    /// <summary>A text with its holes printed: each figure with its unit, rounded to the digits its inputs carry, with its interval.</summary>
    /// <param name="owner">The declaration that the text stands in.</param>
    /// <param name="escape">Applied to what a hole prints, not to the author's own words: a page's way to keep figures from being read as markup.</param>
    public string Interpolate(InterpolatedText text, DeclarationSymbol? owner, Func<string, string>? escape = null) =>
        Interpolate(text, owner, (_, printed) => escape is null ? printed : escape(printed));

    /// <summary>The same, where what a hole prints depends on the hole.</summary>
    /// <param name="print">Given a hole and its figure as printed, gives what stands in the text.</param>
    public string Interpolate(InterpolatedText text, DeclarationSymbol? owner, Func<BoundExpression, string, string> print)
    {
        var parts = text.Parts;
        var pieces = new string?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            pieces[i] = parts[i].Hole is { } hole ? print(hole, Printed(EvaluateHole(hole, owner))) : parts[i].Literal;
        return string.Concat(pieces);
    }

    private static string Printed(Figure figure)
    {
        // A text quoted in a text is printed with its own holes.
        if (figure.Text is { } text)
            return text.Parts.Any(static part => part.Hole is not null) ? text.Raw : string.Concat(text.Parts.Select(static part => part.Literal));
        return FigureFormat.Format(figure);
    }
}
