namespace CaseDsl.Semantics;

/// <summary>One role at the gate, whether it signed or not.</summary>
/// <param name="Role">As written: <c>data_science</c>.</param>
/// <param name="IsRequired">True for data_science, ml_infra and legal, which every launch needs.</param>
/// <param name="IsMissing">A required role that has not signed: no signoff, or one without a date.</param>
/// <param name="IsLate">Signed after the launch date.</param>
/// <param name="IsTooEarly">Product's signature, where it stands before another's: product signs last.</param>
public sealed record GateSignoff(string Role, string By, DateOnly? On, bool IsRequired, bool IsMissing, bool IsLate, bool IsTooEarly)
{
    /// <summary>The signoff declared; null where a required role has none.</summary>
    public SignoffSymbol? Symbol { get; init; }

    public bool IsGood => !IsMissing && !IsLate && !IsTooEarly;
}
