using System.Collections.Immutable;

namespace CaseDsl.Analysis;

/// <summary>
/// The severities configured for one file, resolved: what <c>casedsl_diagnostic.KEY.severity</c> says, by key. A rule's own
/// ID or slug wins over its family's name or prefix, and a family over <c>all</c>; of two settings as narrow, the later wins.
/// </summary>
public sealed class SeverityConfiguration
{
    /// <summary>Nothing is configured: every rule has its own default.</summary>
    public static SeverityConfiguration Default { get; } = new([]);

    private readonly ImmutableArray<KeyValuePair<string, Severity>> _settings;

    private SeverityConfiguration(ImmutableArray<KeyValuePair<string, Severity>> settings) => _settings = settings;

    /// <param name="settings">Key (ID, slug, family name, prefix as <c>CASE3xxx</c>, or <c>all</c>) and severity, the nearest file's last.</param>
    public static SeverityConfiguration Create(IEnumerable<KeyValuePair<string, Severity>> settings)
    {
        ImmutableArray<KeyValuePair<string, Severity>> all = [.. settings];
        return all.IsEmpty ? Default : new SeverityConfiguration(all);
    }

    public bool IsEmpty => _settings.IsEmpty;

    /// <summary>What is configured for this rule, or null where nothing is.</summary>
    public Severity? Configured(RuleDescriptor descriptor)
    {
        Severity? byFamily = null;
        Severity? byAll = null;
        for (int i = _settings.Length - 1; i >= 0; i--)
        {
            (string key, Severity severity) = _settings[i];
            if (descriptor.IsNamed(key))
                return severity;
            if (byFamily is null && RuleFamily.Find(key) is { } family && family.Name == descriptor.Family)
                byFamily = severity;
            else if (byAll is null && string.Equals(key, "all", StringComparison.OrdinalIgnoreCase))
                byAll = severity;
        }

        return byFamily ?? byAll;
    }

    /// <summary>The severity that this rule's findings have.</summary>
    public Severity Of(RuleDescriptor descriptor) => Configured(descriptor) ?? descriptor.DefaultSeverity;

    /// <summary>Reads the right side of a setting; false where it is none of the words.</summary>
    public static bool TryParse(string word, out Severity severity)
    {
        (bool known, severity) = word.Trim().ToUpperInvariant() switch
        {
            "ERROR" => (true, Severity.Error),
            "WARNING" => (true, Severity.Warning),
            "SUGGESTION" => (true, Severity.Suggestion),
            "NONE" => (true, Severity.None),
            _ => (false, Severity.None),
        };
        return known;
    }

    /// <summary>
    /// Splits a whole key of an <c>.editorconfig</c>: <c>casedsl_diagnostic.CASE3001.severity</c> gives <c>CASE3001</c>; null
    /// where the key is not of this form.
    /// </summary>
    public static string? KeyOf(string editorConfigKey)
    {
        const string prefix = "casedsl_diagnostic.";
        const string suffix = ".severity";
        return editorConfigKey.Length > prefix.Length + suffix.Length
            && editorConfigKey.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && editorConfigKey.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
                ? editorConfigKey[prefix.Length..^suffix.Length]
                : null;
    }
}
