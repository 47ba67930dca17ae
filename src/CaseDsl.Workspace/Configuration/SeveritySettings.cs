using System.Collections.Immutable;
using CaseDsl.Analysis;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Workspace;

/// <summary>The lines of an .editorconfig file that set the severity of rules.</summary>
internal static class SeveritySettings
{
    private const string OurPrefix = "casedsl_";
    private const string Form = "casedsl_diagnostic.RULE.severity = error|warning|suggestion|none";

    /// <summary>Adds the severities that one file's settings give, in a fixed order.</summary>
    public static void Read(ImmutableDictionary<string, string> settings, List<KeyValuePair<string, Severity>> into)
    {
        var start = into.Count;
        foreach (var (key, value) in settings)
        {
            if (SeverityConfiguration.KeyOf(key) is { } rule && SeverityConfiguration.TryParse(value, out var severity))
            {
                into.Add(new KeyValuePair<string, Severity>(rule, severity));
            }
        }

        into.Sort(start, into.Count - start, ByKey.Instance);
    }

    /// <summary>What is wrong with a file that sets severities: lines that say nothing, rules and words that don't exist.</summary>
    public static IEnumerable<FileProblem> Check(SourceText text, string path)
    {
        foreach (var line in text.Lines)
        {
            var setting = EditorConfigLine.Read(line.ToString());
            var reason = setting.Kind switch
            {
                EditorConfigLineKind.Broken => $"'{line.ToString().Trim()}' is neither a '[section]' nor a 'key = value'",
                EditorConfigLineKind.Setting when setting.Key.StartsWith(OurPrefix, StringComparison.OrdinalIgnoreCase) => CheckSetting(setting),
                _ => null,
            };
            if (reason is not null)
            {
                yield return new FileProblem(path, reason, line.LineNumber + 1);
            }
        }
    }

    private static string? CheckSetting(EditorConfigLine setting)
    {
        if (SeverityConfiguration.KeyOf(setting.Key) is not { } rule)
        {
            return $"'{setting.Key}' is no setting of casedsl: write '{Form}'";
        }

        if (!SeverityConfiguration.TryParse(setting.Value, out _))
        {
            return $"'{setting.Value}' is no severity: write error, warning, suggestion or none";
        }

        return RuleNames.IsKnown(rule) || RuleNames.MayBeHouseRule(rule) ? null : RuleNames.DescribeUnknown(rule);
    }

    private sealed class ByKey : IComparer<KeyValuePair<string, Severity>>
    {
        public static readonly ByKey Instance = new();

        public int Compare(KeyValuePair<string, Severity> x, KeyValuePair<string, Severity> y) => string.CompareOrdinal(x.Key, y.Key);
    }
}
