using CaseDsl.Syntax;

namespace CaseDsl.Semantics.Tests.Evaluation;

/// <summary>A case text, bound, with its figures at hand by the expression that names them.</summary>
internal sealed class Evaluated
{
    private readonly string _text;

    private Evaluated(string text, SemanticModel model)
    {
        _text = text;
        Model = model;
    }

    public SemanticModel Model { get; }

    public Figures Figures => Model.Figures;

    public static Evaluated Of(string text, string? metrics = null)
    {
        var trees = new List<SyntaxTree> { SyntaxTree.Parse(text, "main.case") };
        if (metrics is not null)
            trees.Add(SyntaxTree.Parse(metrics, "metrics.case"));
        return new Evaluated(text, Compilation.Create(trees).GetModel("main.case"));
    }

    /// <summary>The figure that an expression comes to in this file.</summary>
    public Figure this[string expression]
    {
        get
        {
            var model = Of(_text + $"\nassume probe = {expression}\n").Model;
            model.Diagnostics.Should().BeEmpty();
            return model.Figures.Assumption(model.All<AssumeSymbol>().Single(symbol => symbol.Name == "probe"));
        }
    }

    public string Print(string expression) => this[expression].ToString();
}
