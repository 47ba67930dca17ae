using CaseDsl.Semantics;

namespace CaseDsl.Analysis;

/// <summary>What a case says that judgment can be read from: its own declarations and those of the files it uses.</summary>
internal sealed class ScoreEvidence
{
    private readonly MetricNames _names;

    public ScoreEvidence(SemanticModel model)
    {
        Figures = model.Figures;
        _names = new MetricNames(model);
        foreach (DeclarationSymbol symbol in model.Visible)
        {
            IsEmpty &= symbol.SemanticModel != model || symbol is not (ClaimSymbol or TradeoffSymbol or DecisionSymbol or StorySymbol or CanvasSymbol);
            switch (symbol)
            {
                case ClaimSymbol claim:
                    Claims.Add(claim);
                    break;
                case TradeoffSymbol tradeoff:
                    Tradeoffs.Add(tradeoff);
                    Options.AddRange(tradeoff.Options);
                    break;
                case DecisionSymbol decision:
                    Decisions.Add(decision);
                    break;
                case StorySymbol story:
                    Stories.Add(story);
                    break;
                case CanvasSymbol canvas:
                    Canvases.Add(canvas);
                    break;
                case ExperimentSymbol experiment:
                    Experiments.Add(experiment);
                    break;
            }
        }
    }

    public Figures Figures { get; }

    public bool IsEmpty { get; } = true;

    public List<ClaimSymbol> Claims { get; } = [];

    public List<TradeoffSymbol> Tradeoffs { get; } = [];

    public List<OptionSymbol> Options { get; } = [];

    public List<DecisionSymbol> Decisions { get; } = [];

    public List<StorySymbol> Stories { get; } = [];

    public List<CanvasSymbol> Canvases { get; } = [];

    public List<ExperimentSymbol> Experiments { get; } = [];

    /// <summary>True where the words stand in a sentence of the text in which the author speaks of himself.</summary>
    public static bool SaysOfMyself(InterpolatedText? text, PhraseSet words)
    {
        if (text is null)
            return false;
        List<ProseToken> tokens = ProseReader.Read(text);
        bool isMine = false;
        bool says = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == ProseTokenKind.SentenceEnd)
            {
                if (isMine && says)
                    return true;
                isMine = says = false;
            }
            else if (!tokens[i].IsQuoted)
            {
                isMine |= Vocabulary.FirstPersonSingular.MatchAt(tokens, i) > 0;
                says |= words.MatchAt(tokens, i) > 0;
            }
        }

        return isMine && says;
    }

    /// <summary>True where the text names a subscriber, or what one does or feels.</summary>
    public bool SpeaksOfSubscribers(InterpolatedText? text)
    {
        if (text is null)
            return false;
        List<ProseToken> tokens = ProseReader.Read(text);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Hole is { } hole ? ModelMetricTalk.MetricOf(hole) is { IsFelt: true } : Vocabulary.SubscriberOutcomes.MatchAt(tokens, i) > 0 || _names.Felt.MatchAt(tokens, i) > 0)
                return true;
        }

        return false;
    }
}
