namespace CaseDsl.Cli;

/// <summary>Colours and links for a terminal that shows them; plain text for anything else.</summary>
internal readonly struct Ink(Terminal terminal)
{
    public const string Bold = "1";
    public const string Dim = "2";
    public const string Red = "31";
    public const string BoldRed = "1;31";
    public const string Green = "32";
    public const string BoldYellow = "1;33";
    public const string BoldCyan = "1;36";
    public const string Cyan = "36";

    /// <summary>The text in a colour (an SGR parameter), or as it is where <paramref name="colour"/> is empty.</summary>
    public string Paint(string text, string colour) =>
        terminal.HasColour && colour.Length > 0 && text.Length > 0 ? $"\e[{colour}m{text}\e[0m" : text;

    /// <summary>The text as a link to an address, where the terminal shows links.</summary>
    public string Link(string text, string? address) =>
        terminal.HasColour && address is not null ? $"\e]8;;{address}\e\\{text}\e]8;;\e\\" : text;
}
