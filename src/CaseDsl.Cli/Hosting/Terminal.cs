namespace CaseDsl.Cli;

/// <summary>What the far end of a stream can show.</summary>
/// <param name="IsTerminal">False for a file or a pipe.</param>
/// <param name="HasColour">Escape sequences for colours and links are understood and wanted.</param>
/// <param name="Width">In columns.</param>
internal sealed record Terminal(bool IsTerminal, bool HasColour, int Width)
{
    public static readonly Terminal None = new(false, false, 120);
}
