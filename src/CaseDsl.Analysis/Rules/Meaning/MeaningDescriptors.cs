using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>What the binder and the evaluator report. They detect it themselves; here it gets its name and its page.</summary>
internal static class MeaningDescriptors
{
    public static ImmutableArray<RuleDescriptor> All { get; } =
    [
        Make(
            "CASE2001", "unknown-declaration", "A keyword that declares nothing", FixKind.Mixed,
            what: "A declaration begins with a word that the language doesn't know. Its name is still declared, so that nothing else fails for it.",
            why: "Nothing in the block is checked, and no page shows it.",
            remedy: "Write the keyword that the message names.",
            bad: """
                metrc ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE2002", "unknown-property", "A property its declaration doesn't take", FixKind.Mixed,
            what: "A property that this kind of declaration doesn't have.",
            why: "A misspelt `baseline` is a baseline that no figure uses, and the page is silent about it.",
            remedy: "Write the property that the message names, or remove it.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  basline: 4.2% }
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  baseline: 4.2% }
                """),
        Make(
            "CASE2003", "missing-property", "A required property is absent", FixKind.Unsafe,
            what: "A declaration lacks a property without which it means nothing. Where a claim lacks its metric or its cost, the rules about claims say so instead.",
            why: "A metric that doesn't say which way is better can't tell a win from a loss.",
            remedy: "Add the property. `explain` of the declaration, or completion in an editor, shows what it takes.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio }
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE2004", "duplicate-name", "Two declarations have one name", FixKind.None,
            what: "Two declarations that are visible together, in this file or in those it uses, have the same name.",
            why: "Every figure that uses the name would silently take one of the two.",
            remedy: "Rename one of them, and what refers to it.",
            bad: """
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                cost serving "Feature store" { baseline: $0.2M per quarter }
                """,
            good: """
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                cost features "Feature store" { baseline: $0.2M per quarter }
                """),
        Make(
            "CASE2005", "unknown-name", "A name that nothing visible declares", FixKind.Mixed,
            what: "A name that neither this file nor one it uses declares, or a member that the declaration before the dot doesn't have.",
            why: "The figure has no value, and whatever rests on it has none either.",
            remedy: "Write the name that the message suggests, declare it, or `use` the file that does.",
            bad: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher }
                northstar engagment { target: +1% relative per quarter }
                """,
            good: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher }
                northstar engagement { target: +1% relative per quarter }
                """),
        Make(
            "CASE2006", "wrong-kind", "A name of another kind than belongs here", FixKind.None,
            what: "The name is declared, but as something else: a cost where a metric belongs, a source where an experiment does.",
            why: "A bill can't be the north star, and a forecast is no experiment: the figures would mean something else than they say.",
            remedy: "Name a declaration of the kind that the message asks for.",
            bad: """
                cost serving "Ranker inference" { baseline: $0.8M per quarter }
                northstar serving { target: +1% relative per quarter }
                """,
            good: """
                metric engagement "Hours per member" { kind: subscriber  unit: h per member per month  better: higher }
                northstar engagement { target: +1% relative per quarter }
                """),
        Make(
            "CASE2007", "unit-mismatch", "Figures of different kinds are added or compared", FixKind.None,
            what: "A sum, a comparison or a change between figures of different dimensions, counts or currencies.",
            why: "Members and dollars don't add up, dollars and euros only at a rate that the case must state.",
            remedy: "Convert one of them with a figure that says how: `members * arpu`, or an assumed exchange rate.",
            bad: """
                assume total = 301M members + $2M { source: "Q4 letter" }
                """,
            good: """
                assume total = 301M members + 2M members { source: "Q4 letter" }
                """),
        Make(
            "CASE2008", "unknown-unit", "A word after a number that is no unit", FixKind.Mixed,
            what: "The word after a number is neither a built-in unit, nor a currency, nor one that a `unit` declares.",
            why: "A figure without a unit can't be compared with its limit or counted in the bill.",
            remedy: "Write the unit that the message names, or declare it: `unit binge`.",
            bad: """
                assume budget = 200 msec { source: "Playback team" }
                """,
            good: """
                assume budget = 200 ms { source: "Playback team" }
                """),
        Make(
            "CASE2009", "cycle", "Something needs itself", FixKind.None,
            what: "Figures, `drives` or `use` that lead back to where they began.",
            why: "A figure that needs itself has no value; an effect that drives itself never ends.",
            remedy: "State one figure of the circle as a number, or remove one `drives` or `use`.",
            bad: """
                assume viewers = starters / 2 { source: "Q4 letter" }
                assume starters = viewers * 2 { source: "Q4 letter" }
                """,
            good: """
                assume viewers = 20M members { source: "Q4 letter" }
                assume starters = viewers * 2 { source: "Q4 letter" }
                """),
        Make(
            "CASE2010", "wrong-value", "A value of another shape than the property takes", FixKind.Mixed,
            what: "A number where a word belongs, a word that the property doesn't know, a change without a sign.",
            why: "`by 2%` may be a rise or a fall; a direction that isn't `higher` or `lower` is none.",
            remedy: "Write one of the values that the message lists; give a change its `+` or `-`.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: up }
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE2011", "interval-misses-estimate", "An interval that doesn't hold its own estimate", FixKind.Mixed,
            what: "In `x [a, b]`, x lies outside, or a is above b.",
            why: "One of the three numbers is a slip, and it decides how sure the page sounds.",
            remedy: "Correct the estimate or the bounds; the lower bound comes first.",
            bad: """
                assume share = 12% [13%, 15%] { source: "Q4 letter" }
                """,
            good: """
                assume share = 12% [11%, 15%] { source: "Q4 letter" }
                """),
        Make(
            "CASE2012", "duplicate-property", "A property is given twice", FixKind.Unsafe,
            what: "One block states the same property twice.",
            why: "Only one of the two can count, and the reader doesn't know which.",
            remedy: "Remove one. Several values of one property stand in one list: `metrics: ctr, churn`.",
            bad: """
                cost serving "Ranker inference" { baseline: $0.8M per quarter  baseline: $0.9M per quarter }
                """,
            good: """
                cost serving "Ranker inference" { baseline: $0.9M per quarter }
                """),
        Make(
            "CASE2013", "unresolved-use", "A used file can't be found", FixKind.None,
            what: "A `use` names a file that is absent, or one outside the workspace.",
            why: "Every name that the file declares is missing here; names that it could explain are not reported as unknown.",
            remedy: "Write the path from this file's own folder, with `/`.",
            bad: """
                use "shared/absent.case"
                """,
            good: """
                assume members = 301M members { source: "Q4 letter" }
                """),
        Make(
            "CASE2014", "grouped-number", "A number as another program writes it", FixKind.Safe,
            what: "`1,204,331`, whose commas the language reads as a list, or `1,5` with a comma for the point.",
            why: "Read literally, the figure would be 1.",
            remedy: "Group digits with `_`, as in `1_204_331`, and write decimals after a point, as in `1.5`.",
            bad: """
                assume members = 301,000,000 members { source: "Q4 letter" }
                """,
            good: """
                assume members = 301_000_000 members { source: "Q4 letter" }
                """),
        Make(
            "CASE2015", "bad-readout", "A readout that can't be read as it stands", FixKind.None,
            what: "In a file that an experiment's `data:` names: a needed column is absent, a cell is no number, a metric or an arm is not declared. Reported at the cell.",
            why: "The line is left out, and the experiment is judged without it.",
            remedy: "Correct the cell. Columns are `metric,arm` and `n,successes`, `n,mean,sd`, `n,mean,se` or `change,change_low,change_high,scale,level`; figures are plain fractions.",
            bad: "",
            good: ""),
        Make(
            "CASE2016", "unknown-column", "A column of a readout that is not read", FixKind.None,
            what: "A readout has a column that means nothing here.",
            why: "A misspelt `successes` is a result that nobody sees.",
            remedy: "Rename the column, or leave it: the others are read.",
            bad: "",
            good: "",
            severity: Severity.Warning),
        Make(
            "CASE2017", "readout-disagrees", "A readout's p-value or method is not the case's", FixKind.None,
            what: "A line's `p_value` is far from what the same figures give here, or on the other side of `alpha`; or its `method` says `sequential` where the experiment says `fixed`, or the other way round. A method that is not computed here explains the difference, and nothing is said.",
            why: "Two p-values of one result are two decisions, and readers will find the other one.",
            remedy: "Correct the cell, or say in `method` and in the experiment's `method:` how it was computed.",
            bad: "",
            good: "",
            severity: Severity.Warning),
        Make(
            "CASE2018", "curly-quotes", "Quotes other than straight double ones", FixKind.Safe,
            what: "A text in curly or in single quotes. It is read as the text it is meant to be.",
            why: "Word processors make quotes curly on the way, and the next program that reads the file may not be as lenient.",
            remedy: "Write straight double quotes.",
            bad: """
                feature autoplay “Auto-play of trailers” { version: v2 }
                """,
            good: """
                feature autoplay "Auto-play of trailers" { version: v2 }
                """),
        Make(
            "CASE2019", "foreign-interval", "An interval as papers or spreadsheets write it", FixKind.Mixed,
            what: "`(0.3% to 2.7%)`, `[0.3%; 2.7%]`, `[0.3%-2.7%]` or `[0,3%, 2,7%]` after an estimate. It is read as the interval it is meant to be.",
            why: "In one form it is read by everybody, and by other programs, as what was measured.",
            remedy: "Write brackets, a comma between the bounds, and points in the numbers: `[0.3%, 2.7%]`.",
            bad: """
                assume uplift = 1.5% (0.3% to 2.7%) { source: "Readout of the spring test" }
                """,
            good: """
                assume uplift = 1.5% [0.3%, 2.7%] { source: "Readout of the spring test" }
                """),
    ];

    private static RuleDescriptor Make(string id, string slug, string title, FixKind fix, string what, string why, string remedy, string bad, string good, Severity severity = Severity.Error) =>
        new(id, slug, severity, title, RuleFamily.Meaning.Name, new RuleDocumentation(what, why, remedy, bad, good), fix);
}
