using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Evidence that is not one's own experiment.</summary>
public sealed class SourceSymbol : DeclarationSymbol
{
    internal SourceSymbol(in DeclarationSeed seed)
        : base(seed)
    {
    }

    public InterpolatedText? Url => Text("url");

    public new DateOnly? Date => Date("date");

    /// <summary>The date as written; a text where it is no date.</summary>
    public DateValue? DateWritten => First<DateValue>("date");

    public string? Grade => Word("grade");

    public string? Copy => Word("copy");

    public ImmutableArray<MovementValue> Reports => Movements("reports");
}
