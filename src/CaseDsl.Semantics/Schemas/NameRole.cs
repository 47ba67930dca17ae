namespace CaseDsl.Semantics;

/// <summary>What the word after a declaration's keyword is.</summary>
public enum NameRole
{
    /// <summary>The declaration takes no name.</summary>
    None,

    /// <summary>A name may be given, and is declared where it is.</summary>
    Optional,

    /// <summary>A name is required and declared: in the file, or local to the parent where the declaration is nested.</summary>
    Declares,

    /// <summary>The name refers to another declaration: <c>northstar engagement</c>, <c>result ctr</c>.</summary>
    Refers,

    /// <summary>The name is a word of a fixed list: <c>finding peeking</c>.</summary>
    Word,
}
