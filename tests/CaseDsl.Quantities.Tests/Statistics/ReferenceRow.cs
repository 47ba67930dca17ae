using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CaseDsl.Quantities.Tests.Statistics;

/// <summary>One reference value: a function, its parameters, what another program gave for them, and how near is near enough.</summary>
public sealed record ReferenceRow(string Function, string Parameters, double Expected, string Source, double Tolerance)
{
    private JObject? _parameters;

    private JObject Json => _parameters ??= JObject.Parse(Parameters);

    public double this[string name] => Json[name]?.Value<double>() ?? throw new ArgumentException($"{Function} has no {name}");

    public double[] List(string name) => Json[name]?.ToObject<double[]>() ?? throw new ArgumentException($"{Function} has no {name}");

    public bool Is(string name, string value) => Json[name]?.Value<string>() == value;

    public bool Flag(string name) => Json[name]?.Value<bool>() ?? false;

    public static IReadOnlyList<ReferenceRow> ReadAll(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statistics", file));
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(Read)];
    }

    private static ReferenceRow Read(string line)
    {
        var cells = Cells(line);
        return new ReferenceRow(cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], double.Parse(cells[4], CultureInfo.InvariantCulture));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(c);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
