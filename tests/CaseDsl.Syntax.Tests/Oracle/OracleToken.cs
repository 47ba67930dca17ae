namespace CaseDsl.Syntax.Tests;

/// <summary>What a token is to the oracle. Texts and prose lines hold the shape of what stands in them.</summary>
internal enum OracleKind
{
    End,
    Word,
    Property,
    Number,
    Scaled,
    Money,
    Date,
    Text,
    Prose,
    Sign,
}

internal sealed record OracleToken(OracleKind Kind, string Text, bool IsFirstOnLine);

/// <summary>The text breaks a rule of the pages.</summary>
internal sealed class OracleFault(string message) : Exception(message);

/// <summary>The pages leave it open what the text means.</summary>
internal sealed class OracleUndecided : Exception;
