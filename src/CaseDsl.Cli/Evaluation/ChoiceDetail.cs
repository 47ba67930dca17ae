using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Trade-offs and launch gates.</summary>
internal static class ChoiceDetail
{
    public static EvaluatedDetail Of(TradeoffSymbol tradeoff, Figures figures)
    {
        var table = new TextTable("option", "ready", "net", "waiting forgoes", "breaks", "chosen");
        foreach (var option in tradeoff.Options)
        {
            var own = figures.Option(option);
            var breaks = Breaks(own);
            table.Add(
                option.Name,
                option.Ready is { } ready ? Date(ready) : "",
                Net(own) is { } net ? Text(net) : "nothing in money",
                CostOfDelay(own) is { } delay ? Text(delay) : "",
                breaks.Length == 0 ? "" : $"the limit of {string.Join(", ", breaks)}",
                option == tradeoff.Choose ? "chosen" : "");
        }

        var detail = new EvaluatedDetail("tradeoffs", () => new EvaluatedRecord()
            .Add("name", tradeoff.Name)
            .Add("chosen", tradeoff.Choose?.Name)
            .Add("options", [.. tradeoff.Options.Select(option => Record(option, figures.Option(option), option == tradeoff.Choose))]));
        detail.Sentences.Add(tradeoff.Choose is { } chosen ? $"chosen: {chosen.Name}" : "nothing is chosen yet");
        if (!table.IsEmpty)
        {
            detail.Tables.Add(table);
        }

        return detail;
    }

    public static EvaluatedDetail Of(LaunchFigures launch)
    {
        var criteria = new TextTable("holds", "criterion", "seen");
        foreach (var criterion in launch.Criteria)
        {
            criteria.Add(Holds(criterion.Holds), criterion.Text, criterion.Values);
        }

        var signatures = new TextTable("signs", "by", "on", "standing");
        foreach (var signoff in launch.Signoffs)
        {
            signatures.Add(signoff.Role, signoff.By, signoff.On is { } on ? Date(on) : "", Standing(signoff));
        }

        var detail = new EvaluatedDetail("launches", () => new EvaluatedRecord()
            .Add("name", launch.Symbol.Name)
            .Add("open", launch.IsOpen)
            .Add("reasons", launch.Reasons)
            .Add("criteria", [.. launch.Criteria.Select(static c => new EvaluatedRecord().Add("text", c.Text).Add("holds", c.Holds).Add("seen", c.Values))])
            .Add("signoffs", [.. launch.Signoffs.Select(static s => new EvaluatedRecord().Add("role", s.Role).Add("by", s.By).Add("on", s.On is { } on ? Date(on) : null).Add("standing", Standing(s)))]));
        if (launch.IsOpen)
        {
            detail.Sentences.Add("open");
        }

        detail.Sentences.AddRange(launch.Reasons.Select(static reason => $"closed: {reason}"));
        detail.Tables.AddRange(new[] { criteria, signatures }.Where(static table => !table.IsEmpty));
        return detail;
    }

    private static EvaluatedRecord Record(OptionSymbol option, OptionFigures own, bool isChosen) => new EvaluatedRecord()
        .Add("name", option.Name)
        .Add("chosen", isChosen)
        .Add("ready", option.Ready is { } on ? Date(on) : null)
        .Add("delay_days", own.DelayDays)
        .Add("net", Net(own))
        .Add("benefit", own.HasNoMoney ? null : own.Benefit)
        .Add("cost", own.HasNoMoney ? null : own.Cost)
        .Add("cost_of_delay", CostOfDelay(own))
        .Add("break_even", own.BreakEven)
        .Add("breaks_limits", Breaks(own));

    private static Figure? Net(OptionFigures own) => own.HasNoMoney ? null : own.Net;

    private static Figure? CostOfDelay(OptionFigures own) => own is { HasNoMoney: false, DelayDays: > 0 } ? own.CostOfDelay : null;

    private static string[] Breaks(OptionFigures own) => [.. own.BreaksLimits.Select(static movement => movement.Target.Name)];

    private static string Standing(GateSignoff signoff) => signoff switch
    {
        { IsMissing: true } => "missing",
        { IsLate: true } => "after the launch",
        { IsTooEarly: true } => "before the others",
        { On: null } => "not signed",
        _ => "signed",
    };

    private static string Holds(bool? holds) => holds switch { true => "yes", false => "no", null => "?" };

    private static string Text(Figure figure) => EvaluatedFigure.Of("", figure).Text;

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
