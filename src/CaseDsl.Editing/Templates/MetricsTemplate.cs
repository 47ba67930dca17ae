using System.Globalization;

namespace CaseDsl.Editing;

/// <summary>The metrics file: what a streaming service measures, without a figure that nobody has read.</summary>
internal static class MetricsTemplate
{
    /// <summary>The north star of a service that is watched.</summary>
    public const string Engagement =
        """
        metric engagement "Streaming hours per member" {
          kind:     subscriber
          unit:     stream_hours per member per month
          better:   higher
          baseline: unknown
          source:   "<The dashboard that shows it, and the day it was read>"
        }
        """;

    /// <summary>What most cases are to move.</summary>
    public const string ClickThrough =
        """
        metric ctr "Members who click through" {
          kind:     subscriber
          unit:     ratio
          better:   higher
          baseline: unknown
          drives:   engagement
          source:   "<The dashboard, the day, and of what: members who open a title out of members who came>"
        }
        """;

    public static string Write(DateOnly date)
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $$"""
            // The metrics, costs and assumptions that all cases share: a case takes them with 'use "metrics.case"'.
            // A level that is 'unknown' is honest, and is printed as such. Write it, with its unit, once somebody has read it.

            assume members = unknown  { source: "<Where the number of members is published, such as the last letter to shareholders>"  as_of: {{day}} }
            assume arpu    = unknown  { source: "<What a member pays a month on average, and who says so>"  as_of: {{day}} }

            {{Engagement}}

            // How far each drives engagement: 'engagement at 0.4' says that 1% more of this is 0.4% more of that.
            {{ClickThrough}}

            metric churn "Members who leave in a month" {
              kind:     subscriber
              unit:     ratio
              better:   lower
              baseline: unknown
              window:   1 month
              drives:   engagement
              loses:    members * arpu
              source:   "<Where it is reported, and whether those who come back within the month count>"
            }

            metric avod_conversion "Visitors who start the plan with advertisements" {
              kind:     subscriber
              unit:     ratio
              better:   higher
              baseline: unknown
              drives:   engagement
              source:   "<Where it is reported, and of whom: all visitors, or those who saw the offer>"
            }

            metric latency_p99 "Time to the first row, 99th percentile" {
              kind:     system
              unit:     ms
              better:   lower
              baseline: unknown
              limit:    unknown
              source:   "<The monitor that shows it; who set the limit, and why there>"
            }

            cost streaming "Streaming cost per stream hour" {
              baseline: unknown
              volume:   unknown
              source:   "<The bill of the delivery network; the volume is stream hours per quarter>"
            }

            cost serving "Serving the model" {
              baseline: unknown
              source:   "<The bill, per quarter, and what it is split by>"
            }

            northstar engagement { target: +1% relative per quarter }

            """;
    }
}
