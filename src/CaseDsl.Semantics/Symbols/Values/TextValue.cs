using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>A text or prose: its own, or that of the property it refers to.</summary>
public sealed record TextValue(ValueSyntax Syntax) : BoundValue(Syntax)
{
    /// <summary>References to texts may lead through other references, though hardly through so many.</summary>
    private const int ReferencesAtMost = 32;

    private readonly InterpolatedText? _own;

    internal TextValue(ValueSyntax syntax, InterpolatedText own)
        : this(syntax) =>
        _own = own;

    internal TextValue(ValueSyntax syntax, PropertySymbol referredFrom)
        : this(syntax) =>
        ReferredFrom = referredFrom;

    /// <summary>The property whose text this is, where it refers: <c>hypothesis: homescreen_ab.hypothesis</c>.</summary>
    public PropertySymbol? ReferredFrom { get; }

    /// <summary>The text; null where what it refers to holds none.</summary>
    public InterpolatedText? Text
    {
        get
        {
            var at = this;
            for (var i = 0; i < ReferencesAtMost && at is not null; i++)
            {
                if (at._own is { } own)
                    return own;
                at = at.ReferredFrom is { Values: { IsEmpty: false } values } ? values[0] as TextValue : null;
            }
            return null;
        }
    }
}
