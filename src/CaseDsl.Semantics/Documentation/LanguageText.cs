namespace CaseDsl.Semantics;

/// <summary>The part of the language reference that no table holds.</summary>
internal static class LanguageText
{
    public const string Opening =
        """
        # The language

        This page is written by the compiler from its own tables: what it lists is what it takes.
        To learn by doing, begin with the [tutorial](tutorial.md).

        A `.case` file is `use` lines and declarations, in any order. A declaration is a keyword, a name, a title and a block of
        `property: value`:

        ```case
        use "shared/metrics.case"   // what that file declares can be named here

        model rl_ranker "RL home-screen ranker" {
          version: v3
          metrics: ndcg by +2.1% relative, precision by +4% relative
        }
        ```

        - Members of a block need no comma between them; line breaks don't matter but for prose and `//` comments. `casedsl format` lays a file out.
        - A name is letters, digits and `_`, a letter first. Top-level names are the file's; nested ones are their parent's own.
        - `use` takes a path relative to the using file, inside the workspace. It is not transitive: a file sees what it uses, not what that uses.
        - A title, and any text in quotes, may hold figures: `"Impact of {more_clicks.net}"`. Inside quotes `\"`, `\\`, `\n`, `\t` and `\{` are escapes.
        - Prose is lines that begin with `|`, and is Markdown: `|` runs to the end of its line, so nothing else stands there.

        ```case
        story home_story "Fewer rows to the first play" {
          situation:
            | Members scrolled past forty titles before the first play.
          action:
            | I agreed the metric first, and said no to a larger lift.
          result:
            | Clicks rose by {more_clicks.moves.ctr}, worth {more_clicks.worth}.
          claims: more_clicks
        }
        ```

        ## Numbers

        | written | means |
        | --- | --- |
        | `1_204_331`, `0.35` | a number; `_` parts thousands |
        | `1.5M`, `301M members`, `2 billion views` | with a magnitude: `k` `M` `B` `T`, or `thousand` `million` `billion` `trillion` |
        | `4.2%` | a share |
        | `+1.2pp`, `+12bps` | percentage points and basis points: added to a share |
        | `+1.5% relative` | a change that multiplies: 4.2% becomes 4.263% |
        | `100x` | a multiple |
        | `$1.5M`, `1.5M EUR` | money |
        | `$15M per quarter`, `52 stream_hours per member per month` | by something; `a per b` is a divided by b, and keeps its unit |
        | `2026-05-06` | a date |
        | `+1.5% relative [0.3%, 2.7%]` | with its 95% interval; `[0.3%, 2.7%] at 90%` says another level; `± 1.2%` a symmetric one |
        | `0.2 to 0.5` | a range, the 5th to the 95th percentile: log-normal where both ends are positive, else normal |
        | `unknown` | honest, and printed as such |
        | `at least 2%`, `at most 200 ms` | computed with the bound, printed with the words |

        Every change says its sign. A bare `+1.2%` on a metric that is itself a share is taken as relative, and warned of.
        Different counts never mix, nor do currencies: members plus plays is an error.

        ### Units


        """;

    public const string Expressions =
        """
        `unit binge` adds a count, `unit binge = 3 plays` a derived one. A year is 365.25 days, a month its twelfth, a quarter three months; data units are decimal.

        ## Expressions

        From loosest to tightest: `or`, `and`, `not`, comparisons (`=` `==` `!=` `<` `<=` `>` `>=`, which don't chain), `+` `-`, `*` `/`, an interval, `per`, a sign, `.member`, `(arguments)`, `relative`.
        Sums and comparisons need the same kind of quantity on both sides.

        ```case
        assume sessions = 1.2B sessions per quarter { source: "Usage report, Q2" }
        cost serving "Ranker inference" { baseline: $0.0007 per session  volume: sessions }
        decision ship { go_when: more_clicks.net > $0 per quarter and not churn.worse  stop_when: churn.worse }
        ```

        Inside a `decision` with `on:`, and a `launch` through its decision, a metric's name means what that experiment measured. Inside a `rule`, `it` is the declaration looked at.


        """;

    public const string Shapes =
        """
        ## What a property takes


        """;

    public const string Readouts =
        """
        ## Readouts

        `data: "readout.csv"` in an experiment takes its results from a file beside the case: a first line that names the columns, in any
        order, then a line for each metric and arm. Shares are plain fractions, `0.012` and not `1.2%`; numbers have no commas.

        ```text
        metric,arm,segment,n,successes,mean,sd
        ctr,control,,600210,25210,,
        ctr,treatment,,600104,25904,,
        ctr,control,kids,90112,3790,,
        ctr,treatment,kids,90347,3981,,
        latency_p99,control,,600210,,171,40
        latency_p99,treatment,,600104,,184,42
        ```

        `metric` and `arm` are needed, by their names in the case, and one of: `n` and `successes`; `n`, `mean` and `sd` or `se`; or
        `change`, `change_low`, `change_high`, `scale` (`relative` or `absolute`) and `level` (such as `0.95`). The columns there are:

        """;

    public const string Declarations =
        """
        ## Declarations


        """;

    /// <summary>What a table calls a shape.</summary>
    public static string Name(PropertyShape shape) => shape switch
    {
        PropertyShape.Word => "a word",
        PropertyShape.Text => "a text",
        PropertyShape.Prose => "prose",
        PropertyShape.WordOrText => "a word or a text",
        PropertyShape.Date => "a date",
        PropertyShape.DateRange => "two dates",
        PropertyShape.Unit => "a unit",
        PropertyShape.Figure => "a figure",
        PropertyShape.Condition => "a condition",
        PropertyShape.ConditionOrText => "a condition or a text",
        PropertyShape.Reference => "a name",
        PropertyShape.ReferenceOrWord => "a name or a word",
        PropertyShape.Movement => "a movement",
        PropertyShape.Elasticity => "an elasticity",
        PropertyShape.Guardrail => "a guardrail",
        PropertyShape.Reading => "a reading",
        _ => "anything",
    };

    /// <summary>How a value of a shape is written.</summary>
    public static string Written(PropertyShape shape) => shape switch
    {
        PropertyShape.Word => "one bare word, mostly of a list",
        PropertyShape.Text => "`\"in quotes\"`, on one line",
        PropertyShape.Prose => "lines that begin with `|`, a text in quotes, or the name of a property that holds either: `homescreen_ab.hypothesis`",
        PropertyShape.WordOrText => "`v3`, `\"2026-05 nightly\"`",
        PropertyShape.Date => "`2026-05-06`, or a text such as `\"August 2020\"`",
        PropertyShape.DateRange => "`2026-03-30 to 2026-05-03`; both days count",
        PropertyShape.Unit => "`ms`, `ratio`, `stream_hours per member per month`",
        PropertyShape.Figure => "an expression with a value: `$15M per quarter`, `members * arpu`; `… from …` shows the sum, and the compiler does it again",
        PropertyShape.Condition => "an expression that holds or doesn't: `ctr.better and churn.unharmed`",
        PropertyShape.ConditionOrText => "a condition, or a text that a person confirms by hand: `\"The on-call team has the runbook\"`",
        PropertyShape.Reference => "the name of a declaration",
        PropertyShape.ReferenceOrWord => "the name of a declaration, or a word of a list",
        PropertyShape.Movement => "`ctr by +1.5% relative [0.3%, 2.7%]`, `ctr from 4.2% to 4.26%`, `ctr by unknown`",
        PropertyShape.Elasticity => "`engagement at 0.4`: 1% more of this is 0.4% more of that; `engagement` alone where nobody has measured it",
        PropertyShape.Guardrail => "`churn within +0.06pp`: the harm that is accepted; a metric with a `limit` needs no margin",
        PropertyShape.Reading => "`171 ms`, `50_582 of 1_204_331`, `11.2 h sd 8.4 h of 1_204_331` (or `se`)",
        _ => "anything",
    };
}
