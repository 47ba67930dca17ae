using System.Text;
using Spectre.Console;

namespace CaseDsl.Cli;

/// <summary>Rows under headings: wrapped to the terminal where there is one, one line a row where another program reads.</summary>
internal sealed class TextTable
{
    private readonly string[] _headings;
    private readonly List<string[]> _rows = [];

    public TextTable(params string[] headings) => _headings = headings;

    public bool IsEmpty => _rows.Count == 0;

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(TextWriter into, Terminal terminal)
    {
        if (terminal.IsTerminal)
        {
            WriteWrapped(into, terminal);
        }
        else
        {
            WriteLines(into);
        }
    }

    private void WriteWrapped(TextWriter into, Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(into),
        });
        console.Profile.Width = terminal.Width;
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var heading in _headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in _rows)
        {
            table.AddRow([.. row.Select(static cell => new Text(Printable.OneLine(cell)))]);
        }

        console.Write(table);
    }

    private void WriteLines(TextWriter into)
    {
        var cells = _rows.Prepend(_headings).Select(static row => Array.ConvertAll(row, Printable.OneLine)).ToArray();
        var widths = new int[_headings.Length];
        foreach (var row in cells)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Length);
            }
        }

        var line = new StringBuilder();
        foreach (var row in cells)
        {
            line.Clear();
            for (var i = 0; i < row.Length; i++)
            {
                line.Append(i == 0 ? "" : "  ").Append(row[i]).Append(' ', widths[i] - row[i].Length);
            }

            while (line.Length > 0 && char.IsWhiteSpace(line[^1]))
            {
                line.Length--;
            }

            into.WriteLine(line.ToString());
        }
    }
}
