namespace CaseDsl.Analysis;

/// <summary>What a rule needs beside the file and those that it uses.</summary>
public enum RuleNeeds
{
    Nothing,

    /// <summary>Every other file: <see cref="AnalysisOptions.IsWholeWorkspace"/>.</summary>
    WholeWorkspace,

    /// <summary><see cref="AnalysisOptions.PageLines"/>.</summary>
    PageLines,

    /// <summary><see cref="AnalysisOptions.CommittedPages"/>.</summary>
    CommittedPages,
}
