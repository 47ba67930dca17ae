using CaseDsl.Quantities;
using CaseDsl.Semantics;
using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>Why a renaming would break something, said to the person who asked for it.</summary>
internal static class RenameChecks
{
    /// <summary>What can't be renamed at all; null where it can.</summary>
    public static string? Fixed(DeclarationSymbol symbol)
    {
        if (symbol.Name.Length == 0)
            return $"This {Kind(symbol)} has no name to change.";
        if (symbol.Kind == DeclarationKind.Signoff)
            return $"'{symbol.Name}' is a role: the launch's gate knows it by this name.";
        return symbol is ArmSymbol { Name: "control", Parent: ExperimentSymbol experiment } && !experiment.Has("control") && !ReferenceEquals(experiment.Arms[0], symbol)
            ? "This arm is the one compared with because it is named 'control'. Say so first: 'control: control'."
            : null;
    }

    /// <summary>What can't be a name; null where it can.</summary>
    public static string? Name(string name)
    {
        if (SyntaxFacts.IsReservedWord(name))
            return $"'{name}' is a word of the language and can't be a name.";
        if (name == "it")
            return "'it' is what a house rule calls the declaration it looks at. Choose another name.";
        var tree = SyntaxTree.Parse("model " + name);
        var isName = tree.Diagnostics.IsEmpty && tree.Root.Members is [DeclarationSyntax { Body: null, Title: null } head] && head.Name.Text == name && name.Length > 0;
        return isName ? null : $"'{name}' can't be a name: a name is a letter or '_', then letters, digits and '_', as in 'more_clicks'.";
    }

    /// <summary>What the new name would clash with; null where with nothing.</summary>
    public static string? Clash(DeclarationSymbol symbol, string name, List<SemanticModel> files, CancellationToken cancellation)
    {
        if ((SyntaxFacts.IsTopLevelKeyword(name) || SyntaxFacts.IsNestedKeyword(name)) && NamedAtLineStart(symbol, files) is { } place)
            return $"'{name}' begins a declaration, and '{symbol.Name}' stands first on line {place.Start.Line + 1} of '{place.Path}', where it would be read as one.";
        if (symbol is UnitSymbol)
            return UnitClash(name, files);
        if (symbol.Kind is DeclarationKind.Metric or DeclarationKind.Cost && MemberOfExperiment(name) is { } member)
            return member;
        if (symbol.Parent is { } parent)
            return LocalClash(symbol, parent, name);

        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var sees = ReferenceEquals(file, symbol.SemanticModel) || file.Uses.Any(use => use.Path == symbol.Tree.Path);
            if (sees && file.Lookup(name) is { } other)
                return $"'{name}' is already {Article(other)} in '{other.Tree.Path}'{(ReferenceEquals(file, other.SemanticModel) ? "" : $", which '{file.Path}' uses too")}.";
            if (Shadow(symbol, name, file) is { } shadow)
                return $"'{name}' is already {Article(shadow)} of '{shadow.Parent?.Name}' in '{file.Path}', where '{symbol.Name}' is named.";
        }
        return null;
    }

    private static Location? NamedAtLineStart(DeclarationSymbol symbol, List<SemanticModel> files)
    {
        foreach (var file in files)
        {
            foreach (var reference in file.ReferencesTo(symbol))
            {
                var line = file.Tree.Text.Lines.GetLineFromPosition(reference.Token.Span.Start);
                if (string.IsNullOrWhiteSpace(file.Tree.Text.ToString(TextSpan.FromBounds(line.Start, reference.Token.Span.Start))))
                    return reference.Token.Location;
            }
        }
        return null;
    }

    private static string? UnitClash(string name, List<SemanticModel> files)
    {
        foreach (var file in files)
        {
            if (file.Units.Find(name) is not null)
                return UnitTable.BuiltIn.Find(name) is null ? $"'{name}' is already a unit that '{file.Path}' can write." : $"'{name}' is a unit of the language.";
        }
        return null;
    }

    private static string? MemberOfExperiment(string name) =>
        Members.Find(Members.Of(DeclarationKind.Experiment), name) is not null || Schemas.Get(DeclarationKind.Experiment).Property(name) is not null
            ? $"'{name}' is a member of every experiment, so a metric or cost can't be named like it: 'my_experiment.{name}' would mean two things."
            : null;

    private static string? LocalClash(DeclarationSymbol symbol, DeclarationSymbol parent, string name)
    {
        if (parent.Child(name) is { } sibling)
            return $"'{parent.Name}' already has {Article(sibling)} '{name}'.";
        // An arm named 'control' is what the property of that name falls back to.
        var isControl = symbol is ArmSymbol && name == "control" && !parent.Has(name);
        if ((parent.Schema.Property(name) is not null && !isControl) || Members.Find(Members.Of(parent.Kind), name) is not null)
            return $"'{name}' is a member of every {Kind(parent)}: '{parent.Name}.{name}' would mean two things.";
        if (symbol is ArmSymbol && (Members.Find(Members.Arm, name) is not null || Schemas.Get(DeclarationKind.Result).Property(name) is not null))
            return $"'{name}' is what an experiment measures, so an arm can't be named like it.";
        if (symbol is ArmSymbol && parent.SemanticModel.Lookup(name) is { Kind: DeclarationKind.Metric or DeclarationKind.Cost } metric)
            return $"'{name}' is already {Article(metric)} in '{metric.Tree.Path}': '{parent.Name}.{name}' would mean two things.";
        foreach (var reference in parent.SemanticModel.References)
        {
            if (parent.Syntax.Span.Contains(reference.Token.Span) && reference.Token.ValueText == name && !ReferenceEquals(reference.Target, symbol))
                return $"'{name}' is already {Article(reference.Target)} in '{reference.Target.Tree.Path}', which '{parent.Name}' names.";
        }
        return null;
    }

    /// <summary>A nested declaration of the new name in whose parent the old one is named, or which stands beside it as a member.</summary>
    private static DeclarationSymbol? Shadow(DeclarationSymbol symbol, string name, SemanticModel file)
    {
        foreach (var declaration in file.AllDeclarations)
        {
            if (declaration.Child(name) is not { } child)
                continue;
            if (declaration is ExperimentSymbol && symbol.Kind is DeclarationKind.Metric or DeclarationKind.Cost)
                return child;
            foreach (var reference in file.ReferencesTo(symbol))
            {
                if (declaration.Syntax.Span.Contains(reference.Token.Span))
                    return child;
            }
        }
        return null;
    }

    private static string Article(DeclarationSymbol symbol) =>
        (Kind(symbol)[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Kind(symbol);

    /// <summary>The keyword; of an unknown one, whose name holds all the same, what it is all the same.</summary>
    internal static string Kind(DeclarationSymbol symbol) => symbol.Schema.Keyword.Length > 0 ? symbol.Schema.Keyword : "declaration";
}
