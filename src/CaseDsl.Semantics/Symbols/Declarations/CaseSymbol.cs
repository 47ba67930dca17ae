namespace CaseDsl.Semantics;

/// <summary>The header of a file.</summary>
public sealed class CaseSymbol : DeclarationSymbol
{
    internal CaseSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? Author => Text("author");

    public new DateOnly? Date => Date("date");

    /// <summary>The date as written; a text where it is no date.</summary>
    public DateValue? DateWritten => First<DateValue>("date");

    public InterpolatedText? Audience => Text("audience");

    public string Status => WordOrDefault("status");
}
