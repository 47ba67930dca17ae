using System.Globalization;
using CaseDsl.Semantics;

namespace CaseDsl.Cli;

/// <summary>Backlogs and rehearsals.</summary>
internal static class PlanDetail
{
    private const int SecondsPerMinute = 60;

    public static EvaluatedDetail Of(BacklogFigures backlog)
    {
        var table = new TextTable("rank", "initiative", "impact for effort", "impact", "effort", "risks leave", "ahead of the next", "fits");
        foreach (var item in backlog.Ranked)
        {
            table.Add(
                item.Rank?.ToString(CultureInfo.InvariantCulture) ?? "",
                item.Symbol.Name,
                Text(item.Score),
                Text(item.Impact),
                Text(item.Effort),
                item.Survival.ToString("0%", CultureInfo.InvariantCulture),
                item.ChanceAheadOfNext?.ToString() ?? "",
                item.IsIn switch { true => "in", false => "out", null => "" });
        }

        var detail = new EvaluatedDetail("backlogs", () => new EvaluatedRecord()
            .Add("name", backlog.Symbol.Name)
            .Add("capacity", backlog.Capacity)
            .Add("chance_of_fitting", backlog.ChanceOfFitting?.Value)
            .Add("initiatives", [.. backlog.Ranked.Select(static item => new EvaluatedRecord()
                .Add("name", item.Symbol.Name)
                .Add("rank", item.Rank)
                .Add("score", item.Score)
                .Add("impact", item.Impact)
                .Add("effort", item.Effort)
                .Add("risks_leave", item.Survival)
                .Add("chance_ahead_of_next", item.ChanceAheadOfNext?.Value)
                .Add("in", item.IsIn)
                .Add("effort_so_far", item.EffortSoFar)
                .Add("relative_impact", item.RelativeImpact)
                .Add("relative_effort", item.RelativeEffort))]));
        detail.Sentences.Add(backlog.Capacity is { } capacity
            ? $"{backlog.InCount} of {backlog.Ranked.Length} fit into {capacity}{(backlog.ChanceOfFitting?.Value is null ? "" : $", with a chance of {backlog.ChanceOfFitting}")}"
            : "no capacity is stated");
        if (!table.IsEmpty)
        {
            detail.Tables.Add(table);
        }

        return detail;
    }

    public static EvaluatedDetail Of(RehearsalFigures rehearsal)
    {
        var table = new TextTable("round", "length", "material", "told in", "gap");
        foreach (var round in rehearsal.Rounds)
        {
            var gaps = Gaps(round);
            table.Add(
                round.Symbol.Name,
                round.Length is { } length ? Text(length) : "",
                string.Join(", ", round.Told.Select(static told => told.Seconds is { } seconds ? $"{told.Material.Name} ({Minutes(seconds)})" : told.Material.Name)),
                round.ToldSeconds == 0 ? "" : Minutes(round.ToldSeconds),
                gaps.Count == 0 ? "none" : string.Join("; ", gaps));
        }

        var gapped = rehearsal.Rounds.Count(static round => round.IsTooLong || !round.Gaps.IsEmpty);
        var detail = new EvaluatedDetail("rehearsals", () => new EvaluatedRecord()
            .Add("name", rehearsal.Symbol.Name)
            .Add("total", rehearsal.Total)
            .Add("rounds_seconds", rehearsal.RoundSeconds)
            .Add("rounds", [.. rehearsal.Rounds.Select(static round => new EvaluatedRecord()
                .Add("name", round.Symbol.Name)
                .Add("length_seconds", round.LengthSeconds)
                .Add("told_seconds", round.ToldSeconds)
                .Add("material", [.. round.Told.Select(static told => new EvaluatedRecord().Add("name", told.Material.Name).Add("seconds", told.Seconds))])
                .Add("gaps", Gaps(round)))]));
        detail.Sentences.Add(rehearsal.Rounds.IsEmpty ? "no round is stated" : gapped == 0 ? "ready: every round has material that fits" : $"not ready: {gapped} of {Count.Of(rehearsal.Rounds.Length, "round")} with a gap");
        if (rehearsal.IsOverTotal)
        {
            detail.Sentences.Add($"the rounds take {Minutes(rehearsal.RoundSeconds)}, longer than the {rehearsal.Total} that there are");
        }

        if (!table.IsEmpty)
        {
            detail.Tables.Add(table);
        }

        return detail;
    }

    private static List<string> Gaps(RoundFigures round)
    {
        List<string> gaps = [.. round.Gaps.Select(static gap => $"no {gap}")];
        if (round.IsTooLong)
        {
            gaps.Add("its stories are longer than it is");
        }

        return gaps;
    }

    private static string Minutes(double seconds)
    {
        var whole = seconds < int.MaxValue ? (int)Math.Ceiling(seconds) : int.MaxValue;
        return string.Create(CultureInfo.InvariantCulture, $"{whole / SecondsPerMinute}:{whole % SecondsPerMinute:00} min");
    }

    private static string Text(Figure figure) => EvaluatedFigure.Of("", figure).Text;
}
