using System.Collections.Immutable;
using System.Text;
using CaseDsl.Quantities;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>The language on one page, in Markdown, read from the tables that the compiler itself reads.</summary>
public static class LanguageReference
{
    /// <summary>The whole page; docs/language.md holds it.</summary>
    public static string Page()
    {
        var page = new StringBuilder();
        Add(page, LanguageText.Opening);
        Units(page);
        Add(page, LanguageText.Expressions);
        FunctionsAndMembers(page);
        Add(page, LanguageText.Shapes);
        Shapes(page);
        Add(page, LanguageText.Readouts);
        page.Append(Code(ReadoutColumns.Names)).Append(".\n\n");
        Add(page, LanguageText.Declarations);
        Overview(page);
        foreach (var schema in Schemas.All)
            Declaration(page, schema);
        return page.ToString();
    }

    private static void Add(StringBuilder page, string text) => page.Append(text.ReplaceLineEndings("\n"));

    private static void Units(StringBuilder page)
    {
        page.Append("| of | units |\n| --- | --- |\n");
        foreach (var group in UnitTable.BuiltIn.Words.GroupBy(WhatItMeasures))
            Row(page, group.Key, Code(group));
        page.Append("| money | `$`, `€`, `£` before a number, or an ISO 4217 code after it: `1.5M USD` |\n\n");
    }

    private static string WhatItMeasures(string word) => UnitTable.BuiltIn.Find(word)?.Dimension switch
    {
        { IsTime: true } => "time",
        { IsCount: true } => "counts",
        { IsNone: true } => "no unit",
        { } dimension when dimension.Equals(Dimension.Data) => "data",
        _ => "data by time",
    };

    private static void FunctionsAndMembers(StringBuilder page)
    {
        page.Append("### Functions\n\n| function | gives |\n| --- | --- |\n");
        foreach (var function in Functions.All)
            Row(page, $"`{function.Signature}`", function.Documentation);

        page.Append("\n### What follows a dot\n\nEvery property of a declaration: `homescreen_ab.hypothesis`, `ctr.baseline`; a claim's or an option's movements by name: `more_clicks.moves.ctr`,\n`more_clicks.costs.serving`; among the costs also those that it reaches along `drives`.\nBeside those, what the compiler computes:\n\n| of | member | gives |\n| --- | --- | --- |\n");
        Members("any figure", Semantics.Members.Figure);
        Members("a measured metric or cost, as `homescreen_ab.ctr`", Semantics.Members.Measurement);
        foreach (var schema in Schemas.All)
            Members($"`{schema.Keyword}`", Semantics.Members.Of(schema.Kind));
        page.Append("\nWith more than two arms each has its own: `homescreen_ab.ctr.ten_rows.delta`.\n\n");

        void Members(string of, ImmutableArray<Member> members)
        {
            foreach (var member in members)
                Row(page, of, $"`.{member.Name}`", member.Documentation);
        }
    }

    private static void Shapes(StringBuilder page)
    {
        page.Append("| takes | written |\n| --- | --- |\n");
        foreach (var shape in Enum.GetValues<PropertyShape>())
        {
            if (shape != PropertyShape.Any)
                Row(page, LanguageText.Name(shape), LanguageText.Written(shape));
        }

        page.Append('\n');
    }

    private static void Overview(StringBuilder page)
    {
        page.Append("| keyword | declares |\n| --- | --- |\n");
        foreach (var schema in Schemas.All)
            Row(page, $"[`{schema.Keyword}`](#{schema.Keyword})", schema.Documentation);
        page.Append("\nThese properties go anywhere:\n\n");
        Properties(page, Schemas.CommonProperties);
    }

    private static void Declaration(StringBuilder page, DeclarationSchema schema)
    {
        page.Append("\n### ").Append(schema.Keyword).Append("\n\n").Append(schema.Documentation).Append("\n\n");
        page.Append("Written `").Append(Head(schema)).Append("`.");
        if (!schema.NameRefers.IsEmpty)
            page.Append(" The name is that of ").Append(Any(schema.NameRefers)).Append('.');
        if (!schema.NameWords.IsEmpty)
            page.Append(" The name is one of ").Append(Code(schema.NameWords)).Append('.');
        var parents = Schemas.All.Where(parent => parent.Nested.Contains(schema.Kind)).Select(static parent => parent.Keyword).ToArray();
        if (parents.Length > 0)
            page.Append(" It stands in the block of ").Append(string.Join(", ", parents.Select(Link))).Append('.');
        if (!schema.Nested.IsEmpty)
            page.Append(" Its block may hold ").Append(string.Join(", ", schema.Nested.Select(static kind => Link(Schemas.Get(kind).Keyword)))).Append('.');
        if (schema.TakesArmReadings)
            page.Append(" The experiment's arms are properties too, each with what it showed: `control: 3_790 of 90_112`.");
        page.Append("\n\n```case\n").Append(schema.Example.ReplaceLineEndings("\n").Trim('\n')).Append("\n```\n");
        if (!schema.Properties.IsEmpty)
        {
            page.Append('\n');
            Properties(page, schema.Properties);
        }
    }

    private static void Properties(StringBuilder page, ImmutableArray<PropertySchema> properties)
    {
        page.Append("| property | takes | says | such as |\n| --- | --- | --- | --- |\n");
        foreach (var property in properties)
            Row(page, $"`{property.Name}`{(property.Required ? " (required)" : "")}", Takes(property), Says(property), $"`{OneLine(property.Example)}`");
    }

    private static string Takes(PropertySchema property)
    {
        var takes = new StringBuilder();
        if (!property.Words.IsEmpty && property.Shape == PropertyShape.Word)
            takes.Append(Code(property.Words));
        else if (property.Shape is PropertyShape.Reference && !property.Refers.IsEmpty)
            takes.Append(property.IsList ? "names of " : "the name of ").Append(Any(property.Refers));
        else
            takes.Append(LanguageText.Name(property.Shape)).Append(Expected(property.Expects));
        if (property.Shape != PropertyShape.Reference && !property.Refers.IsEmpty)
            takes.Append(property.Shape == PropertyShape.Text ? ", or the name of " : ", of ").Append(Any(property.Refers));
        if (!property.MetricKinds.IsEmpty)
            takes.Append(" (metrics of kind ").Append(Code(property.MetricKinds)).Append(" only)");
        if (property.IsList)
            takes.Append("; several with commas");
        return takes.ToString();
    }

    private static string Says(PropertySchema property)
    {
        var says = property.Documentation;
        if (property.Default is { } standard)
            says += $" Without it: `{standard}`.";
        return property.ReportedBy is { } rule ? $"{says} Its absence is [{rule}](rules/{rule}.md)." : says;
    }

    private static string Expected(FigureExpectation expects) => expects switch
    {
        FigureExpectation.Ratio => ": a share",
        FigureExpectation.Number => ": a plain number",
        FigureExpectation.Count => ": a number of something counted",
        FigureExpectation.CountRate => ": so many in a time",
        FigureExpectation.Time => ": a time",
        FigureExpectation.Money => ": money",
        FigureExpectation.MoneyRate => ": money by something",
        FigureExpectation.MoneyPerChange => ": money by a change for the better",
        FigureExpectation.MetricUnit => ": in the metric's unit",
        _ => "",
    };

    private static string Head(DeclarationSchema schema)
    {
        var head = new StringBuilder(schema.Keyword);
        head.Append(schema.Name switch
        {
            NameRole.None => "",
            NameRole.Optional => " [name]",
            NameRole.Refers when schema.Keyword is "northstar" => " metric",
            NameRole.Refers => " metric-or-cost",
            NameRole.Word => " word",
            _ => " name",
        });
        if (schema.TakesTitle)
            head.Append(schema.RequiresTitle ? " \"title\"" : " [\"title\"]");
        if (schema.TakesValue)
            head.Append(schema.RequiresValue ? " = value" : " [= value]");
        if (schema.TakesBlock)
            head.Append(" { … }");
        return head.ToString();
    }

    private static string Any(ImmutableArray<DeclarationKind> kinds)
    {
        var links = kinds.Select(static kind => Link(Schemas.Get(kind).Keyword)).ToArray();
        return links.Length == 1 ? $"a {links[0]}" : $"a {string.Join(", ", links[..^1])} or {links[^1]}";
    }

    private static string Link(string keyword) => $"[{keyword}](#{keyword})";

    private static string Code(IEnumerable<string> words) => string.Join(' ', words.Select(static word => $"`{word}`"));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static void Row(StringBuilder page, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
            page.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        page.Append("|\n");
    }
}
