using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

public sealed partial class SemanticModel
{
    /// <summary>The declaration that is named or declared at a position, its ends included; null where none is.</summary>
    public DeclarationSymbol? SymbolAt(int position)
    {
        if (ReferenceAt(position) is { } reference)
            return reference.Target;
        return DeclarationAt(position) is { } around && Touches((around.HasNameToken ? around.Syntax.Name : around.Syntax.Keyword).Span, position)
            ? around
            : null;
    }

    /// <summary>The name at a position that refers to a declaration, its ends included; null where there is none.</summary>
    public NameReference? ReferenceAt(int position)
    {
        var references = References;
        var low = 0;
        var high = references.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (references[middle].Token.Span.End < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < references.Count && Touches(references[low].Token.Span, position) ? references[low] : null;
    }

    /// <summary>The innermost declaration of this file around a position; null where there is none.</summary>
    public DeclarationSymbol? DeclarationAt(int position)
    {
        DeclarationSymbol? found = null;
        var within = Declarations;
        while (Around(within, position) is { } next)
        {
            found = next;
            within = next.Children;
        }
        return found;
    }

    /// <summary>The property around a position; null where there is none.</summary>
    public PropertySymbol? PropertyAt(int position)
    {
        if (DeclarationAt(position) is not { } declaration)
            return null;
        foreach (var property in declaration.Properties)
        {
            if (Touches(property.Syntax.Span, position))
                return property;
        }
        return null;
    }

    /// <summary>What a word at a position could be, whatever stands there now.</summary>
    public Expectation ExpectedAt(int position) => new ExpectationFinder(this).At(Math.Clamp(position, 0, Tree.Text.Length));

    /// <summary>Binds an expression that stands in no file, as if it stood at this file's top level: see <see cref="SyntaxTree.ParseExpression"/>.</summary>
    public ExpressionBinding BindExpression(ExpressionSyntax expression)
    {
        EnsureBound();
        return Binder.BindAlone(this, expression);
    }

    /// <summary>What an expression that stands in this file means there; what is wrong with it is told in <see cref="Diagnostics"/>.</summary>
    public BoundExpression Bind(ExpressionSyntax expression)
    {
        EnsureBound();
        return DeclarationAt(expression.Span.Start) is { } declaration
            ? Binder.BindAt(this, declaration, expression)
            : Binder.BindAlone(this, expression).Expression;
    }

    private static DeclarationSymbol? Around(ImmutableArray<DeclarationSymbol> declarations, int position)
    {
        var low = 0;
        var high = declarations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (declarations[middle].Syntax.Span.End < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < declarations.Length && Touches(declarations[low].Syntax.Span, position) ? declarations[low] : null;
    }

    private static bool Touches(TextSpan span, int position) => span.Start <= position && position <= span.End;
}
