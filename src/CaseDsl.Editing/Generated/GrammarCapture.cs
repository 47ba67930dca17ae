namespace CaseDsl.Editing;

/// <summary>What one group of a pattern is called, and the group of rules that look into it.</summary>
internal readonly record struct GrammarCapture(int Group, string? Scope, string? Rules)
{
    public static implicit operator GrammarCapture((int Group, string Scope) capture) => new(capture.Group, capture.Scope, null);

    public static implicit operator GrammarCapture((int Group, string? Scope, string Rules) capture) => new(capture.Group, capture.Scope, capture.Rules);
}
