using System.Text;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What a declaration is and comes to, in a line or in Markdown.</summary>
internal static class SymbolText
{
    /// <summary>One line beside a name: its figure where it has one at hand, else its title. Draws nothing.</summary>
    public static string Short(DeclarationSymbol symbol, Figures figures) => symbol switch
    {
        AssumeSymbol assume => FigureFormat.FormatPoint(figures.Assumption(assume)),
        MetricSymbol or CostSymbol => figures.Stated(symbol, "baseline") is { HasValue: true } baseline
            ? $"{FigureFormat.FormatPoint(baseline)} · {symbol.DisplayName}"
            : symbol.DisplayName,
        ClaimSymbol { Moves: [var first, ..] } => $"{Title(symbol)}{first.Syntax}",
        ModelSymbol when symbol.Plain("version") is { } version => $"{version} · {symbol.DisplayName}",
        DecisionSymbol { Decided: { } decided } => $"{Title(symbol)}decided {decided}",
        SourceSymbol => symbol.Word("grade") is { } grade ? $"{grade} · {symbol.DisplayName}" : symbol.DisplayName,
        RiskSymbol => symbol.Word("level") ?? symbol.DisplayName,
        _ => symbol.Title.Length > 0 ? symbol.Title : symbol.Schema.Keyword,
    };

    /// <summary>The head, then what it comes to.</summary>
    public static string Full(DeclarationSymbol symbol, Figures figures)
    {
        var text = new StringBuilder(SchemaText.Code(Head(symbol)));
        foreach (var line in SymbolFacts.Of(symbol, figures))
            text.Append("\n\n").Append(line);
        return text.ToString();
    }

    public static string Head(DeclarationSymbol symbol)
    {
        var head = new StringBuilder(symbol.Syntax.Keyword.Text);
        if (symbol.Name.Length > 0)
            head.Append(' ').Append(symbol.Name);
        if (symbol.Syntax.Title is { } title)
            head.Append(' ').Append(title);
        if (symbol.Syntax.Value is { } value)
            head.Append(" = ").Append(value);
        return head.ToString();
    }

    private static string Title(DeclarationSymbol symbol) => symbol.Title.Length > 0 ? symbol.Title + " · " : "";
}
