using System.Collections.Immutable;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>What could be written at a place: from the declaration schemas, the names in sight and those that a <c>use</c> would bring.</summary>
public static class Completion
{
    /// <summary>The letters after which an editor asks by itself.</summary>
    public static ImmutableArray<char> Triggers { get; } = ['.', ':', '{', '"', ' ', '/'];

    /// <param name="compilation">The newest: files that could be used are looked for in it.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static CompletionList At(SemanticModel model, Compilation compilation, int position, CancellationToken cancellation = default)
    {
        var at = Places.Clamp(model.Tree, position);
        if (Places.CommentAt(model.Tree, at) is { } comment && comment.Span.Start < at)
            return SuppressionCompletion.At(model.Tree, comment, at);
        var place = CompletionPlace.At(model, at);
        if (place.Expected.Has(ExpectedWords.Path) || place is { Before.Parent: UseSyntax, IsSameLine: true, IsInText: false })
            return PathCompletion.At(model, compilation, at);
        if (place.IsInText)
            return CompletionList.Nothing(at);

        var items = new CompletionItems(place);
        OperatorCompletion.Add(items, place);
        if (place.Expected.Has(ExpectedWords.Member))
            MemberCompletion.Add(items, place);
        if (place.Expected.Has(ExpectedWords.Word))
            WordCompletion.Add(items, place);
        if (place.Expected.Has(ExpectedWords.Unit))
            UnitCompletion.Add(items, place);
        if (place.Expected.Has(ExpectedWords.Date))
            WordCompletion.AddDates(items, place);
        if (place.Expected.Has(ExpectedWords.Reference))
            NameCompletion.Add(items, place, compilation, cancellation);
        if (place.IsInHole)
            WordCompletion.AddFigures(items, place);
        if (place.Expected.Has(ExpectedWords.Function))
            WordCompletion.AddFunctions(items, place);
        if (place.Expected.Has(ExpectedWords.Property))
            PropertyCompletion.Add(items, place);
        if (place.Expected.Has(ExpectedWords.Keyword))
            KeywordCompletion.Add(items, place);
        return items.ToList();
    }

    /// <summary>What an item means, in Markdown; null where nothing is to be told.</summary>
    /// <param name="key">The item's <see cref="CompletionItem.Key"/>.</param>
    public static string? Resolve(SemanticModel model, Compilation compilation, string key) => CompletionKeys.Documentation(model, compilation, key);
}
