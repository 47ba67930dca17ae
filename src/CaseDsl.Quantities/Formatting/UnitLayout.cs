using System.Text;

namespace CaseDsl.Quantities;

/// <summary>Where the parts of a unit stand around a number: "$" before it, "%" or " ms" behind it, words behind these.</summary>
internal readonly ref struct UnitLayout
{
    private readonly Unit _unit;
    private readonly int _lead;

    internal UnitLayout(Unit unit)
    {
        _unit = unit;
        _lead = LeadOf(unit);
        Sign = Suffix = "";
        if (_lead < 0) return;

        var lead = unit.Factors[_lead].Unit;
        Abbreviates = lead.Style == UnitStyle.Money || lead.Dimension.IsCount;
        CountsWholeThings = unit.Dimension.IsCount;
        if (unit.Factors[_lead].Power != 1) return;
        switch (lead.Style)
        {
            case UnitStyle.Money when Currencies.SignOf(lead.Singular) is { } sign:
                IsMoney = HasCents = true;
                Sign = sign;
                break;
            case UnitStyle.Money:
                IsMoney = true;
                Suffix = " " + lead.Singular;
                break;
            case UnitStyle.Glued:
                Suffix = lead.Singular;
                break;
            case UnitStyle.Symbol:
                Suffix = " " + lead.Singular;
                break;
        }
    }

    /// <summary>What stands before the digits: a currency sign.</summary>
    internal string Sign { get; }

    /// <summary>What stands right behind the digits, in an interval too: %, pp, ms, a currency code.</summary>
    internal string Suffix { get; }

    /// <summary>Whether k, M, B and T may stand for thousands.</summary>
    internal bool Abbreviates { get; }

    internal bool IsMoney { get; }

    /// <summary>Whether an amount with one decimal is told with two: $12.50.</summary>
    internal bool HasCents { get; }

    /// <summary>Whether the quantity is a number of whole things, which has no decimals once it is large.</summary>
    internal bool CountsWholeThings { get; }

    /// <summary>Appends what is told in words: " members", " per quarter". The text so far ends with the number.</summary>
    internal void AppendWords(StringBuilder text)
    {
        var isOne = text is [.., '1'] && (text.Length == 1 || (text.Length == 2 && text[0] is '-' or '+'));
        if (_unit.IsOne) return;

        for (var i = 0; i < _unit.Factors.Length; i++)
        {
            ref readonly var factor = ref _unit.Factors[i];
            if (factor.Power <= 0 || (i == _lead && (Sign.Length > 0 || Suffix.Length > 0))) continue;
            text.Append(i == _lead ? " " : " * ").Append(isOne ? factor.Unit.Singular : factor.Unit.Plural);
            if (factor.Power > 1) text.Append('^').Append(factor.Power);
        }

        _unit.AppendDenominator(text, inProse: true);
    }

    /// <summary>The factor that the number is told in: money where there is any, else the first multiplied by.</summary>
    private static int LeadOf(Unit unit)
    {
        var lead = -1;
        for (var i = 0; i < unit.Factors.Length; i++)
        {
            ref readonly var factor = ref unit.Factors[i];
            if (factor.Power <= 0) continue;
            if (factor.Unit.Style == UnitStyle.Money && factor.Power == 1) return i;
            if (lead < 0) lead = i;
        }

        return lead;
    }
}
