using System.Globalization;
using CaseDsl.Analysis;
using CaseDsl.Workspace;

namespace CaseDsl.Cli;

/// <summary>
/// How often each rule reported and how long it took on all threads together, most frequent first; then the rules that
/// reported nothing, slowest first. What several rules share, such as the words of a text, counts for the first that asks.
/// </summary>
internal static class RuleStatistics
{
    /// <param name="asked">Which rules were: one that was not has nothing to tell.</param>
    public static void Write(CheckedFiles results, AnalysisOptions asked, Host host)
    {
        var counts = new Dictionary<string, (RuleDescriptor Descriptor, int Findings, int Fixable)>(StringComparer.Ordinal);
        foreach (var finding in results.Files.SelectMany(static f => f.Findings))
        {
            var (_, findings, fixable) = counts.GetValueOrDefault(finding.Id);
            counts[finding.Id] = (finding.Descriptor, findings + 1, fixable + (finding.Fixes.IsEmpty ? 0 : 1));
        }

        var ticks = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < results.RuleTicks.Length; i++)
        {
            if (asked.SeverityOf(RuleTable.Rules[i].Descriptor) != Severity.None)
            {
                ticks[RuleTable.Rules[i].Descriptor.Id] = results.RuleTicks[i];
            }
        }

        var table = new TextTable("findings", "fixable", "time", "rule", "");
        foreach (var (id, (descriptor, findings, fixable)) in counts.OrderByDescending(static c => c.Value.Findings).ThenBy(static c => c.Key, StringComparer.Ordinal))
        {
            table.Add(Number(findings), Number(fixable), Time(ticks.GetValueOrDefault(id)), id, descriptor.Slug);
        }

        foreach (var (id, time) in ticks.Where(t => !counts.ContainsKey(t.Key)).OrderByDescending(static t => t.Value))
        {
            table.Add("0", "0", Time(time), id, RuleTable.Find(id)?.Slug ?? "");
        }

        table.Add(Number(counts.Values.Sum(static c => c.Findings)), Number(counts.Values.Sum(static c => c.Fixable)), Time(ticks.Values.Sum()), "", "all rules together");

        table.Write(host.Error, host.ErrorTerminal);

        string Time(long elapsed) =>
            elapsed == 0 ? "" : (host.Clock.GetElapsedTime(0, elapsed).TotalMilliseconds).ToString("0.0 ms", CultureInfo.InvariantCulture);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
