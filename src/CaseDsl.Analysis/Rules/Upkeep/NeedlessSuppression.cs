using System.Collections.Immutable;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Analysis;

/// <summary>CASE8002. Decided by the analyzer once every other rule has run.</summary>
internal static class NeedlessSuppression
{
    public static RuleDescriptor Descriptor { get; } = new(
        "CASE8002",
        "needless-suppression",
        Severity.Warning,
        "A comment that silences nothing, or gives no reason",
        RuleFamily.Upkeep.Name,
        new RuleDocumentation(
            What: """
                A `// casedsl: ignore RULE -- reason` before a declaration or property, or a `// casedsl: ignore-file RULE -- reason`,
                that silences no finding there, names a rule that can't be silenced, or gives no reason after `--`. Without a reason
                it silences nothing.
                """,
            Why: """
                A comment that once hid a finding goes on hiding the next one, long after its cause is gone; and a reader who finds no
                reason can't tell an agreed exception from a shortcut.
                """,
            Remedy: "Remove the comment, or say after `--` why the exception is right. Write it on a line before what it is about.",
            Bad: """
                assume members = 301M members { source: "Q4 2025 letter" }

                // casedsl: ignore CASE3002 -- finance has the bill
                cost serving "Ranker inference" { baseline: $0.8M per quarter  volume: members / 301M members }
                """,
            Good: """
                assume members = 301M members { source: "Q4 2025 letter" }

                // The bill is finance's own forecast.
                cost serving "Ranker inference" { baseline: $0.8M per quarter  volume: members / 301M members }
                """),
        FixKind.Mixed);

    public static IEnumerable<Diagnostic> Check(SuppressionMap suppressions, AnalysisOptions options)
    {
        for (int i = 0; i < suppressions.All.Length; i++)
        {
            Suppression suppression = suppressions.All[i];
            if (suppression.Rules.IsEmpty)
            {
                yield return Report(
                    suppression,
                    "This comment names no rule, so it silences nothing. Write '// casedsl: ignore CASE3001 -- reason', or remove it.",
                    RemoveComment(suppression, isSafe: false));
                continue;
            }

            if (suppression.Reason.Length == 0)
            {
                yield return Report(
                    suppression,
                    $"This comment gives no reason, so it silences nothing. Say why '{suppression.Rules[0].Name}' may be ignored here: '// casedsl: {(suppression.IsForFile ? "ignore-file" : "ignore")} {suppression.Rules[0].Name} -- reason'.",
                    RemoveComment(suppression, isSafe: false));
                continue;
            }

            var needless = new List<int>();
            for (int rule = 0; rule < suppression.Rules.Length; rule++)
            {
                if (!suppressions.IsUsed(i, rule) && !IsSwitchedOff(suppression.Rules[rule].Name, options))
                    needless.Add(rule);
            }

            bool isWhole = needless.Count == suppression.Rules.Length;
            foreach (int rule in needless)
            {
                SuppressedRule named = suppression.Rules[rule];
                Location location = isWhole ? suppression.Comment : suppression.Comment with { Span = named.Span };
                yield return new Diagnostic(Descriptor.Id, location, Explain(suppression, named.Name))
                {
                    Fixes = [isWhole ? RemoveComment(suppression, isSafe: true) : RemoveName(suppression, rule)],
                    IsUnnecessary = true,
                };
                if (isWhole)
                    break;
            }
        }
    }

    /// <summary>A rule that isn't run, or not given what it needs, can't be said to have nothing to silence.</summary>
    private static bool IsSwitchedOff(string name, AnalysisOptions options) =>
        RuleTable.Find(name) is { IsSuppressible: true } descriptor
        && (options.SeverityOf(descriptor) == Severity.None || !options.IsGivenTo(descriptor));

    private static string Explain(Suppression suppression, string name)
    {
        if (RuleTable.Find(name) is not { } descriptor)
        {
            if (RuleFamily.Find(name) is not null || string.Equals(name, "all", StringComparison.OrdinalIgnoreCase))
                return $"'{name}' is more than one rule, and a comment silences one that it names. Name the rule, or set the family's level in .editorconfig.";
            return RuleTable.Nearest(name) is { } nearest
                ? $"No rule is called '{name}', so this comment silences nothing. Did you mean '{nearest}'?"
                : $"No rule is called '{name}', so this comment silences nothing. Remove it; 'casedsl rules' lists the rules.";
        }

        if (!descriptor.IsSuppressible)
            return $"'{name}' ({descriptor.Slug}) can't be silenced by a comment: mend what it reports, or configure its severity. Remove this comment.";

        string where = suppression.IsForFile
            ? "in this file"
            : suppression.Scope.Length > 0 ? "in the declaration or property that follows" : "because no declaration or property follows it in its block";
        return $"This comment silences nothing: there is no '{name}' {where}. Remove it, so that it hides no later fault.";
    }

    private static Diagnostic Report(Suppression suppression, string message, CodeFix fix) =>
        new(Descriptor.Id, suppression.Comment, message) { Fixes = [fix], IsUnnecessary = true };

    /// <summary>Removes the comment, with its whole line where it stands alone on one.</summary>
    private static CodeFix RemoveComment(Suppression suppression, bool isSafe)
    {
        Location comment = suppression.Comment;
        TextLine line = comment.Text.Lines.GetLineFromPosition(comment.Span.Start);
        string before = comment.Text.ToString(TextSpan.FromBounds(line.Start, comment.Span.Start));
        TextSpan span = string.IsNullOrWhiteSpace(before)
            ? TextSpan.FromBounds(line.Start, line.EndIncludingLineBreak)
            : TextSpan.FromBounds(line.Start + before.TrimEnd().Length, comment.Span.End);
        return CodeFix.Replace("Remove the comment", isSafe, comment with { Span = span }, "");
    }

    /// <summary>Removes one of several rules, with the comma that goes with it.</summary>
    private static CodeFix RemoveName(Suppression suppression, int rule)
    {
        ImmutableArray<SuppressedRule> rules = suppression.Rules;
        TextSpan span = rule + 1 < rules.Length
            ? TextSpan.FromBounds(rules[rule].Span.Start, rules[rule + 1].Span.Start)
            : TextSpan.FromBounds(rules[rule - 1].Span.End, rules[rule].Span.End);
        return CodeFix.Replace($"Remove '{rules[rule].Name}'", isSafe: true, suppression.Comment with { Span = span }, "");
    }
}
