namespace CaseDsl.Cli;

/// <summary>What the far end of a stream can show.</summary>
/// <param name="IsTerminal">A person looks at it, and its cursor can be moved; false for a file or a pipe.</param>
/// <param name="HasColour">Colours and links are wanted.</param>
/// <param name="Width">In columns.</param>
internal sealed record Terminal(bool IsTerminal, bool HasColour, int Width)
{
    public static readonly Terminal None = new(false, false, 120);
}
