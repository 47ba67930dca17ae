using CaseDsl.Semantics;

namespace CaseDsl.Editing;

/// <summary>What may follow a dot.</summary>
internal static class MemberCompletion
{
    public static void Add(CompletionItems items, CompletionPlace place)
    {
        var order = 0;
        foreach (var choice in place.Expected.Members)
        {
            // What is computed comes first, then names, then what is merely stated; what is not stated at all comes last.
            var receiver = place.Expected.Receiver?.Denotes;
            var isStated = choice.Property is null || receiver is null || receiver.Has(choice.Name) || choice.Property.Default is not null;
            var rank = choice.Symbol is not null ? 2 : choice.Property is null ? 1 : isStated ? 3 : 4;
            items.Add(new CompletionItem(
                choice.Name,
                choice.Symbol is { } symbol ? NameCompletion.KindOf(symbol) : CompletionKind.Member,
                choice.Name,
                choice.Symbol is { } named ? CompletionKeys.Symbol(named) : CompletionKeys.Member(choice.Name, choice.Documentation))
            {
                Detail = Detail(place, choice, receiver),
                SortText = $"{rank}{order++:D3}",
            });
        }
    }

    private static string Detail(CompletionPlace place, MemberChoice choice, DeclarationSymbol? receiver)
    {
        if (receiver is not null && choice.Symbol is null && choice.Property is { Shape: PropertyShape.Figure } && receiver.Has(choice.Name)
            && place.Model.Figures.Stated(receiver, choice.Name) is { HasValue: true } figure)
        {
            return FigureFormat.FormatPoint(figure);
        }
        return choice.Documentation;
    }
}
