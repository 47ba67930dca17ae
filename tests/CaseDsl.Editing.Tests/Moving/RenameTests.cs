using CaseDsl.Semantics;
using CaseDsl.Syntax;
using CaseDsl.Testing;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing.Tests;

public sealed class RenameTests
{
    [Theory]
    [InlineData("metric ct$$r2 { unit: ratio }\nclaim c { moves: ctr2 by +1%  because: | {c.moves.ctr2}\n}\n", "clicks", "metric clicks { unit: ratio }\nclaim c { moves: clicks by +1%  because: | {c.moves.clicks}\n}\n")]
    [InlineData("experiment e { arm a { } arm b$$ { } result ctr { a: 1 of 2  b: 1 of 2 } }\nassume x = e.ctr.b\n", "variant", "experiment e { arm a { } arm variant { } result ctr { a: 1 of 2  variant: 1 of 2 } }\nassume x = e.ctr.variant\n")]
    [InlineData("tradeoff t { option o$$ne { } option two { } choose: one  because: \"{t.one.net}\" }\n", "now", "tradeoff t { option now { } option two { } choose: now  because: \"{t.now.net}\" }\n")]
    [InlineData("unit binge$$ = 3 plays\nassume x = 1 binge + 4 binges\n", "spree", "unit spree = 3 plays\nassume x = 1 spree + 4 sprees\n")]
    public void A_name_is_changed_wherever_it_stands(string marked, string newName, string expected)
    {
        var edited = Edited.Of(marked);
        var answer = Rename.To(edited.Model, edited.Compilation, edited.Cursor, newName);
        answer.Refusal.Should().BeNull();
        edited.Model.Tree.Text.WithChanges(answer.Changes.Select(static change => change.Change)).ToString()[Bound.Preamble.Length..].Should().Be(expected);
    }

    [Fact]
    public void Every_file_that_uses_it_is_changed()
    {
        var edited = Edited.Alone("use \"m.case\"\nclaim c { moves: ct$$r by +1% }\n", ("m.case", "metric ctr { unit: ratio }\nnorthstar ctr { target: +1% }\n"), ("n.case", "use \"m.case\"\nclaim d { moves: ctr by +1% }\n"), ("o.case", "metric ctr { unit: ratio }\n"));
        Rename.To(edited.Model, edited.Compilation, edited.Cursor, "clicks").Changes.Select(static change => (change.Path, change.Change.Span.Start))
            .Should().Equal(("m.case", 7), ("m.case", 37), ("main.case", 30), ("n.case", 30));
    }

    [Fact]
    public void The_cells_of_a_readout_are_changed()
    {
        var text = "metric ctr$$ { unit: ratio }\nexperiment e { primary: ctr  data: \"r.csv\"  arm a { } arm b { } }\n";
        var source = MarkedSource.Parse(text);
        var options = new CompilationOptions { Readouts = new Dictionary<string, SourceText> { ["r.csv"] = SourceText.From("metric,arm,n,successes\nctr,a,10,1\nctr,b,10,2\n") } };
        var model = Bound.Model(source.Text, options);
        Rename.To(model, model.Compilation, source.Cursor, "clicks").Changes.Count(static change => change.Path == "r.csv").Should().Be(2);
    }

    [Theory]
    [InlineData("metric m$$ { }\n", "ctr", "already a metric")]
    [InlineData("metric m$$ { }\n", "by", "word of the language")]
    [InlineData("metric m$$ { }\nclaim c { moves:\n  m by +1% }\n", "claim", "begins a declaration")]
    [InlineData("metric m$$ { }\n", "it", "what a house rule calls")]
    [InlineData("metric m$$ { }\n", "two words", "can't be a name")]
    [InlineData("metric m$$ { }\n", "", "can't be a name")]
    [InlineData("metric m$$ { }\n", "2nd", "can't be a name")]
    [InlineData("metric m$$ { }\n", "power", "member of every experiment")]
    [InlineData("experiment e { arm a$$ { } arm b { } }\n", "b", "already has an arm 'b'")]
    [InlineData("experiment e { arm a$$ { } arm b { } }\n", "lift", "an arm can't be named like it")]
    [InlineData("tradeoff t { option a$$ { } }\n", "horizon", "member of every tradeoff")]
    [InlineData("metric m$$ { }\ncanvas c { metrics: m  risk drift { level: low } }\n", "drift", "already a risk")]
    [InlineData("unit binge$$\n", "members", "unit of the language")]
    [InlineData("launch l { signoff leg$$al { } }\n", "law", "is a role")]
    [InlineData("claim c { mod$$el: rl_ranker }\n", "x", "Only the name")]
    public void What_would_change_a_meaning_is_refused(string marked, string newName, string reason)
    {
        var edited = Edited.Of(marked);
        var answer = Rename.To(edited.Model, edited.Compilation, edited.Cursor, newName);
        answer.Changes.Should().BeEmpty();
        answer.Refusal.Should().Contain(reason);
    }

    [Fact]
    public void A_name_that_a_using_file_declares_itself_is_refused()
    {
        var edited = Edited.Alone("metric ct$$r { unit: ratio }\n", ("b.case", "use \"main.case\"\nmodel clicks { version: v1 }\n"));
        Rename.To(edited.Model, edited.Compilation, edited.Cursor, "clicks").Refusal.Should().Contain("already a model in 'b.case'");
    }

    [Fact]
    public void A_name_that_is_taken_from_a_file_that_is_not_there_is_refused()
    {
        var edited = Edited.Alone("use \"gone.case\"\nmetric m$$ { unit: ratio }\nclaim c { moves: ctr by +1% }\n");
        Rename.To(edited.Model, edited.Compilation, edited.Cursor, "ctr").Refusal.Should().Be("With that name 'ctr' on line 3 of 'main.case' would mean the metric of that name, which it does not now.");
    }

    [Fact]
    public void A_name_that_nothing_declares_yet_may_be_taken()
    {
        var edited = Edited.Alone("metric m$$ { unit: ratio }\nclaim c { moves: ctr by +1% }\n");
        Rename.To(edited.Model, edited.Compilation, edited.Cursor, "ctr").Refusal.Should().BeNull();
    }

    [Fact]
    public void The_name_of_a_declaration_whose_keyword_is_misspelt_is_taken_all_the_same()
    {
        var edited = Edited.Alone("metric m$$ { unit: ratio }\nmetrik ctr { }\n");
        Rename.To(edited.Model, edited.Compilation, edited.Cursor, "ctr").Refusal.Should().Contain("already a declaration");
    }

    /// <summary>After a renaming every file has the same findings, the name aside; back again it is the text it was.</summary>
    [Fact]
    public void Renaming_changes_no_finding_and_can_be_undone()
    {
        const string fresh = "zz_renamed";
        foreach (var model in Files.Whole())
        {
            // Of two declarations of one name, renaming one is what mends the fault.
            foreach (var symbol in model.AllDeclarations.Where(symbol => symbol.Name.Length > 0 && model.AllDeclarations.Count(other => other.Name == symbol.Name && other.Kind == symbol.Kind && other.Parent == symbol.Parent) == 1))
            {
                var answer = Rename.To(model, model.Compilation, symbol.NameLocation.Span.Start, fresh);
                if (answer.Refusal is not null || answer.Changes.IsEmpty)
                    continue;
                var oldName = References.SymbolAt(model, symbol.NameLocation.Span.Start)!.Name;
                var renamed = Apply(model.Compilation, answer);
                foreach (var path in model.Compilation.Paths)
                {
                    Findings(renamed.GetModel(path)).Select(message => message.Replace(fresh, oldName, StringComparison.Ordinal))
                        .Should().Equal(Findings(model.Compilation.GetModel(path)), $"'{oldName}' of {symbol.Schema.Keyword} was renamed");
                }
                var first = answer.Changes[0];
                var back = Rename.To(renamed.GetModel(first.Path), renamed, first.Change.Span.Start, oldName);
                back.Refusal.Should().BeNull();
                var again = Apply(renamed, back);
                foreach (var path in model.Compilation.Paths)
                    again.GetModel(path).Tree.Text.ToString().Should().Be(model.Compilation.GetModel(path).Tree.Text.ToString());
            }
        }
    }

    private static IEnumerable<string> Findings(SemanticModel model) =>
        model.Tree.Diagnostics.Concat(model.Diagnostics).Select(static finding => $"{finding.Id} {finding.Message}");

    private static Compilation Apply(Compilation compilation, RenameAnswer answer)
    {
        foreach (var file in answer.Changes.GroupBy(static change => change.Path))
        {
            var text = compilation.GetModel(file.Key).Tree.Text.WithChanges(file.Select(static change => change.Change));
            compilation = compilation.WithTree(SyntaxTree.Parse(text, file.Key));
        }
        return compilation;
    }
}
