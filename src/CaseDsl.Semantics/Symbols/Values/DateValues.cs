using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A date, or a text that says when.</summary>
/// <param name="Date">Null where it is a text.</param>
/// <param name="Text">As written, without quotes.</param>
public sealed record DateValue(ValueSyntax Syntax, DateOnly? Date, string Text) : BoundValue(Syntax);

/// <summary>Two dates, both included.</summary>
public sealed record DateRangeValue(ValueSyntax Syntax, DateOnly From, DateOnly To) : BoundValue(Syntax)
{
    /// <summary>The days from the first to the last, both counted.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;
}
