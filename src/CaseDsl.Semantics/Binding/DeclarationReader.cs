using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Semantics;

/// <summary>Makes a file's symbols, with their children and the names of their properties; binds nothing.</summary>
internal sealed class DeclarationReader
{
    /// <summary>The parser nests no deeper; what it would, is left out.</summary>
    private const int DepthAtMost = 256;

    private readonly SemanticModel _model;
    private readonly ImmutableArray<DeclarationSymbol>.Builder _all = ImmutableArray.CreateBuilder<DeclarationSymbol>();

    private DeclarationReader(SemanticModel model) => _model = model;

    public static FileDeclarations Read(SemanticModel model)
    {
        var count = model.Tree.Root.Members.Count;
        if (!LargeText.IsWorthTwoThreads(model.Tree.Text))
            return Gather(new DeclarationReader(model).Read(0, count), count);
        var (first, second) = LargeText.InTwo(() => new DeclarationReader(model).Read(0, count / 2), () => new DeclarationReader(model).Read(count / 2, count));
        return Gather(first.AddRange(second), count);
    }

    private static FileDeclarations Gather(ImmutableArray<DeclarationSymbol> all, int members)
    {
        var topLevel = ImmutableArray.CreateBuilder<DeclarationSymbol>(members);
        var units = ImmutableArray.CreateBuilder<UnitSymbol>();
        var byName = new Dictionary<string, DeclarationSymbol>(members, StringComparer.Ordinal);
        CaseSymbol? header = null;
        foreach (var symbol in all)
        {
            if (symbol.Parent is not null)
                continue;
            header ??= symbol as CaseSymbol;
            topLevel.Add(symbol);
            if (symbol is UnitSymbol unit)
                units.Add(unit);
            else if (symbol.DeclaresName)
                byName.TryAdd(symbol.Name, symbol);
        }
        return new FileDeclarations(topLevel.DrainToImmutable(), all, byName, units.ToImmutable(), header);
    }

    /// <summary>The declarations of some of the file's members, nested ones after the one around them.</summary>
    private ImmutableArray<DeclarationSymbol> Read(int from, int to)
    {
        var members = _model.Tree.Root.Members;
        for (var i = from; i < to; i++)
        {
            if (members[i] is DeclarationSyntax syntax)
                Declare(syntax, null, 0);
        }
        return _all.DrainToImmutable();
    }

    private DeclarationSymbol Declare(DeclarationSyntax syntax, DeclarationSymbol? parent, int depth)
    {
        var schema = Schemas.Find(syntax.Keyword.ValueText) ?? Schemas.Unknown;
        var name = syntax.Name;
        var symbol = SymbolFactory.Create(new DeclarationSeed(schema, name.IsNone ? "" : name.ValueText, syntax, _model, parent));
        _all.Add(symbol);
        if (syntax.Body is { } body && depth < DepthAtMost)
            ReadBlock(symbol, body, depth);
        return symbol;
    }

    private void ReadBlock(DeclarationSymbol symbol, BlockSyntax body, int depth)
    {
        var members = body.Members;
        var properties = ImmutableArray.CreateBuilder<PropertySymbol>(members.Count);
        ImmutableArray<DeclarationSymbol>.Builder? children = null;
        var unquotedEnd = 0;
        foreach (var member in members)
        {
            // Words of a text that lacks its quotes may look like members.
            if (unquotedEnd > 0 && member.Span.Start < unquotedEnd)
                continue;
            if (member is PropertySyntax property)
            {
                var name = property.Name.ValueText;
                var schema = symbol.Schema.Property(name);
                // The schema's own string: whoever looks the property up by it compares references.
                var read = new PropertySymbol(schema?.Name ?? name, schema, property, symbol);
                properties.Add(read);
                if (schema is not null && UnquotedText.Find(property, schema, symbol.Schema) is { } unquoted)
                {
                    read.Unquoted = unquoted;
                    unquotedEnd = unquoted.Span.End;
                }
            }
            else if (member is DeclarationSyntax nested)
            {
                (children ??= ImmutableArray.CreateBuilder<DeclarationSymbol>()).Add(Declare(nested, symbol, depth + 1));
            }
        }
        symbol.Properties = properties.DrainToImmutable();
        if (children is not null)
            symbol.Children = children.DrainToImmutable();
    }
}
