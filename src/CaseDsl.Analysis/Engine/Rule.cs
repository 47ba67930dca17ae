namespace CaseDsl.Analysis;

/// <summary>One rule: looks at one file's meaning and reports. Has no state: one object serves all files and threads.</summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// True where it asks for no figure, of any file: what is declared, and the words of texts, is all it reads. It can run
    /// while a large file's figures are being evaluated.
    /// </summary>
    public virtual bool ReadsTextAlone => false;

    /// <summary>Reports through <paramref name="context"/>. May throw: the analyzer turns that into one internal finding.</summary>
    public abstract void Analyze(RuleContext context);
}
