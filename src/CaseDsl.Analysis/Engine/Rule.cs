namespace CaseDsl.Analysis;

/// <summary>One rule: looks at one file's meaning and reports. Has no state: one object serves all files and threads.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Reports through <paramref name="context"/>. May throw: the analyzer turns that into one internal finding.</summary>
    public abstract void Analyze(RuleContext context);
}
