using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Trade-offs and launch gates.</summary>
internal static class ChoiceDetail
{
    public static EvaluatedDetail Of(TradeoffSymbol tradeoff, Figures figures)
    {
        var table = new TextTable("option", "ready", "net", "waiting forgoes", "breaks", "chosen");
        var options = new List<EvaluatedRecord>();
        foreach (var option in tradeoff.Options)
        {
            var own = figures.Option(option);
            var isChosen = option == tradeoff.Choose;
            var net = own.HasNoMoney ? null : own.Net;
            var delay = own is { HasNoMoney: false, DelayDays: > 0 } ? own.CostOfDelay : null;
            string[] breaks = [.. own.BreaksLimits.Select(static movement => movement.Target.Name)];
            table.Add(
                option.Name,
                option.Ready is { } ready ? Date(ready) : "",
                net is null ? "nothing in money" : Text(net),
                delay is null ? "" : Text(delay),
                breaks.Length == 0 ? "" : $"the limit of {string.Join(", ", breaks)}",
                isChosen ? "chosen" : "");
            options.Add(new EvaluatedRecord()
                .Add("name", option.Name)
                .Add("chosen", isChosen)
                .Add("ready", option.Ready is { } on ? Date(on) : null)
                .Add("delay_days", own.DelayDays)
                .Add("net", net)
                .Add("benefit", own.HasNoMoney ? null : own.Benefit)
                .Add("cost", own.HasNoMoney ? null : own.Cost)
                .Add("cost_of_delay", delay)
                .Add("break_even", own.BreakEven)
                .Add("breaks_limits", breaks));
        }

        var detail = new EvaluatedDetail("tradeoffs", new EvaluatedRecord().Add("name", tradeoff.Name).Add("chosen", tradeoff.Choose?.Name).Add("options", options));
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

        var record = new EvaluatedRecord()
            .Add("name", launch.Symbol.Name)
            .Add("open", launch.IsOpen)
            .Add("reasons", launch.Reasons)
            .Add("criteria", [.. launch.Criteria.Select(static c => new EvaluatedRecord().Add("text", c.Text).Add("holds", c.Holds).Add("seen", c.Values))])
            .Add("signoffs", [.. launch.Signoffs.Select(static s => new EvaluatedRecord().Add("role", s.Role).Add("by", s.By).Add("on", s.On is { } on ? Date(on) : null).Add("standing", Standing(s)))]);
        var detail = new EvaluatedDetail("launches", record);
        if (launch.IsOpen)
        {
            detail.Sentences.Add("open");
        }

        detail.Sentences.AddRange(launch.Reasons.Select(static reason => $"closed: {reason}"));
        detail.Tables.AddRange(new[] { criteria, signatures }.Where(static table => !table.IsEmpty));
        return detail;
    }

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
