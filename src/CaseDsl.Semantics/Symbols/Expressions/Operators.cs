namespace CaseDsl.Semantics;

public enum UnaryOperator
{
    Negate,
    Plus,
    Not,
}

public enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>Division that keeps the unit as written: <c>$15M per quarter</c>.</summary>
    Per,
    And,
    Or,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
