using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>The names and titles of a case's metrics, to be found in its prose.</summary>
internal sealed class MetricNames
{
    /// <summary>For a sentence that stands in no case.</summary>
    public static MetricNames None { get; } = new();

    public MetricNames(SemanticModel model)
    {
        var felt = new List<string>();
        var ofModels = new List<string>();
        var models = new List<string>();
        foreach (DeclarationSymbol visible in model.Visible)
        {
            switch (visible)
            {
                case MetricSymbol { IsFelt: true } metric:
                    Add(felt, metric);
                    break;
                case MetricSymbol { MetricKind: "model" } metric:
                    Add(ofModels, metric);
                    break;
                case ModelSymbol { IsFeature: false } named:
                    Add(models, named);
                    break;
            }
        }

        Felt = new PhraseSet(felt);
        OfModels = new PhraseSet(ofModels);
        Models = new PhraseSet(models);
    }

    private MetricNames()
    {
        Felt = new PhraseSet();
        OfModels = new PhraseSet();
        Models = new PhraseSet();
    }

    /// <summary>Metrics of kind subscriber and experience.</summary>
    public PhraseSet Felt { get; }

    /// <summary>Metrics of kind model.</summary>
    public PhraseSet OfModels { get; }

    /// <summary>The models themselves.</summary>
    public PhraseSet Models { get; }

    private static void Add(List<string> phrases, DeclarationSymbol symbol)
    {
        if (symbol.Name.Length > 0)
        {
            phrases.Add(symbol.Name);
            if (symbol.Name.Contains('_', StringComparison.Ordinal))
                phrases.Add(symbol.Name.Replace('_', ' ').Trim());
        }

        string title = PhraseSet.Normalize(symbol.Title);
        if (title.Length > 0)
            phrases.Add(title);
    }
}
