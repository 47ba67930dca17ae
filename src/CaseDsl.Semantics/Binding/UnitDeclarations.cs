using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>The units that files declare, and the tables they make.</summary>
internal static class UnitDeclarations
{
    /// <summary>
    /// A used file's units may be made of units of files that it uses in turn. So many steps are followed, so that files
    /// that use each other come to an end, and to the same one whichever is asked first.
    /// </summary>
    private const int StepsAtMost = 4;

    /// <summary>Every unit that a file may write.</summary>
    public static UnitTable TableOf(SemanticModel model)
    {
        var table = UnitTable.BuiltIn;
        foreach (var use in model.Uses)
        {
            if (use.Target is { } target && target != model)
                table = WithOwn(table, target, StepsAtMost);
        }
        return WithOwn(table, model, StepsAtMost);
    }

    /// <summary>The unit that an expression names, <c>per</c> and products included; null where it is none. Reports nothing.</summary>
    public static Unit? UnitOf(ExpressionSyntax expression, UnitTable table) => expression switch
    {
        NameExpressionSyntax name => table.Find(name.Name.ValueText),
        ParenthesizedExpressionSyntax inner => UnitOf(inner.Expression, table),
        BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression or SyntaxKind.DivideExpression } rate =>
            UnitOf(rate.Left, table) is { } left && UnitOf(rate.Right, table) is { } right ? left.Per(right) : null,
        BinaryExpressionSyntax { Kind: SyntaxKind.MultiplyExpression } product =>
            UnitOf(product.Left, table) is { } left && UnitOf(product.Right, table) is { } right ? left.Multiply(right) : null,
        _ => null,
    };

    /// <summary>A table with the units that a file itself declares.</summary>
    private static UnitTable WithOwn(UnitTable table, SemanticModel model, int steps)
    {
        var units = model.Declared.Units;
        if (units.IsEmpty)
            return table;
        var within = UnitTable.BuiltIn;
        if (steps > 0)
        {
            foreach (var use in model.Uses)
            {
                if (use.Target is { } target && target != model)
                    within = WithOwn(within, target, steps - 1);
            }
        }
        foreach (var unit in units)
        {
            if (unit.Name.Length == 0)
                continue;
            var (definition, amount) = DefinitionOf(unit, within);
            within = within.With(unit.Name, definition, amount);
            table = table.With(unit.Name, definition, amount);
        }
        return table;
    }

    /// <summary>The unit and number that a unit is made of: <c>3 plays</c>; no unit where it is a count of its own, or says nothing that makes sense.</summary>
    private static (Unit? Unit, double Amount) DefinitionOf(UnitSymbol symbol, UnitTable table)
    {
        if (symbol.Syntax.Value is not ExpressionValueSyntax { Expression: { } expression })
            return (null, 1);
        Unit? per = null;
        while (expression is BinaryExpressionSyntax { Kind: SyntaxKind.PerExpression } rate)
        {
            if (UnitOf(rate.Right, table) is not { } below)
                return (null, 1);
            per = per is null ? below : below.Multiply(per);
            expression = rate.Left;
        }
        if (expression is not NumberExpressionSyntax { UnitToken.IsNone: false } number || table.Find(number.UnitToken.ValueText) is not { } unit)
            return (null, 1);
        return (per is null ? unit : unit.Per(per), number.Value.Value);
    }
}
