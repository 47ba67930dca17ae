namespace CaseDsl.Rendering.Blocks;

/// <summary>What an answer means for those who read it. Never told by colour alone: the words say it too.</summary>
internal enum Tone
{
    /// <summary>Neither: a bet, a name, a time.</summary>
    Neutral,

    Good,

    Doubtful,

    Bad,
}
