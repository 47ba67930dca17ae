using System.Collections.Immutable;
using System.Globalization;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

/// <summary>
/// An experiment's readout: a table in long form, one line a metric and arm, with a header that names its columns in
/// any order (<see cref="ReadoutColumns"/>). What is wrong is a diagnostic at its own cell, and the other lines are
/// still read. Parsing never throws.
/// </summary>
public sealed class Readout
{
    /// <summary>The ID of a readout that can't be read as it stands: a column, a number or a shape is wrong.</summary>
    public const string BadReadoutId = "CASE2015";

    /// <summary>The ID of a column that is not read.</summary>
    public const string UnknownColumnId = "CASE2016";

    private readonly SourceText _text;
    private readonly string _path;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ReadoutRow> _rows = [];
    private readonly int[] _columns = new int[ReadoutColumns.Names.Length];

    private Readout(SourceText text, string path)
    {
        _text = text;
        _path = path;
        Array.Fill(_columns, -1);
    }

    /// <summary>The ID of a p-value or a method that is not what the case computes from the same figures.</summary>
    public const string DisagreesId = "CASE2017";

    /// <summary>The lines that could be read, in order.</summary>
    public ImmutableArray<ReadoutRow> Rows { get; private set; } = [];

    /// <summary>What is wrong with the file itself; metrics and arms are judged by who reads it for an experiment.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    public static Readout Parse(SourceText text, string path)
    {
        var readout = new Readout(text, path);
        readout.Read();
        readout.Rows = [.. readout._rows];
        readout.Diagnostics = [.. readout._diagnostics];
        return readout;
    }

    private void Read()
    {
        var hasHeader = false;
        foreach (var line in _text.Lines)
        {
            var fields = CsvFields.Split(_text, line.Span);
            if (fields.Count == 0)
                continue;
            if (hasHeader)
            {
                ReadRow(fields, line.Span);
                continue;
            }

            hasHeader = true;
            if (!ReadHeader(fields, line.Span))
                return;
        }

        if (!hasHeader)
            Report(new TextSpan(0, 0), "The readout is empty. Its first line names its columns: 'metric,arm,n,successes'");
    }

    private bool ReadHeader(List<CsvField> fields, TextSpan line)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (ReadoutColumns.Find(fields[i].Text) is not { } column)
            {
                _diagnostics.Add(new Diagnostic(
                    UnknownColumnId,
                    Locate(fields[i].Span),
                    $"The column '{fields[i].Text}' is not read. A readout's columns are {string.Join(", ", ReadoutColumns.Names)}"));
            }
            else if (_columns[(int)column] >= 0)
            {
                Report(fields[i].Span, $"The column '{fields[i].Text}' stands here twice; the first is read. Remove or rename one");
            }
            else
            {
                _columns[(int)column] = i;
            }
        }

        if (!Has(ReadoutColumn.Metric) || !Has(ReadoutColumn.Arm))
        {
            var missing = Has(ReadoutColumn.Metric) ? "'arm'" : Has(ReadoutColumn.Arm) ? "'metric'" : "'metric' and 'arm'";
            Report(line, $"The header lacks {missing}, so no line says what it measured. Write 'metric,arm' and one of: {Shapes}");
            return false;
        }

        var hasLevels = Has(ReadoutColumn.N)
            && (Has(ReadoutColumn.Successes) || (Has(ReadoutColumn.Mean) && (Has(ReadoutColumn.Sd) || Has(ReadoutColumn.Se))));
        var hasChanges = Has(ReadoutColumn.Change) && Has(ReadoutColumn.ChangeLow) && Has(ReadoutColumn.ChangeHigh);
        if (hasLevels || hasChanges)
            return true;
        Report(line, $"The header has no columns to measure by. Beside 'metric,arm' write one of: {Shapes}");
        return false;
    }

    private const string Shapes = "'n,successes', 'n,mean,sd', 'n,mean,se' or 'change,change_low,change_high,scale,level'";

    private void ReadRow(List<CsvField> fields, TextSpan line)
    {
        var metric = Cell(fields, ReadoutColumn.Metric);
        var arm = Cell(fields, ReadoutColumn.Arm);
        if (metric.Text.Length == 0 || arm.Text.Length == 0)
        {
            Report(line, $"This line names no {(metric.Text.Length == 0 ? "metric" : "arm")}, so it measures nothing. Fill the cell or remove the line");
            return;
        }

        var told = _diagnostics.Count;
        var change = Number(fields, ReadoutColumn.Change, out var changeField);
        var row = new ReadoutRow(metric.Text, arm.Text, Locate(line))
        {
            Segment = Word(fields, ReadoutColumn.Segment),
            WindowDays = Number(fields, ReadoutColumn.WindowDays, out _),
            Assigned = Number(fields, ReadoutColumn.Assigned, out _),
            N = Number(fields, ReadoutColumn.N, out _),
            Successes = Number(fields, ReadoutColumn.Successes, out _),
            Mean = Number(fields, ReadoutColumn.Mean, out _),
            Sd = Number(fields, ReadoutColumn.Sd, out _),
            Se = Number(fields, ReadoutColumn.Se, out _),
            Change = change,
            ChangeLow = Number(fields, ReadoutColumn.ChangeLow, out var lowField),
            ChangeHigh = Number(fields, ReadoutColumn.ChangeHigh, out _),
            PValue = Number(fields, ReadoutColumn.PValue, out var pField),
            Method = Word(fields, ReadoutColumn.Method),
            Level = ReadLevel(fields),
            IsRelative = ReadScale(fields, change is not null),
            ChangePrecision = change is null ? 0 : Precision(changeField.Text),
            MetricLocation = Locate(metric.Span),
            ArmLocation = Locate(arm.Span),
            ChangeLocation = Locate(change is null ? line : changeField.Span),
            PValuePrecision = Precision(pField.Text),
            PValueLocation = Locate(pField.Text.Length == 0 ? line : pField.Span),
            MethodLocation = Locate(Cell(fields, ReadoutColumn.Method) is { Text.Length: > 0 } method ? method.Span : line),
        };
        if (row.ChangeLow > row.ChangeHigh)
        {
            Report(lowField.Span, $"'change_low' {lowField.Text} is above 'change_high'. Swap the two");
            row = row with { ChangeLow = row.ChangeHigh, ChangeHigh = row.ChangeLow };
        }

        if (row.PValue is < 0 or > 1)
        {
            Report(pField.Span, $"A p-value lies between 0 and 1, not at {pField.Text}. This cell is not read");
            row = row with { PValue = null };
        }
        if (row.HasLevel || row.HasChange || row.Assigned is not null)
            _rows.Add(row);
        else if (_diagnostics.Count == told)
            Report(line, $"This line measures '{metric.Text}' in no complete shape. Fill one of: {Shapes}");
    }

    private double ReadLevel(List<CsvField> fields)
    {
        var level = Number(fields, ReadoutColumn.Level, out var field);
        if (level is null)
            return 0.95;
        if (level is > 0 and < 1)
            return level.Value;
        Report(field.Span, $"A level is a fraction between 0 and 1, as 0.95, not {field.Text}; 0.95 is used");
        return 0.95;
    }

    private bool ReadScale(List<CsvField> fields, bool hasChange)
    {
        var field = Cell(fields, ReadoutColumn.Scale);
        switch (field.Text.ToLowerInvariant())
        {
            case "relative":
                return true;
            case "absolute":
                return false;
            case "":
                if (hasChange && !Has(ReadoutColumn.Scale))
                    Report(Cell(fields, ReadoutColumn.Change).Span, "This change has no 'scale', so it could be of the level or relative to it. Add a column 'scale' with 'absolute' or 'relative'; it is read as absolute");
                else if (hasChange)
                    Report(Cell(fields, ReadoutColumn.Change).Span, "This change has no 'scale'. Write 'absolute' or 'relative'; it is read as absolute");
                return false;
            default:
                Report(field.Span, $"'{field.Text}' is no scale. Write 'absolute' (a difference of the levels) or 'relative' (in proportion to control's)");
                return false;
        }
    }

    private bool Has(ReadoutColumn column) => _columns[(int)column] >= 0;

    private CsvField Cell(List<CsvField> fields, ReadoutColumn column)
    {
        var index = _columns[(int)column];
        return index >= 0 && index < fields.Count ? fields[index] : new CsvField("", fields[^1].Span);
    }

    private string? Word(List<CsvField> fields, ReadoutColumn column) => Cell(fields, column).Text is { Length: > 0 } text ? text : null;

    private double? Number(List<CsvField> fields, ReadoutColumn column, out CsvField field)
    {
        field = Cell(fields, column);
        var text = field.Text;
        if (text.Length == 0 || text is "NA" or "NaN" or "null" or "NULL")
            return null;
        var name = ReadoutColumns.Names[(int)column];
        if (text.EndsWith('%'))
        {
            var instead = double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
                ? $": write {(percent / 100).ToString("0.############", CultureInfo.InvariantCulture)}, not {text}"
                : "";
            Report(field.Span, $"A readout has plain fractions in '{name}'{instead}. This cell is not read");
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Report(field.Span, $"'{text}' is no number for '{name}'. Write digits with a point, without grouping: 1204331 or 0.042. This cell is not read");
            return null;
        }

        if (value < 0 && (column is ReadoutColumn.N or ReadoutColumn.Successes or ReadoutColumn.Assigned or ReadoutColumn.Sd or ReadoutColumn.Se or ReadoutColumn.WindowDays))
        {
            Report(field.Span, $"'{name}' can't be below zero, and here it is {text}. This cell is not read");
            return null;
        }

        return value;
    }

    // "0.0146" → 0.00005; "1.2e-3" → 0.00005.
    private static double Precision(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = exponentAt >= 0
            && int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        return 0.5 * Math.Pow(10, exponent - decimals);
    }

    private Location Locate(TextSpan span) => new(_path, _text, span);

    private void Report(TextSpan span, string message) => _diagnostics.Add(new Diagnostic(BadReadoutId, Locate(span), message));
}
