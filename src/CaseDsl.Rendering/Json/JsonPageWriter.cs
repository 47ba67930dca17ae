using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseDsl.Rendering.Blocks;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Json;

/// <summary>Sets blocks as JSON. Texts are Markdown; of what is not known there is no property.</summary>
internal sealed class JsonPageWriter
{
    // Told from by those who read it: raised where a property changes its meaning.
    private const int Version = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter _json;

    private JsonPageWriter(Utf8JsonWriter json)
    {
        _json = json;
    }

    internal static string Write(PageDocument document, string path)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) new JsonPageWriter(json).Document(document, path);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Document(PageDocument document, string path)
    {
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteString("path", path);
        _json.WriteStartArray("pages");
        foreach (var chapter in document.Chapters)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", chapter.Kind);
            Known("name", chapter.Name);
            Known("id", chapter.Id);
            Known("owner", chapter.Owner);
            Source(chapter.Source);
            _json.WriteStartArray("blocks");
            foreach (var block in chapter.Blocks) Block(block);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("figures");
        foreach (var figure in document.Figures)
        {
            _json.WriteStartObject();
            _json.WriteString("expression", figure.Expression);
            Text("text", figure.Text);
            Source(figure.Source);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Known(string property, string? value)
    {
        if (value is { Length: > 0 }) _json.WriteString(property, value);
    }

    private void Block(PageBlock block)
    {
        _json.WriteStartObject();
        switch (block)
        {
            case HeadingBlock heading:
                Kind("heading", block);
                _json.WriteNumber("level", heading.Level);
                Text("text", heading.Text);
                break;
            case ParagraphBlock paragraph:
                Kind("paragraph", block);
                Text("text", paragraph.Text);
                break;
            case ProseBlock prose:
                Kind("prose", block);
                Text("text", string.Join('\n', prose.Lines));
                break;
            case VerdictBlock verdict:
                Kind("verdict", block);
                Tone(verdict.Tone);
                Texts("paragraphs", verdict.Paragraphs);
                break;
            case BulletsBlock bullets:
                Kind("list", block);
                Each("items", bullets.Items, item =>
                {
                    Text("text", item.Text);
                    Source(item.Source);
                });
                break;
            case TableBlock table:
                Kind("table", block);
                Texts("header", table.Header);
                Each("rows", table.Rows, row =>
                {
                    Texts("cells", row.Cells);
                    Source(row.Source);
                });
                break;
            case IntervalsBlock intervals:
                Kind("intervals", block);
                Each("rows", intervals.Rows, Interval);
                break;
            case TreeBlock tree:
                Kind("tree", block);
                Each("boxes", tree.Boxes, Box);
                Each("arrows", tree.Arrows, arrow =>
                {
                    _json.WriteNumber("from", arrow.From);
                    _json.WriteNumber("to", arrow.To);
                    _json.WriteString("text", arrow.Text);
                });
                break;
            case MatrixBlock matrix:
                Kind("matrix", block);
                Each("points", matrix.Points, Point);
                break;
        }

        _json.WriteEndObject();
    }

    private void Interval(IntervalRow row)
    {
        _json.WriteString("label", row.Label);
        Number("point", row.Point);
        Number("low", row.Low);
        Number("high", row.High);
        Number("margin", row.Margin);
        _json.WriteString("text", row.Text);
        Tone(row.Tone);
        Source(row.Source);
    }

    private void Box(TreeBox box)
    {
        _json.WriteString("title", box.Title);
        if (box.Level.Length > 0) _json.WriteString("level", box.Level);
        _json.WriteString("role", box.IsNorthStar ? "northstar" : box.IsCost ? "cost" : "metric");
        Source(box.Source);
    }

    private void Point(MatrixPoint point)
    {
        _json.WriteString("label", point.Label);
        _json.WriteNumber("rank", point.Rank);
        Number("effort", point.Effort);
        Number("impact", point.Impact);
        Tone(point.Risk);
        if (point.IsIn is { } isIn) _json.WriteBoolean("in", isIn);
        Source(point.Source);
    }

    private void Kind(string kind, PageBlock block)
    {
        _json.WriteString("kind", kind);
        Source(block.Source);
    }

    private void Each<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Texts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts) _json.WriteStringValue(FigureMarks.Strip(text));
        _json.WriteEndArray();
    }

    private void Text(string name, string text) => _json.WriteString(name, FigureMarks.Strip(text));

    private void Tone(Tone tone) => _json.WriteString("tone", Html.HtmlWriter.Name(tone));

    private void Number(string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) _json.WriteNumber(name, number);
    }

    private void Source(Location? source)
    {
        if (source is null || source.Path.Length == 0) return;
        _json.WriteStartObject("source");
        _json.WriteString("path", source.Path);
        _json.WriteNumber("line", source.Start.Line);
        _json.WriteNumber("start", source.Span.Start);
        _json.WriteNumber("length", source.Span.Length);
        _json.WriteEndObject();
    }
}
