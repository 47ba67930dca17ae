using CaseDsl.Analysis;
using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;

namespace CaseDsl.Editing;

/// <summary>How an item names what documents it: a letter for the sort, then names. Holds across edits.</summary>
internal static class CompletionKeys
{
    public const string Use = "u:";
    private const char Separator = '\n';

    public static string Keyword(DeclarationSchema schema) => "k:" + schema.Keyword;

    public static string Property(DeclarationSchema schema, PropertySchema property) => $"p:{schema.Keyword}{Separator}{property.Name}";

    public static string Word(Expectation expected, string word) =>
        expected is { Declaration: { } declaration, Property: { } property } ? $"w:{declaration.Schema.Keyword}{Separator}{property.Name}{Separator}{word}" : "";

    public static string Symbol(DeclarationSymbol symbol) => $"s:{symbol.Tree.Path}{Separator}{symbol.QualifiedName}";

    public static string Member(string name, string documentation) => $"m:{name}{Separator}{documentation}";

    public static string Function(Function function) => "f:" + function.Name;

    public static string Unit(string word) => "n:" + word;

    public static string Operator(SyntaxKind kind) => "o:" + SyntaxFacts.TextOf(kind);

    public static string Figure(string expression) => "e:" + expression;

    public static string Rule(RuleDescriptor rule) => "r:" + rule.Id;

    public static string File(string path) => "d:" + path;

    public static string? Documentation(SemanticModel model, Compilation compilation, string key)
    {
        if (key.Length < 2 || key[1] != ':')
            return null;
        var parts = key[2..].Split(Separator);
        switch (key[0])
        {
            case 'u':
                return UseText;
            case 'k':
                return Schemas.Find(parts[0]) is { } declaration ? SchemaText.Of(declaration) : null;
            case 'p' when parts.Length == 2:
                return Schemas.Find(parts[0]) is { } owner && owner.Property(parts[1]) is { } property ? SchemaText.Of(owner, property) : null;
            case 'w' when parts.Length == 3:
                return Schemas.Find(parts[0]) is { } holder && holder.Property(parts[1]) is { } list ? SchemaText.Of(holder, list) : null;
            case 's' when parts.Length == 2:
                return compilation.TryGetModel(parts[0], out var file) && Find(file, parts[1]) is { } symbol ? SymbolText.Full(symbol, file.Figures) : null;
            case 'm' when parts.Length == 2:
                return parts[1];
            case 'f':
                return Functions.Find(parts[0]) is { } function ? SchemaText.Of(function) : null;
            case 'n':
                return model.Units.Find(parts[0]) is { } unit ? $"`{parts[0]}`: {UnitText.Of(unit)}" : null;
            case 'o':
                return ReservedWords.Documentation(SyntaxFacts.ReservedWordKind(parts[0]));
            case 'e':
                return Explaining.Of(model, parts[0]);
            case 'r':
                return RuleTable.Find(parts[0]) is { } rule ? SchemaText.Of(rule) : null;
            case 'd':
                return compilation.TryGetModel(parts[0], out var used) ? FileText.Of(used) : null;
            default:
                return null;
        }
    }

    internal const string UseText = "```case\nuse \"shared/metrics.case\"\n```\n\nAnother file whose declarations this one may name. The path is relative to this file; what that file uses in turn is not seen.";

    private static DeclarationSymbol? Find(SemanticModel model, string qualifiedName)
    {
        foreach (var symbol in model.AllDeclarations)
        {
            if (symbol.QualifiedName == qualifiedName)
                return symbol;
        }
        return null;
    }
}
