using System.Collections.Immutable;

namespace CaseDsl.Semantics;

/// <summary>Something that the compiler computes and an expression may ask for after a dot.</summary>
/// <param name="IsCondition">True where it holds or doesn't; false where it is a figure.</param>
public sealed record Member(string Name, string Documentation, bool IsCondition = false);

/// <summary>What may follow a dot beside a declaration's properties and the declarations in its block.</summary>
public static class Members
{
    /// <summary>Of any figure.</summary>
    public static ImmutableArray<Member> Figure { get; } =
    [
        new("low", "The lower end of its interval."),
        new("high", "The upper end of its interval."),
        new("mean", "Its mean."),
        new("sd", "Its standard deviation."),
    ];

    /// <summary>Of one arm of a measurement, against control.</summary>
    public static ImmutableArray<Member> Arm { get; } =
    [
        new("delta", "The arm's value less control's."),
        new("lift", "That difference as a share of control's value."),
        new("p_value", "How often chance alone would show as much."),
        new("p_adjusted", "The p-value after the experiment's correction."),
        new("significant", "Whether it is more than chance, after the correction.", true),
        new("better", "Significant, in the metric's own direction.", true),
        new("worse", "Significant, against the metric's direction.", true),
        new("unharmed", "The whole interval is inside the margin or limit.", true),
        new("harmed", "The whole interval is past the margin or limit.", true),
    ];

    /// <summary>Of a metric or cost that an experiment measured.</summary>
    public static ImmutableArray<Member> Measurement { get; } =
    [
        new("control", "Control's value."),
        new("treatment", "The other arm's value."),
        .. Arm,
    ];

    private static readonly ImmutableArray<Member> Claim =
    [
        new("worth", "What the claim is worth, as stated or computed."),
        new("net", "Benefit less cost, as a rate."),
        new("roi", "Net for each unit of cost."),
        new("northstar", "The relative change of the north star."),
    ];

    private static readonly ImmutableArray<Member> Total =
    [
        new("net", "Benefit less cost, over the horizon."),
        new("roi", "Net for each unit of cost."),
    ];

    private static readonly ImmutableArray<Member> Experiment =
    [
        new("power", "How often an effect of 'detect' would be found, at the sizes assigned or planned."),
        new("sample_size", "How many each of two equal arms needs."),
        new("srm", "The p-value of assigned against share: a sample-ratio mismatch where it is tiny."),
        new("days", "How long the sample takes at the traffic there is."),
    ];

    /// <summary>Of a declaration of a kind; empty where nothing is computed of it.</summary>
    public static ImmutableArray<Member> Of(DeclarationKind kind) => kind switch
    {
        DeclarationKind.Claim => Claim,
        DeclarationKind.Sheet or DeclarationKind.Option => Total,
        DeclarationKind.Experiment => Experiment,
        _ => [],
    };

    /// <summary>The member of that name; null where there is none.</summary>
    public static Member? Find(ImmutableArray<Member> members, string name)
    {
        foreach (var member in members)
        {
            if (member.Name == name)
                return member;
        }
        return null;
    }
}
