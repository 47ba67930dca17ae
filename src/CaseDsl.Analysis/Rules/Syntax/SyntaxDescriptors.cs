using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>What the lexer and the parser report. They detect it themselves; here it gets its name and its page.</summary>
internal static class SyntaxDescriptors
{
    private const string WhyLocal = "What can't be read can't be checked: the rest of this declaration is taken as far as it can be understood, and the rest of the file in full.";

    public static ImmutableArray<RuleDescriptor> All { get; } =
    [
        Make(
            "CASE1001", "expected-token", "Something the grammar needs is missing", FixKind.Mixed,
            what: "A brace, a colon, a name or a value is missing where one must stand.",
            remedy: "Write what the message names. A declaration is `keyword name \"title\" { property: value }`.",
            bad: """
                metric ctr "Members who click through" {
                  kind: subscriber
                  unit: ratio
                  better: higher
                """,
            good: """
                metric ctr "Members who click through" {
                  kind: subscriber
                  unit: ratio
                  better: higher
                }
                """),
        Make(
            "CASE1002", "unexpected-text", "Something stands where nothing can", FixKind.Mixed,
            what: "Text that belongs to no declaration, property or value. It is skipped.",
            remedy: "Remove it, or move it to where it belongs. A remark is a comment: `// ...`.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher } )
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE1003", "unterminated-text", "A text has no closing quote", FixKind.Mixed,
            what: "A text in quotes that doesn't end on its own line.",
            remedy: "Close the quote on the same line. Longer text is prose: lines that begin with `|`.",
            bad: """
                metric ctr "Members who click through
                {
                  kind: subscriber
                  unit: ratio
                  better: higher
                }
                """,
            good: """
                metric ctr "Members who click through"
                {
                  kind: subscriber
                  unit: ratio
                  better: higher
                }
                """),
        Make(
            "CASE1004", "bad-number", "A number is not well formed", FixKind.None,
            what: "A number with two decimal points, a stray underscore, or more digits than a figure can hold.",
            remedy: "Write `1204331`, `1_204_331`, `0.35`, `1.5M`, `4.2%`, `1.2pp`, `12bps`, `100x` or `$1.5M`.",
            bad: """
                assume share = 1.2.3% { source: "Q4 letter" }
                """,
            good: """
                assume share = 1.23% { source: "Q4 letter" }
                """),
        Make(
            "CASE1005", "bad-date", "A date that no calendar has", FixKind.None,
            what: "Digits, a hyphen, digits, a hyphen, digits are a date, and this one doesn't exist.",
            remedy: "Write year-month-day: `2026-05-06`. For a subtraction put spaces around `-`.",
            bad: """
                case home_screen { author: "Discovery PM"  date: 2026-02-30 }
                """,
            good: """
                case home_screen { author: "Discovery PM"  date: 2026-02-28 }
                """),
        Make(
            "CASE1006", "bad-character", "A character that means nothing here", FixKind.None,
            what: "A character that is no part of the language outside texts, prose and comments.",
            remedy: "Remove it, or put what you wanted to say in a text or a comment.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher } #
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE1007", "too-deep", "Brackets or operators nest too deep to be followed", FixKind.None,
            what: "An expression or a block nested in so many others that neither a person nor the checker can follow it.",
            remedy: "Give the inner part a name of its own with `assume`, and use the name.",
            bad: $"assume share = {new string('(', 300)}1%{new string(')', 300)} {{ source: \"Q4 letter\" }}\n",
            good: """
                assume share = ((1%)) { source: "Q4 letter" }
                """),
        Make(
            "CASE1008", "prose-ate-brace", "Prose has swallowed the closing brace", FixKind.Mixed,
            what: "A line of prose runs from `|` to the end of its line, so a `}` on that line is part of the prose and the block stays open.",
            remedy: "Put the `}` on a line of its own, or write a text in quotes: `because: \"done\"`.",
            bad: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  agreed: | with finance }
                """,
            good: """
                metric ctr "Members who click through" { kind: subscriber  unit: ratio  better: higher  agreed: "with finance" }
                """),
        Make(
            "CASE1009", "bad-escape", "A backslash before something that needs none", FixKind.Mixed,
            what: """In a text a backslash stands only before `"`, `\`, `n`, `t` and `{`.""",
            remedy: """Remove the backslash, or write `\\` for one that is to be seen.""",
            bad: """
                metric ctr "Members who \click" { kind: subscriber  unit: ratio  better: higher }
                """,
            good: """
                metric ctr "Members who click" { kind: subscriber  unit: ratio  better: higher }
                """),
        Make(
            "CASE1010", "unclosed-hole", "A figure in a text has no closing brace", FixKind.Mixed,
            what: "A `{` in a text or in prose begins a figure, and this one doesn't end before the line does.",
            remedy: """Close it with `}` on the same line, or write `\{` for a brace that is to be seen.""",
            bad: """
                assume members = 301M members { source: "Q4 letter" }
                case home_screen "For all {members" { author: "Discovery PM" }
                """,
            good: """
                assume members = 301M members { source: "Q4 letter" }
                case home_screen "For all {members}" { author: "Discovery PM" }
                """),
        Make(
            "CASE1011", "missing-colon", "A property has no colon", FixKind.Mixed,
            what: "In a block, a word followed by a value is a property that lacks its colon.",
            remedy: "Write `name: value`.",
            bad: """
                metric ctr "Members who click through" {
                  kind subscriber
                  unit: ratio
                  better: higher
                }
                """,
            good: """
                metric ctr "Members who click through" {
                  kind: subscriber
                  unit: ratio
                  better: higher
                }
                """),
        Make(
            "CASE1012", "comparison-chain", "Comparisons don't chain", FixKind.Mixed,
            what: "`a < b < c` compares the answer of the first comparison with c, which is never what was meant.",
            remedy: "Write `a < b and b < c`.",
            bad: """
                assume share = 2% { source: "Survey, May" }
                decision ship { go_when: 1% < share < 3%  stop_when: share < 1% }
                """,
            good: """
                assume share = 2% { source: "Survey, May" }
                decision ship { go_when: 1% < share and share < 3%  stop_when: share < 1% }
                """),
        Make(
            "CASE1013", "reserved-word", "A name that is a word of the language", FixKind.None,
            what: "A declaration is named `at`, `by`, `of`, `to`, `per` or another word that has a meaning between figures.",
            remedy: "Choose another name. As a property's name, and after a dot, such a word is allowed.",
            bad: """
                feature at "Auto-play of trailers" { version: v2 }
                """,
            good: """
                feature autoplay "Auto-play of trailers" { version: v2 }
                """),
        Make(
            "CASE1014", "foreign-comment", "A comment as another language writes it", FixKind.Mixed,
            what: "A comment that begins with `#`, or stands between `/*` and `*/`. What it seems to say is not read as part of the case.",
            remedy: "Begin each line of the comment with `//`.",
            bad: """
                /* Agreed with finance
                   in May. */
                feature autoplay "Auto-play of trailers" { version: v2 }
                """,
            good: """
                // Agreed with finance
                // in May.
                feature autoplay "Auto-play of trailers" { version: v2 }
                """),
    ];

    private static RuleDescriptor Make(string id, string slug, string title, FixKind fix, string what, string remedy, string bad, string good) =>
        new(id, slug, Severity.Error, title, RuleFamily.Syntax.Name, new RuleDocumentation(what, WhyLocal, remedy, bad, good), fix);
}
