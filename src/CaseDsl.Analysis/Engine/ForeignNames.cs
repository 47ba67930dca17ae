using System.Collections.Immutable;
using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What a file does with the names that other files declare.</summary>
internal static class ForeignNames
{
    public static ImmutableArray<NameUse> Of(SemanticModel model)
    {
        if (model.Uses.IsEmpty)
            return [];

        var uses = new Dictionary<(string, string), NameNeeds>();
        foreach (NameReference reference in model.References)
        {
            DeclarationSymbol target = Top(reference.Target);
            if (target.Tree != model.Tree)
                Give(uses, target, NameNeeds.Use);
        }

        foreach (DeclarationSymbol declaration in model.Declarations)
        {
            NameNeeds gives = declaration.Kind switch
            {
                DeclarationKind.Claim => NameNeeds.Claim,
                DeclarationKind.Surface => NameNeeds.Surface,
                _ => NameNeeds.None,
            };
            if (gives != NameNeeds.None && declaration.Reference("model") is { } about && about.Tree != model.Tree)
                Give(uses, about, gives);
            if (declaration.Kind == DeclarationKind.Model && declaration.Reference("replaces") is { } replaced && replaced.Tree != model.Tree)
                Give(uses, replaced, NameNeeds.Claim | NameNeeds.Surface);
        }

        return [.. uses.Select(pair => new NameUse(pair.Key.Item1, pair.Key.Item2, pair.Value))];
    }

    private static void Give(Dictionary<(string, string), NameNeeds> uses, DeclarationSymbol target, NameNeeds gives)
    {
        (string, string) key = (target.Tree.Path, target.Name);
        uses.TryGetValue(key, out NameNeeds before);
        uses[key] = before | gives;
    }

    private static DeclarationSymbol Top(DeclarationSymbol symbol)
    {
        while (symbol.Parent is { } parent)
            symbol = parent;
        return symbol;
    }
}
