using System.Text.Json;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>
/// A TextMate grammar of the language, for editors and web pages that colour by patterns. Its words come from the tables of
/// <see cref="Schemas"/>, <see cref="SyntaxFacts"/> and <see cref="Functions"/>. No pattern spans lines, as no token does:
/// a typo discolours its own line and no other.
/// </summary>
public static class TextMateGrammar
{
    private const string Word = @"[\p{L}_][\p{L}\p{N}_]*+";

    /// <summary>Nothing of a word stands before.</summary>
    private const string Start = @"(?<![\p{L}\p{N}_])";

    /// <summary>Nothing of a word stands behind.</summary>
    private const string End = @"(?![\p{L}\p{N}_])";

    private const string Digits = @"\d[\d_]*(?:,\d{3})*(?:\.\d+)?";

    private const string Sign = @"(?:(?<=[\s\[(,:{])[+\-−])?";

    private const string Magnitude = @"(?:[kMBT](?![\p{L}\p{N}_])|\s+(?:thousand|million|billion|trillion)(?![\p{L}\p{N}_]))?";

    /// <summary>The grammar as JSON, ending in a line break.</summary>
    public static string Write() => GeneratedJson.Write(static json =>
    {
        json.WriteString("$comment", GeneratedJson.Notice);
        json.WriteString("name", "CaseDsl");
        json.WriteString("scopeName", "source.case");
        json.WriteStartArray("fileTypes");
        json.WriteStringValue("case");
        json.WriteEndArray();
        string[] groups = ["comment", "prose", "use", "declaration", "property", "expression", "block"];
        GrammarRule.WriteAll(json, [.. groups.Select(GrammarRule.Include)]);
        json.WriteStartObject("repository");
        Comments(json);
        Prose(json);
        Members(json);
        Expressions(json);
        json.WriteEndObject();
    });

    private static void Comments(Utf8JsonWriter json) => Group(
        json,
        "comment",
        new GrammarRule("comment.line.double-slash.case", @"(//)\s*(casedsl:)\s*(ignore-file|ignore)" + End + @"\s*([^-]*)(--\s.*)?$",
            (1, "punctuation.definition.comment.case"), (2, "keyword.other.suppression.case"), (3, "keyword.other.suppression.case"),
            (4, "constant.other.rule.case"), (5, "comment.line.reason.case")),
        new GrammarRule("comment.line.double-slash.case", "(//).*$", (1, "punctuation.definition.comment.case")));

    /// <summary>A prose line to its end, whatever stands in it, as Markdown whose holes are expressions.</summary>
    private static void Prose(Utf8JsonWriter json)
    {
        const string Bar = @"(\|)[ \t]?";
        (int, string) bar = (1, "punctuation.definition.prose.case");
        Group(
            json,
            "prose",
            new GrammarRule("meta.prose.case", Bar + @"(\s*#{1,6})(\s.*)$",
                bar, (2, "punctuation.definition.heading.markdown"), (3, "markup.heading.markdown", "markdown")),
            new GrammarRule("meta.prose.case", Bar + @"(\s*(?:[-*+]|\d+[.)]))(\s.*)$",
                bar, (2, "punctuation.definition.list.begin.markdown"), (3, "markup.list.unnumbered.markdown", "markdown")),
            new GrammarRule("meta.prose.case", Bar + @"(\s*>)(.*)$", bar, (2, "punctuation.definition.quote.begin.markdown"), (3, "markup.quote.markdown", "markdown")),
            new GrammarRule("meta.prose.case", Bar + "(.*)$", bar, (2, "markup.paragraph.markdown", "markdown")));
        Group(
            json,
            "markdown",
            new GrammarRule("constant.character.escape.case", @"\\[\\`*_{}\[\]()#+\-.!|<>~]"),
            GrammarRule.Include("hole"),
            new GrammarRule("markup.inline.raw.string.markdown", @"(`+)(.+?)(?<!`)(\1)(?!`)",
                (1, "punctuation.definition.raw.markdown"), (3, "punctuation.definition.raw.markdown")),
            new GrammarRule("markup.bold.markdown", @"(\*\*|__)(?=\S)(.+?)(?<=\S)(\1)",
                (1, "punctuation.definition.bold.markdown"), (2, null, "markdown"), (3, "punctuation.definition.bold.markdown")),
            new GrammarRule("markup.italic.markdown", @"(?<![\p{L}\p{N}*])(\*)(?=[^\s*])((?:[^*{]|\{[^}""]*\}?)+?)(?<=\S)(\*)(?![*\p{L}\p{N}])",
                (1, "punctuation.definition.italic.markdown"), (2, null, "markdown"), (3, "punctuation.definition.italic.markdown")),
            new GrammarRule("markup.italic.markdown", @"(?<![\p{L}\p{N}_])(_)(?=[^\s_])((?:[^_{]|\{[^}""]*\}?)+?)(?<=\S)(_)(?![\p{L}\p{N}_])",
                (1, "punctuation.definition.italic.markdown"), (2, null, "markdown"), (3, "punctuation.definition.italic.markdown")),
            new GrammarRule("meta.link.inline.markdown", @"(\[)([^\]]*)(\])(\()([^)\s]*)(\))",
                (1, "punctuation.definition.link.title.begin.markdown"), (2, "string.other.link.title.markdown"), (3, "punctuation.definition.link.title.end.markdown"),
                (4, "punctuation.definition.metadata.markdown"), (5, "markup.underline.link.markdown"), (6, "punctuation.definition.metadata.markdown")),
            new GrammarRule("markup.underline.link.markdown", @"https?://[^\s<>)]+"));
        Group(json, "hole", new GrammarRule("meta.hole.case", @"(\{)([^}""]*)(\})?",
            (1, "punctuation.section.embedded.begin.case"), (2, "meta.embedded.expression.case", "expression"), (3, "punctuation.section.embedded.end.case")));
    }

    private static void Members(Utf8JsonWriter json)
    {
        Group(json, "use", new GrammarRule(null, @"^\s*(use)" + End, (1, "keyword.control.import.case")));

        // A keyword is one only where a declaration can begin and nothing of a property follows.
        const string Here = @"(?:^|(?<=[{;}]))\s*";
        const string Then = End + @"(?!\s*[:.,])";
        var referring = Schemas.All.Where(static schema => schema.Name is NameRole.Refers or NameRole.Word).Select(static schema => schema.Keyword);
        var declaring = Schemas.All.Where(static schema => schema.Name is not (NameRole.Refers or NameRole.Word)).Select(static schema => schema.Keyword);
        Group(
            json,
            "declaration",
            new GrammarRule("meta.declaration.case", Here + "(" + Any(referring) + ")" + Then + @"(?:\s+(" + Word + "))?",
                (1, "keyword.declaration.case"), (2, "variable.other.reference.case")),
            new GrammarRule("meta.declaration.case", Here + "(" + Any(declaring) + ")" + Then + @"(?:\s+(" + Word + "))?",
                (1, "keyword.declaration.case"), (2, "entity.name.type.case")));

        var properties = Schemas.All.SelectMany(static schema => schema.Properties).Concat(Schemas.CommonProperties).ToArray();
        List<GrammarRule> rules = [];
        foreach (var property in properties.Where(static property => !property.Words.IsEmpty).GroupBy(static property => property.Name).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var words = property.SelectMany(static same => same.Words);
            rules.Add(new GrammarRule(null, Start + "(" + property.Key + @")\s*(:)\s*(" + Any(words) + ")" + End + @"(?!\s*[:.])",
                (1, "support.variable.property.case"), (2, "punctuation.separator.key-value.case"), (3, "support.constant.property-value.case")));
        }

        rules.Add(new GrammarRule(null, Start + "(" + Any(properties.Select(static property => property.Name)) + @")\s*(:)",
            (1, "support.variable.property.case"), (2, "punctuation.separator.key-value.case")));
        rules.Add(new GrammarRule(null, Start + "(" + Word + @")\s*(:)", (1, "variable.other.property.case"), (2, "punctuation.separator.key-value.case")));
        Group(json, "property", [.. rules]);
        Group(
            json,
            "block",
            new GrammarRule("punctuation.section.block.begin.case", @"\{"),
            new GrammarRule("punctuation.section.block.end.case", @"\}"),
            new GrammarRule("punctuation.terminator.case", ";"));
    }

    private static void Expressions(Utf8JsonWriter json)
    {
        var reserved = Any(SyntaxFacts.ReservedWords);
        Group(
            json,
            "expression",
            new GrammarRule("string.quoted.double.case", "\"", "(\")|$",
                GrammarRule.Include("hole"),
                new GrammarRule("constant.character.escape.case", @"\\[""\\nt{]"),
                new GrammarRule("invalid.illegal.escape.case", @"\\.")),
            new GrammarRule("constant.numeric.date.case", Start + @"\d+-\d+-\d+" + End),
            new GrammarRule("constant.numeric.money.case", Sign + @"[$€£]\s?" + Digits + Magnitude),
            new GrammarRule(null, "(" + Start + Sign + Digits + @")\s?(%|(?:pp|bps|x)" + End + ")", (1, "constant.numeric.case"), (2, "keyword.other.unit.case")),
            new GrammarRule(null, "(" + Start + Sign + Digits + Magnitude + @")(?:[ \t]*(?!(?:" + reserved + ")" + End + ")(" + Word + @")(?!\s*[:.(]))?",
                (1, "constant.numeric.case"), (2, "keyword.other.unit.case")),
            new GrammarRule(null, Start + @"(per)\s+(?!(?:" + reserved + ")" + End + ")(" + Word + ")", (1, "keyword.operator.word.case"), (2, "keyword.other.unit.case")),
            new GrammarRule(null, @"(\.)(" + Word + ")", (1, "punctuation.accessor.case"), (2, "variable.other.member.case")),
            new GrammarRule("keyword.operator.logical.case", Start + "(?:and|or|not)" + End),
            new GrammarRule("constant.language.case", Start + "(?:none|unknown)" + End),
            new GrammarRule("keyword.operator.word.case", Start + "(?:" + reserved + ")" + End),
            new GrammarRule("support.function.case", Start + "(?:" + Any(Functions.All.Select(static function => function.Name)) + @")(?=\s*\()"),
            new GrammarRule("keyword.operator.comparison.case", "==|!=|<=|>=|<|>"),
            new GrammarRule("keyword.operator.assignment.case", "="),
            new GrammarRule("keyword.operator.arithmetic.case", @"[+\-−*/±]"),
            new GrammarRule("punctuation.separator.case", ","),
            new GrammarRule("punctuation.section.brackets.case", @"[\[\]]"),
            new GrammarRule("punctuation.section.parens.case", "[()]"),
            new GrammarRule("keyword.other.unit.case", Start + "(?:" + Any(UnitTable.BuiltIn.Words.Where(static word => word.Length > 1 && !word.EndsWith('s'))) + ")" + End + @"(?=\s+per" + End + ")"),
            new GrammarRule("variable.other.reference.case", Start + Word));
    }

    /// <summary>Any of the words, longer ones first so that none hides another.</summary>
    private static string Any(IEnumerable<string> words) =>
        string.Join('|', words.Distinct(StringComparer.Ordinal).OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal));

    private static void Group(Utf8JsonWriter json, string name, params GrammarRule[] rules)
    {
        json.WriteStartObject(name);
        GrammarRule.WriteAll(json, rules);
        json.WriteEndObject();
    }
}
