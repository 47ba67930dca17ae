namespace CaseDsl.Syntax.Formatting;

/// <summary>Sibling one-line declarations of one keyword, laid out as the rows of a table where their author did so.</summary>
internal static class Tables
{
    /// <summary>Names follow one keyword in every row, so they stand in a column by themselves.</summary>
    private const string NameKey = "name";

    public static void Align(SyntaxList<MemberSyntax> members, Dictionary<int, int> spaces)
    {
        var rows = new List<DeclarationSyntax>();
        foreach (var member in members)
        {
            var row = IsRow(member) ? (DeclarationSyntax)member : null;
            if (rows.Count > 0 && (row is null || !Continues(rows[^1], row)))
            {
                AlignRows(rows, spaces);
                rows.Clear();
            }

            if (row is not null)
                rows.Add(row);
        }

        AlignRows(rows, spaces);
    }

    private static bool IsRow(MemberSyntax member) =>
        member is DeclarationSyntax { ContainsDiagnostics: false } row && Alignment.StartsLine(row) && Alignment.IsOneLine(row);

    private static bool Continues(DeclarationSyntax last, DeclarationSyntax next) =>
        last.Keyword.Text == next.Keyword.Text && Alignment.LineOf(next) == Alignment.LineOf(last) + 1;

    private static void AlignRows(List<DeclarationSyntax> declarations, Dictionary<int, int> spaces)
    {
        if (declarations.Count < 2)
            return;
        var rows = declarations.ConvertAll(Row.Of);
        var cells = 0;
        foreach (var row in rows)
        {
            cells = Math.Max(cells, row.Cells.Count);
        }

        for (var i = 1; i < cells; i++)
        {
            var here = rows.FindAll(row => row.Cells.Count > i);
            if (here.Count < 2 || here.Exists(row => row.Cells[i].Key != here[0].Cells[i].Key))
            {
                if (here.Count >= 2)
                    break;
                continue;
            }

            AlignCells(here, i, spaces);
        }
    }

    private static void AlignCells(List<Row> rows, int i, Dictionary<int, int> spaces)
    {
        var isHead = rows[0].Cells[i].IsHead;
        var isPadded = false;
        var agree = true;
        var least = int.MaxValue;
        foreach (var row in rows)
        {
            var cell = row.Cells[i];
            isPadded |= cell.WrittenGap > cell.UsualGap;
            agree &= cell.WrittenColumn == rows[0].Cells[i].WrittenColumn;
            least = Math.Min(least, cell.WrittenGap);
        }

        var isTable = isPadded && (isHead || agree) && rows[0].Cells[i].Key != NameKey;
        var target = 0;
        foreach (var row in rows)
        {
            var gap = isTable && isHead && least == Spacing.BetweenMembers ? least : row.Cells[i].UsualGap;
            target = Math.Max(target, row.EndOf(i - 1) + gap);
        }

        foreach (var row in rows)
        {
            var gap = isTable ? target - row.EndOf(i - 1) : row.Cells[i].UsualGap;
            row.Place(i, row.EndOf(i - 1) + gap);
            spaces[row.Cells[i].Start] = gap;
        }
    }

    /// <summary>A part of a row that may start a column.</summary>
    /// <param name="Key">Cells of one key are one column.</param>
    /// <param name="Start">Where its first token starts in the text.</param>
    /// <param name="Width">How wide it is once laid out.</param>
    private sealed record Cell(string Key, bool IsHead, int Start, int WrittenColumn, int WrittenGap, int UsualGap, int Width);

    private sealed class Row
    {
        private readonly List<int> _columns = [0];

        private Row(List<Cell> cells)
        {
            Cells = cells;
        }

        public List<Cell> Cells { get; }

        public static Row Of(DeclarationSyntax declaration)
        {
            var cells = new List<Cell>();
            var starts = Starts(declaration);
            SyntaxToken previous = default;
            var column = declaration.Span.Start;
            var (key, isHead, first, gap, usual) = ("", true, declaration.Span.Start, 0, 0);
            var width = 0;
            foreach (var token in declaration.DescendantTokens())
            {
                if (token.IsMissing)
                    continue;
                var between = previous.IsNone ? 0 : Spacing.Between(previous, token);
                if (!previous.IsNone && starts.TryGetValue(token.Span.Start, out var start))
                {
                    cells.Add(new Cell(key, isHead, first, first - column, gap, usual, width));
                    (key, isHead) = start;
                    (first, gap, usual, width) = (token.Span.Start, token.Span.Start - previous.Span.End, between, 0);
                    between = 0;
                }

                width += between + Spacing.TextOf(token).Length;
                previous = token;
            }

            cells.Add(new Cell(key, isHead, first, first - column, gap, usual, width));
            return new Row(cells);
        }

        /// <summary>The column after a cell, once it has its place.</summary>
        public int EndOf(int i)
        {
            while (_columns.Count <= i)
            {
                _columns.Add(_columns[^1] + Cells[_columns.Count - 1].Width + Cells[_columns.Count].UsualGap);
            }

            return _columns[i] + Cells[i].Width;
        }

        public void Place(int i, int column)
        {
            if (_columns.Count > i)
                _columns[i] = column;
            else
                _columns.Add(column);
        }

        private static Dictionary<int, (string Key, bool IsHead)> Starts(DeclarationSyntax declaration)
        {
            var starts = new Dictionary<int, (string, bool)>();
            if (!declaration.Name.IsNone)
                starts[declaration.Name.Span.Start] = (NameKey, true);
            if (declaration.Title is { } title)
                starts[title.Span.Start] = ("title", true);
            if (!declaration.EqualsToken.IsNone)
                starts[declaration.EqualsToken.Span.Start] = ("=", true);
            if (declaration.Body is not { } body)
                return starts;
            starts[body.OpenBraceToken.Span.Start] = ("{", true);
            foreach (var member in body.Members)
            {
                if (member is not PropertySyntax property)
                    break;
                starts[property.Span.Start] = (property.Name.Text, false);
                if (property.Values.Count > 0)
                    starts[property.Values[0].Span.Start] = (property.Name.Text + ":", false);
            }

            return starts;
        }
    }
}
