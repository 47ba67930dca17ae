using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>What a token means, for colouring.</summary>
public enum SemanticTokenType
{
    /// <summary>A word that begins a declaration, and <c>use</c>.</summary>
    Keyword,

    /// <summary>A reserved word within a value: <c>by</c>, <c>per</c>, <c>and</c>.</summary>
    OperatorWord,

    /// <summary>The name of a property.</summary>
    Property,

    Metric,
    Cost,

    /// <summary>A model or a feature.</summary>
    Model,

    Experiment,

    /// <summary>An arm of an experiment.</summary>
    Arm,

    Claim,

    /// <summary>An assumption: a named figure.</summary>
    Assumption,

    Source,

    /// <summary>Any other declaration's name.</summary>
    Name,

    /// <summary>A word after a dot that is computed, or a property.</summary>
    Member,

    Function,
    Unit,

    /// <summary>A word of a list: <c>higher</c>, <c>holdback</c>.</summary>
    Word,

    Number,
    Date,
    Text,

    /// <summary>Prose lines, their bars included.</summary>
    Prose,

    Operator,
    Comment,
}

/// <summary>What else is known of a token.</summary>
[Flags]
public enum SemanticTokenModifiers
{
    None = 0,

    /// <summary>The name is declared here.</summary>
    Declaration = 1,

    /// <summary>It belongs to the language: a built-in unit, a function.</summary>
    BuiltIn = 2,

    /// <summary>A metric that subscribers feel or do.</summary>
    Felt = 4,

    /// <summary>A rule is silenced here.</summary>
    Suppression = 8,
}

/// <summary>One coloured stretch; never longer than a line.</summary>
public sealed record SemanticToken(TextSpan Span, SemanticTokenType Type, SemanticTokenModifiers Modifiers);
