using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    /// <summary>The properties that misspelt ones of this declaration were likely meant to be: they are not missing too.</summary>
    private List<string>? _misspelt;

    /// <summary>A word without a colon: with the property right behind it, <c>go when:</c> may be one name in two words.</summary>
    private PropertySymbol? _pieceOfName;

    private void BindProperties(DeclarationSymbol symbol)
    {
        _misspelt?.Clear();
        var isUnknown = symbol.Kind == DeclarationKind.Unknown;
        foreach (var property in symbol.Properties)
        {
            _property = property;
            if (property.Syntax.Name.IsMissing)
                continue;
            if (symbol.Property(property.Name) is { } first && first != property)
                ReportDuplicateProperty(property, first);
            if (isUnknown)
                BindQuietly(property, null);
            else if (property is { Unquoted: { } unquoted, Schema: { } taker })
                ReportUnquoted(property, taker, unquoted);
            else if (property.Schema is { } schema)
                property.SetValues(BindValues(schema, property.Syntax));
            else if (ArmNamed(symbol, property) is { } arm)
                BindArmReading(property, arm);
            else
                BindUnknownProperty(symbol, property);
        }
        _property = null;
    }

    private void ReportUnquoted(PropertySymbol property, PropertySchema schema, UnquotedText unquoted)
    {
        Report(BindingIds.WrongValue, _model.Tree.Locate(unquoted.Span), $"'{schema.Name}:' takes {Wording.Shape(schema)}, and this is a text without its quotes. Put them around it", unquoted.Fix);
        if (_silent == 0)
            _diagnostics[^1] = _diagnostics[^1] with { Covers = unquoted.Span };
        property.SetValues([new ErrorValue(property.Syntax.Values[0])]);
    }

    private void ReportDuplicateProperty(PropertySymbol property, PropertySymbol first)
    {
        var same = property.Syntax.ToString() == first.Syntax.ToString();
        Report(
            BindingIds.DuplicateProperty,
            property.NameLocation,
            $"'{property.Name}:' is given twice here, and only the first counts. {(property.Schema is { IsList: true } ? "Put all values into one, with commas between" : "Remove one of them")}",
            new CodeFix($"Remove this '{property.Name}:'", same, [new FileChange(_model.Path, new TextChange(RemovalSpan(property.Syntax), ""))]),
            new RelatedPlace(first.NameLocation, $"the first '{first.Name}:'"));
    }

    /// <summary>A property with the blanks before it, and the whole line where it stands alone on it.</summary>
    private TextSpan RemovalSpan(PropertySyntax property)
    {
        var text = _model.Tree.Text;
        var span = property.Span;
        var start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
            start--;
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t' or ';')
            end++;
        var beginsLine = start == 0 || text[start - 1] is '\n' or '\r';
        if (beginsLine && end < text.Length && text[end] is '\n' or '\r')
        {
            var line = text.Lines.GetLineFromPosition(end);
            return TextSpan.FromBounds(start, line.EndIncludingLineBreak);
        }
        return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>The arm of the experiment around a result that a property names.</summary>
    private static ArmSymbol? ArmNamed(DeclarationSymbol symbol, PropertySymbol property) =>
        symbol.Schema.TakesArmReadings && symbol.Parent is { } experiment ? experiment.Child(property.Name) as ArmSymbol : null;

    private void BindArmReading(PropertySymbol property, ArmSymbol arm)
    {
        property.Arm = arm;
        Refer(property.Syntax.Name, arm);
        property.SetValues(BindValues(ArmReading, property.Syntax));
    }

    private static readonly PropertySchema ArmReading =
        Takes.Reading("arm", "What the arm showed.", "control: 50_582 of 1_204_331");

    private void BindUnknownProperty(DeclarationSymbol symbol, PropertySymbol property)
    {
        if (_pieceOfName is { } piece && piece.Syntax.Parent == property.Syntax.Parent && piece.Syntax.FullSpan.End == property.Syntax.FullSpan.Start)
        {
            var whole = $"{piece.Name}_{property.Name}";
            if (symbol.Schema.Property(whole) is { } split)
            {
                MarkFaulty();
                (_misspelt ??= []).Add(whole);
                BindQuietly(property, split);
                return;
            }
        }
        var nearest = new NearestName(property.Name);
        foreach (var known in symbol.Schema.Properties)
            nearest.Consider(known.Name);
        foreach (var known in Schemas.CommonProperties)
            nearest.Consider(known.Name);
        if (symbol.Schema.TakesArmReadings && symbol.Parent is { } experiment)
        {
            foreach (var child in experiment.Children)
            {
                if (child.Kind == DeclarationKind.Arm)
                    nearest.Consider(child.Name);
            }
        }
        // A word that lacks its colon may be no property at all, and has been reported.
        if (property.Syntax.ColonToken.IsMissing)
        {
            MarkFaulty();
            _pieceOfName = property;
        }
        else
            ReportUnknownProperty(symbol, property, nearest);
        if (nearest.Best is { } meant)
            (_misspelt ??= []).Add(meant);
        BindQuietly(property, nearest.Best is null ? null : symbol.Schema.Property(nearest.Best));
    }

    private void ReportUnknownProperty(DeclarationSymbol symbol, PropertySymbol property, NearestName nearest)
    {
        var at = property.NameLocation;
        if (nearest.Best is { } best)
        {
            Report(
                BindingIds.UnknownProperty,
                at,
                $"{Capital(Wording.A(symbol.Kind))} has no '{property.Name}:'.{Wording.DidYouMean(best)}",
                CodeFix.Replace($"Write '{best}'", nearest.IsClose && !symbol.Has(best), at, best));
            return;
        }
        var takers = new List<string>();
        foreach (var schema in Schemas.All)
        {
            foreach (var known in schema.Properties)
            {
                if (known.Name == property.Name)
                    takers.Add(schema.Keyword);
            }
        }
        var instead = symbol.Schema.TakesArmReadings
            ? ArmsOf(symbol)
            : takers.Count is > 0 and <= 3
                ? $"It belongs to {Wording.Words([.. takers])}"
                : symbol.Schema.Properties.IsEmpty ? "It takes none but 'owner:' and 'id:'" : $"It takes {Names(symbol.Schema)}";
        Report(BindingIds.UnknownProperty, at, $"{Capital(Wording.A(symbol.Kind))} has no '{property.Name}:', so what stands here is never read. {instead}");
    }

    private static string ArmsOf(DeclarationSymbol result)
    {
        var arms = new List<string>();
        foreach (var child in result.Parent?.Children ?? [])
        {
            if (child.Kind == DeclarationKind.Arm && child.Name.Length > 0)
                arms.Add(child.Name);
        }
        return arms.Count == 0
            ? "The experiment has no arms: declare them, as arm control { share: 50% }, or give the change as 'lift:'"
            : $"The experiment's arms are {Wording.Words([.. arms])}; or give the change as 'lift:'";
    }

    private static string Names(DeclarationSchema schema)
    {
        var names = ImmutableArray.CreateBuilder<string>(schema.Properties.Length);
        foreach (var property in schema.Properties)
            names.Add(property.Name);
        return Wording.Words(names.MoveToImmutable()).Replace("' or '", "' and '", StringComparison.Ordinal);
    }

    /// <summary>Finds the names in what an unknown property holds, so that they are not thought unused, and says nothing of it.</summary>
    private void BindQuietly(PropertySymbol property, PropertySchema? likely)
    {
        _silent++;
        if (likely is not null)
        {
            property.SetValues(BindValues(likely, property.Syntax));
        }
        else
        {
            var values = ImmutableArray.CreateBuilder<BoundValue>(property.Syntax.Values.Count);
            foreach (var value in property.Syntax.Values)
                values.Add(BindAny(value));
            property.SetValues(values.MoveToImmutable());
        }
        _silent--;
    }

    private ImmutableArray<BoundValue> BindValues(PropertySchema schema, PropertySyntax syntax)
    {
        var written = syntax.Values;
        if (written.Count == 1)
            return written[0].IsMissing ? [] : [BindValue(schema, written[0], true)];
        var values = ImmutableArray.CreateBuilder<BoundValue>(written.Count);
        foreach (var value in written)
        {
            if (value.IsMissing)
                continue;
            if (values.Count == 1 && !schema.IsList)
                ReportSecondValue(schema, value);
            values.Add(BindValue(schema, value, false));
        }
        return values.DrainToImmutable();
    }

    private void ReportSecondValue(PropertySchema schema, ValueSyntax second)
    {
        Report(BindingIds.WrongValue, second.Location, $"'{schema.Name}:' takes one value: {Wording.Shape(schema)}. Remove what follows the comma");
    }

    /// <summary>
    /// Binds a value. Where the parser found it broken, names in it are found and nothing is said of them: what a text
    /// means that is not whole can't be told, and one fault is one finding.
    /// </summary>
    private BoundValue BindValue(PropertySchema schema, ValueSyntax value, bool isAlone)
    {
        if (TextIn(value) is not null || !IsBroken(value))
            return BindWhole(schema, value, isAlone);
        MarkFaulty();
        _silent++;
        BindWhole(schema, value, isAlone);
        _silent--;
        return new ErrorValue(value);
    }

    /// <summary>True where the parser found a fault in a node that leaves its meaning in doubt: a comma in a number does not.</summary>
    private bool IsBroken(SyntaxNode node)
    {
        if (!node.ContainsDiagnostics)
            return false;
        var diagnostics = _model.Tree.Diagnostics;
        var span = node.FullSpan;
        var (low, high) = (0, diagnostics.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (diagnostics[middle].Location.Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        for (var i = low; i < diagnostics.Length && diagnostics[i].Location.Span.Start <= span.End; i++)
        {
            if (diagnostics[i].Id.StartsWith("CASE1", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private BoundValue BindWhole(PropertySchema schema, ValueSyntax value, bool isAlone)
    {
        if (value is NoneValueSyntax none)
            return BindNone(schema, none, isAlone);
        return schema.Shape switch
        {
            PropertyShape.Word => BindWord(schema, value),
            PropertyShape.Text or PropertyShape.Prose => BindTextValue(schema, value),
            PropertyShape.WordOrText => BindWordOrText(schema, value),
            PropertyShape.Date => BindDate(schema, value),
            PropertyShape.DateRange => BindDateRange(schema, value),
            PropertyShape.Unit => BindUnitValue(schema, value),
            PropertyShape.Figure => BindFigure(schema, value),
            PropertyShape.Condition => BindCondition(schema, value),
            PropertyShape.ConditionOrText => TextIn(value) is { } text ? new TextValue(value, BindText(text)) : BindCondition(schema, value),
            PropertyShape.Reference or PropertyShape.ReferenceOrWord => BindReference(schema, value),
            PropertyShape.Movement => BindMovement(schema, value),
            PropertyShape.Elasticity => BindElasticity(schema, value),
            PropertyShape.Guardrail => BindGuardrail(schema, value),
            PropertyShape.Reading => BindReading(schema, value),
            _ => BindAny(value),
        };
    }

    private BoundValue BindNone(PropertySchema schema, NoneValueSyntax value, bool isAlone)
    {
        var takesNone = schema.Words.Contains("none") || schema.Shape is PropertyShape.Text or PropertyShape.Prose or PropertyShape.WordOrText
            or PropertyShape.Reference or PropertyShape.ReferenceOrWord or PropertyShape.Movement or PropertyShape.Elasticity or PropertyShape.Guardrail
            or PropertyShape.ConditionOrText;
        if (takesNone && isAlone)
            return new NoneValue(value);
        var message = takesNone
            ? $"'none' stands alone: '{schema.Name}:' either has values or has none. Remove it"
            : schema.Shape == PropertyShape.Figure
                ? $"'{schema.Name}:' takes {Wording.Shape(schema)}. Where it is not known write 'unknown': that is printed, and what hangs on it is not computed"
                : $"'{schema.Name}:' takes {Wording.Shape(schema)}. Leave the property out where there is none";
        return Wrong(value, message, schema.Shape == PropertyShape.Figure ? CodeFix.Replace("Write 'unknown'", false, value.Location, "unknown") : null);
    }

    /// <summary>Reports a value of another shape than its property takes.</summary>
    private ErrorValue Wrong(ValueSyntax value, string message, CodeFix? fix = null)
    {
        // Text that was skipped or is missing has been reported by the parser: one fault, one finding.
        if (value.ContainsDiagnostics)
            MarkFaulty();
        else
            Report(BindingIds.WrongValue, value.Location, message, fix);
        return new ErrorValue(value);
    }

    private ErrorValue WrongShape(PropertySchema schema, ValueSyntax value) =>
        Wrong(value, $"{Taker(schema)} takes {Wording.Shape(schema)}");

    /// <summary>What takes a value: a property, or the name before '='.</summary>
    private string Taker(PropertySchema schema) => _property is null ? $"'{schema.Name}'" : $"'{schema.Name}:'";
}
