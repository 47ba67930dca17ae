using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Semantics;

internal sealed partial class Binder
{
    private readonly Dictionary<(string Metric, string Segment, string After), ResultSymbol> _results = [];
    private DeclarationSymbol? _resultsOf;

    private static readonly PropertySchema DeclaredValue =
        Takes.Figure("=", FigureExpectation.None, "What the name stands for.", "= 301M members");

    private void BindDeclaration(DeclarationSymbol symbol)
    {
        _declaration = symbol;
        _property = null;
        _experiments = ExperimentsOf(symbol);
        var isInUnknown = false;
        for (var around = symbol.Parent; around is not null; around = around.Parent)
            isInUnknown |= around.Kind == DeclarationKind.Unknown;
        if (isInUnknown)
            _silent++;

        CheckKeyword(symbol);
        BindName(symbol);
        if (symbol.Syntax.Title is { } title)
            symbol.SetTitle(BindText(title));
        else if (symbol.Schema.RequiresTitle)
            Report(BindingIds.MissingProperty, symbol.NameLocation, $"{Capital(Wording.A(symbol.Kind))} needs a title in quotes after its name: it is what the finding says to those it stops");
        BindDeclaredValue(symbol);
        BindProperties(symbol);
        _property = null;
        CheckRequired(symbol);

        if (isInUnknown)
            _silent--;
    }

    private void CheckKeyword(DeclarationSymbol symbol)
    {
        var keyword = symbol.Syntax.Keyword;
        if (keyword.IsMissing)
            return;
        var parent = symbol.Parent?.Schema;
        if (symbol.Kind == DeclarationKind.Unknown)
        {
            if (keyword.ValueText != "use")
                ReportUnknownKeyword(keyword, parent);
            return;
        }
        if (parent is null ? symbol.Schema.IsTopLevel : parent.Kind == DeclarationKind.Unknown || parent.Nested.Contains(symbol.Kind))
            return;
        var message = symbol.Schema.IsTopLevel
            ? $"{Capital(Wording.A(symbol.Kind))} stands on its own, not inside {Wording.A(parent?.Kind ?? DeclarationKind.Unknown)}. Move it out of the block, and name it where it is needed"
            : $"'{symbol.Schema.Keyword}' stands inside {Wording.Any([.. ParentsOf(symbol.Kind)])}{(parent is null ? ", not on its own" : $", not inside {Wording.A(parent.Kind)}")}. Move it there";
        Report(BindingIds.UnknownDeclaration, keyword.Location, message);
    }

    private void ReportUnknownKeyword(SyntaxToken keyword, DeclarationSchema? parent)
    {
        if (parent?.Property(keyword.ValueText) is not null && keyword.Parent is DeclarationSyntax { Name.IsNone: true, Title: null, Body: null, EqualsToken: { IsNone: false } equals })
        {
            Report(
                BindingIds.UnknownDeclaration,
                equals.Location,
                $"'{keyword.Text}' is a property, and takes ':' in place of '='. Write '{keyword.Text}: …'",
                CodeFix.Replace($"Write '{keyword.Text}:'", true, _model.Tree.Locate(TextSpan.FromBounds(keyword.Span.End, equals.Span.End)), ":"));
            return;
        }
        if (parent is null && Meant(keyword) is { } meant)
        {
            var isFigure = meant is "assume";
            Report(
                BindingIds.UnknownDeclaration,
                keyword.Location,
                $"'{keyword.Text}' declares nothing, so nothing in it is checked. {(isFigure ? "A named figure is written 'assume name = …'" : $"Here that is called '{meant}'")}",
                CodeFix.Replace($"Write '{meant}'", isFigure, keyword.Location, meant));
            return;
        }
        // Five letters are few for two slips, but keywords are few too: 'clame'.
        var nearest = new NearestName(keyword.ValueText, keyword.ValueText.Length == 5 ? 1 : 0);
        foreach (var schema in Schemas.All)
        {
            if (parent is null || parent.Kind == DeclarationKind.Unknown ? schema.IsTopLevel : parent.Nested.Contains(schema.Kind))
                nearest.Consider(schema.Keyword);
        }
        if (parent is null)
            nearest.Consider("use");
        var where = parent is null || parent.Kind == DeclarationKind.Unknown ? "" : $" inside {Wording.A(parent.Kind)}";
        var instead = nearest.Best is not null
            ? Wording.DidYouMean(nearest.Best)
            : parent is null || parent.Kind == DeclarationKind.Unknown
                ? " A declaration begins with a word such as 'metric', 'cost', 'experiment', 'claim' or 'decision'"
                : parent.Nested.IsEmpty ? " It takes properties only, written 'name: value'" : $" It takes {Wording.Any(parent.Nested)}";
        Report(
            BindingIds.UnknownDeclaration,
            keyword.Location,
            $"'{keyword.Text}' declares nothing{where}, so nothing in it is checked.{instead}",
            nearest.Best is null ? null : CodeFix.Replace($"Write '{nearest.Best}'", nearest.IsClose, keyword.Location, nearest.Best));
    }

    /// <summary>The keyword that another language, or another team, has this word for; null where it is none of theirs.</summary>
    private static string? Meant(SyntaxToken keyword)
    {
        var takesValue = keyword.Parent is DeclarationSyntax { EqualsToken.IsNone: false };
        return keyword.ValueText.ToLowerInvariant() switch
        {
            "let" or "const" or "var" or "val" or "set" or "define" or "assumption" or "parameter" or "param" when takesValue => "assume",
            "kpi" or "measure" => "metric",
            "test" or "abtest" or "ab_test" or "trial" => "experiment",
            "goal" or "objective" or "okr" or "north_star" => "northstar",
            "hypothesis" or "bet" => "canvas",
            "expense" or "bill" => "cost",
            "evidence" or "reference" => "source",
            _ => null,
        };
    }

    private static IEnumerable<DeclarationKind> ParentsOf(DeclarationKind kind)
    {
        foreach (var schema in Schemas.All)
        {
            if (schema.Nested.Contains(kind))
                yield return schema.Kind;
        }
    }

    private void BindName(DeclarationSymbol symbol)
    {
        var schema = symbol.Schema;
        if (symbol is CaseSymbol header)
            CheckOneCase(header);
        if (!symbol.HasNameToken)
        {
            if (schema.Name is NameRole.Declares or NameRole.Refers or NameRole.Word && !symbol.Syntax.Keyword.IsMissing && !symbol.Syntax.Name.IsMissing)
                ReportMissingName(symbol);
            return;
        }
        switch (schema.Name)
        {
            case NameRole.Declares or NameRole.Optional:
                CheckDuplicate(symbol);
                break;
            case NameRole.Refers:
                BindReferringName(symbol);
                break;
            case NameRole.Word when !schema.NameWords.Contains(symbol.Name):
                ReportWord(symbol.Syntax.Name, schema.NameWords, $"'{symbol.Name}' is no flaw that {Wording.A(symbol.Kind)} can name");
                break;
        }
    }

    private void CheckOneCase(CaseSymbol header)
    {
        if (header.Parent is not null)
            return;
        var first = _model.Declared.Header ?? header;
        if (first == header)
            return;
        Report(
            BindingIds.DuplicateName,
            header.Syntax.Keyword.Location,
            "A file has one 'case': it is the header of the rendered document. Move the second case into a file of its own",
            related: new RelatedPlace(first.NameLocation, "the first"));
    }

    private void ReportMissingName(DeclarationSymbol symbol)
    {
        var message = symbol.Schema.Name switch
        {
            NameRole.Refers => $"'{symbol.Schema.Keyword}' needs the name of {Wording.Any(symbol.Schema.NameRefers)} after it",
            NameRole.Word => $"'{symbol.Schema.Keyword}' needs to say which: one of {Wording.Words(symbol.Schema.NameWords)}",
            _ => $"'{symbol.Schema.Keyword}' needs a name after it, such as '{symbol.Schema.Keyword} {ExampleName(symbol)}', so that other lines can refer to it",
        };
        Report(BindingIds.MissingProperty, symbol.Syntax.Keyword.Location, message);
    }

    private static string ExampleName(DeclarationSymbol symbol)
    {
        var words = symbol.Schema.Example.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(words, symbol.Schema.Keyword);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : "my_" + symbol.Schema.Keyword;
    }

    private void CheckDuplicate(DeclarationSymbol symbol)
    {
        if (symbol is UnitSymbol unit)
        {
            CheckDuplicateUnit(unit);
            return;
        }
        if (symbol.Parent is { } parent)
        {
            if (parent.Child(symbol.Name) is { } sibling && sibling != symbol)
                ReportDuplicate(symbol, sibling, $"'{symbol.Name}' is declared twice in this {parent.Schema.Keyword}");
            return;
        }
        if (_model.Declared.ByName.TryGetValue(symbol.Name, out var first) && first != symbol)
        {
            ReportDuplicate(symbol, first, $"'{symbol.Name}' is already {Wording.A(first.Kind)} in this file");
        }
        else if (symbol.Kind != DeclarationKind.Case)
        {
            foreach (var use in _model.Uses)
            {
                if (use.Target is not { } target || target == _model || !target.Declared.ByName.TryGetValue(symbol.Name, out var used) || used.Kind == DeclarationKind.Case)
                    continue;
                ReportDuplicate(symbol, used, $"'{symbol.Name}' is already {Wording.A(used.Kind)} in '{target.Path}', which this file uses");
                break;
            }
        }
        if (symbol.Kind == DeclarationKind.Metric && IsMemberOfExperiment(symbol.Name))
            Report(BindingIds.DuplicateName, symbol.NameLocation, $"'{symbol.Name}' is also a member of every experiment, so 'my_experiment.{symbol.Name}' would mean two things. Give the metric another name");
    }

    private static bool IsMemberOfExperiment(string name) =>
        Members.Find(Members.Of(DeclarationKind.Experiment), name) is not null || Schemas.Get(DeclarationKind.Experiment).Property(name) is not null;

    private void CheckDuplicateUnit(UnitSymbol symbol)
    {
        if (Quantities.UnitTable.BuiltIn.Find(symbol.Name) is not null)
        {
            Report(BindingIds.DuplicateName, symbol.NameLocation, $"'{symbol.Name}' is already a unit of the language. Give yours another name");
            return;
        }
        if (_model.Declared.UnitNamed(symbol.Name) is { } first && first != symbol)
        {
            ReportDuplicate(symbol, first, $"'{symbol.Name}' is already a unit in this file");
            return;
        }
        foreach (var use in _model.Uses)
        {
            if (use.Target is { } target && target != _model && target.Declared.UnitNamed(symbol.Name) is { } used)
            {
                ReportDuplicate(symbol, used, $"'{symbol.Name}' is already a unit in '{target.Path}', which this file uses");
                return;
            }
        }
    }

    private void ReportDuplicate(DeclarationSymbol symbol, DeclarationSymbol other, string what) =>
        Report(
            BindingIds.DuplicateName,
            symbol.NameLocation,
            what + ": a line that names it could mean either. Give one of them another name",
            related: new RelatedPlace(other.NameLocation, $"the other '{symbol.Name}'"));

    private void BindReferringName(DeclarationSymbol symbol)
    {
        var token = symbol.Syntax.Name;
        var target = _model.Lookup(symbol.Name);
        if (target is null)
        {
            ReportUnknownName(token, symbol.Schema.NameRefers);
            return;
        }
        Refer(token, target);
        if (target.Kind == DeclarationKind.Unknown)
            return;
        if (!symbol.Schema.NameRefers.Contains(target.Kind))
        {
            ReportWrongKind(token.Location, target, $"'{symbol.Schema.Keyword}'", symbol.Schema.NameRefers);
            return;
        }
        symbol.SetRefers(target);
        if (symbol is ResultSymbol result)
            CheckOneResult(result);
    }

    /// <summary>Two results of one metric, segment and time would leave <c>EXPERIMENT.METRIC</c> with two meanings.</summary>
    private void CheckOneResult(ResultSymbol result)
    {
        if (result.Parent is not { } experiment)
            return;
        var key = (result.Name, Written(result, "segment"), Written(result, "after"));
        if (_results.Count == 0 || _resultsOf != experiment)
        {
            _results.Clear();
            _resultsOf = experiment;
        }
        if (_results.TryAdd(key, result))
            return;
        Report(
            BindingIds.DuplicateName,
            result.NameLocation,
            $"'{result.Name}' has two results here, so '{experiment.Name}.{result.Name}' could mean either. Say what tells them apart with 'segment:' or 'after:', or remove one",
            related: new RelatedPlace(_results[key].NameLocation, "the other result"));
    }

    private static string Written(DeclarationSymbol symbol, string property) =>
        symbol.Property(property) is { Syntax.Values: { Count: > 0 } values } ? values[0].ToString() : "";

    private void BindDeclaredValue(DeclarationSymbol symbol)
    {
        var syntax = symbol.Syntax;
        if (syntax.Value is not { } value)
        {
            if (symbol.Schema.RequiresValue && syntax.EqualsToken.IsNone && !symbol.Syntax.Keyword.IsMissing)
                Report(BindingIds.MissingProperty, symbol.NameLocation, $"'{symbol.Name}' needs a figure after '=', such as 'assume members = 301M members'", InsertAfterHead(symbol, " = unknown"));
            return;
        }
        if (value.IsMissing)
            return;
        if (!symbol.Schema.TakesValue && symbol.Kind != DeclarationKind.Unknown && TextIn(value) is TextSyntax && syntax.Title is null)
        {
            // metric ctr = "Members who click through" { … }
            Report(
                BindingIds.WrongValue,
                syntax.EqualsToken.Location,
                $"{Capital(Wording.A(symbol.Kind))}'s title stands right after its name, with no '='. Remove it",
                CodeFix.Replace("Remove '='", true, _model.Tree.Locate(TextSpan.FromBounds(syntax.EqualsToken.Span.Start, value.Span.Start)), ""));
            return;
        }
        if (!symbol.Schema.TakesValue)
            Report(BindingIds.WrongValue, value.Location, $"{Capital(Wording.A(symbol.Kind))} takes no value after '='. State it as a property in its block, as 'name: value'");
        if (symbol.Kind == DeclarationKind.Unknown)
        {
            _silent++;
            symbol.SetValue(BindAny(value));
            _silent--;
            return;
        }
        // Text that was skipped between the value and its block makes the value doubtful too.
        var isBroken = !IsBroken(value) && symbol.Syntax.Body is { OpenBraceToken: var open } && open.LeadingTrivia.Any(static trivia => trivia.Kind == SyntaxKind.SkippedTextTrivia);
        _silent += isBroken ? 1 : 0;
        if (isBroken)
            MarkFaulty();
        symbol.SetValue(BindValue(DeclaredValue with { Name = symbol.Name.Length > 0 ? symbol.Name : symbol.Schema.Keyword }, value, true));
        _silent -= isBroken ? 1 : 0;
    }

    private static CodeFix InsertAfterHead(DeclarationSymbol symbol, string text)
    {
        var syntax = symbol.Syntax;
        var end = syntax.Title?.Span.End ?? (symbol.HasNameToken ? syntax.Name.Span.End : syntax.Keyword.Span.End);
        return CodeFix.Insert($"Insert '{text.Trim()}'", false, symbol.Tree.Path, end, text);
    }

    private void CheckRequired(DeclarationSymbol symbol)
    {
        if (_silent > 0 || symbol.Syntax.Body is { OpenBraceToken.IsMissing: true, Members.Count: 0 })
            return;
        foreach (var property in symbol.Schema.Properties)
        {
            if (!property.Required || property.ReportedBy is not null || symbol.Has(property.Name) || _misspelt?.Contains(property.Name) == true)
                continue;
            var of = symbol.Name.Length > 0 ? $"{Capital(symbol.Schema.Keyword)} '{symbol.Name}'" : $"This {symbol.Schema.Keyword}";
            Report(
                BindingIds.MissingProperty,
                symbol.NameLocation,
                $"{of} needs '{property.Name}:'. {property.Documentation} Write it as '{property.Example}'",
                Stubs.Insert(symbol, property));
        }
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
