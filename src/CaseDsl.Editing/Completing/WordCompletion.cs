using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>Words of a list, functions, and dates that the case speaks of.</summary>
internal static class WordCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        var order = 0;
        foreach (var word in place.Expected.Words)
        {
            var isDefault = place.Expected.Property?.Default == word;
            items.Add(new CompletionItem(word, CompletionKind.Word, word, CompletionKeys.Word(place.Expected, word))
            {
                Detail = isDefault ? "the default" : "",
                SortText = $"1{order++:D2}",
            });
        }
    }

    public static void AddFunctions(CompletionItems items, CompletionPlace place)
    {
        var isCalled = place.RestOfLine.StartsWith('(');
        foreach (var function in Functions.All)
        {
            items.Add(new CompletionItem(function.Name, CompletionKind.Function, function.Name, CompletionKeys.Function(function))
            {
                Snippet = isCalled ? null : $"{function.Name}($0)",
                Detail = function.Signature,
                SortText = "55" + function.Name,
            });
        }
    }

    /// <summary>Every figure of the case, ready to be printed in prose.</summary>
    public static void AddFigures(CompletionItems items, CompletionPlace place)
    {
        foreach (var figure in InsertableFigures.Named(place.Model))
        {
            // A bare name is among the names.
            if (figure.Expression is { } expression && expression.Contains('.', StringComparison.Ordinal))
                items.Add(new CompletionItem(expression, CompletionKind.Figure, expression, CompletionKeys.Figure(expression)) { Detail = FigureFormat.FormatPoint(figure.Figure), SortText = "4" });
        }
    }

    /// <summary>The dates that the file states, the header's first: a case's dates lie close together.</summary>
    public static void AddDates(CompletionItems items, CompletionPlace place)
    {
        var header = place.Model.All<CaseSymbol>().FirstOrDefault()?.Date("date");
        var seen = new SortedSet<DateOnly>();
        foreach (var declaration in place.Model.AllDeclarations)
        {
            foreach (var property in declaration.Properties)
            {
                foreach (var value in property.Values)
                {
                    if (value is DateValue { Date: { } date })
                        seen.Add(date);
                    else if (value is DateRangeValue range)
                        seen.UnionWith([range.From, range.To]);
                }
            }
        }
        var order = 0;
        if (header is { } first)
            AddDate(items, first, "the case's date", ref order);
        foreach (var date in seen.Reverse())
            AddDate(items, date, "stated in this file", ref order);
    }

    private static void AddDate(CompletionItems items, DateOnly date, string detail, ref int order)
    {
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        items.Add(new CompletionItem(text, CompletionKind.Date, text, "") { Detail = detail, SortText = $"1{order++:D3}" });
    }
}
