namespace CaseDsl.Analysis;

/// <summary>Every list of words that a rule looks for in prose, in one place. Plurals are listed: nothing is guessed.</summary>
internal static class Vocabulary
{
    /// <summary>What data scientists measure of a model offline, by names that mean nothing else.</summary>
    public static PhraseSet ModelMetrics { get; } = new(
        "auc", "roc auc", "auroc", "pr auc", "auprc", "ndcg", "dcg", "f1", "f1 score", "rmse", "mse", "mae", "mape", "mrr", "bleu", "rouge",
        "perplexity", "log loss", "logloss", "cross entropy", "mean average precision", "mean reciprocal rank", "hit ratio",
        "validation loss", "test loss", "training loss", "offline accuracy", "model accuracy", "model precision", "model recall");

    /// <summary>The same, by names that are English words too: they count where something is said of their size.</summary>
    public static PhraseSet ModelMetricsInEnglish { get; } = new("precision", "recall", "accuracy");

    /// <summary>Directly before "precision", "recall" or "accuracy", these say that no metric is meant.</summary>
    public static PhraseSet NotAMetricAfter { get; } = new("with", "surgical", "of", "to", "can", "could", "will", "would", "not", "they", "we", "i", "you", "people", "members", "product");

    /// <summary>Directly after them, "of" makes it the precision of something, which is a metric only for these.</summary>
    public static PhraseSet ModelNouns { get; } = new(
        "model", "models", "ranker", "rankers", "recommender", "recommenders", "classifier", "classifiers", "algorithm", "algorithms", "prediction", "predictions",
        "recommendation", "recommendations", "ranking", "rankings", "retrieval", "network");

    /// <summary>Words by which a change is told.</summary>
    public static PhraseSet ChangeWords { get; } = new(
        "improved", "improves", "improve", "improving", "improvement", "increased", "increases", "increase", "increasing", "raised", "raises", "raise", "raising",
        "lifted", "lifts", "lift", "lifting", "rose", "rises", "risen", "rising", "grew", "grown", "grows", "gained", "gains", "gain", "boosted", "boosts", "boost",
        "better", "higher", "up", "jumped", "climbed", "beat", "beats", "outperformed", "won", "by", "from", "reached", "reaches", "hit", "at");

    /// <summary>What a subscriber does or feels, and who does: where one of these comes first, the subscriber comes first.</summary>
    public static PhraseSet SubscriberOutcomes { get; } = new(
        "member", "members", "subscriber", "subscribers", "viewer", "viewers", "customer", "customers", "user", "users", "people", "household", "households",
        "profile", "profiles", "audience", "audiences", "family", "families", "listener", "listeners", "player", "players", "fans", "kids", "parents",
        "churn", "churned", "retention", "retained", "cancelled", "canceled", "cancellation", "cancellations", "engagement", "watch time", "viewing", "viewing hours", "streaming hours",
        "clicks", "clicked", "click through", "clickthrough", "ctr", "plays", "played", "conversion", "conversions", "sign ups", "signups", "satisfaction",
        "rebuffers", "rebuffering", "play delay", "startup time", "hours watched", "completion", "completed titles", "sessions");

    /// <summary>A subscriber metric by a name that everybody uses for it.</summary>
    public static PhraseSet SubscriberMetrics { get; } = new(
        "churn", "retention", "engagement", "ctr", "click through", "clickthrough", "click through rate", "watch time", "viewing hours", "streaming hours", "hours watched", "hours per member",
        "conversion", "conversions", "cancellations", "completion rate", "sign ups", "signups", "plays per member", "rebuffers", "rebuffering", "play delay", "satisfaction");

    /// <summary>What a story shouldn't begin with: how it was made.</summary>
    public static PhraseSet AlgorithmWords { get; } = new(
        "model", "models", "algorithm", "algorithms", "ranker", "rankers", "transformer", "transformers", "embedding", "embeddings", "neural network", "neural networks",
        "reinforcement learning", "architecture", "architectures", "precision", "recall", "auc", "ndcg", "f1", "rmse", "log loss");

    /// <summary>Words that stand where a number should.</summary>
    public static PhraseSet VagueWords { get; } = new(
        "significantly", "massively", "dramatically", "huge", "state of the art", "cutting edge", "best in class", "leveraged", "synergy");

    /// <summary>Words that say that one thing made another happen.</summary>
    public static PhraseSet CausalWords { get; } = new(
        "caused", "causes", "causing", "drove", "drives", "driven", "driving", "led to", "leads to", "leading to", "resulted in", "results in", "resulting in",
        "due to", "thanks to", "owing to", "because of", "attributable to", "responsible for", "brought about", "gave rise to", "produced", "generated", "yielded");

    /// <summary>The author, in the first person and alone.</summary>
    public static PhraseSet FirstPersonSingular { get; } = new("i", "i'm", "i\u2019m", "i've", "i\u2019ve", "i'd", "i\u2019d", "i'll", "i\u2019ll", "my", "me", "mine", "myself");

    /// <summary>Metrics that are percentages themselves, by the names that everybody uses.</summary>
    public static PhraseSet RatioMetrics { get; } = new(
        "ctr", "click through", "clickthrough", "click through rate", "churn", "retention", "conversion", "conversions", "completion rate", "precision", "recall", "accuracy",
        "auc", "ndcg", "f1", "take rate", "open rate", "rebuffer ratio", "share");

    /// <summary>What a model is paid for with.</summary>
    public static PhraseSet CostWords { get; } = new(
        "cost", "costs", "costing", "bill", "bills", "spend", "spending", "bandwidth", "egress", "latency", "serving", "inference", "compute", "storage", "bytes", "bitrate", "savings", "saving", "saved", "budget", "price");

    /// <summary>Words by which a cost falls.</summary>
    public static PhraseSet SavingWords { get; } = new(
        "cut", "cuts", "cutting", "saved", "saves", "saving", "savings", "reduced", "reduces", "reducing", "lowered", "lowers", "lowering", "fell", "falls", "halved", "less", "lower", "cheaper");

    /// <summary>Words that say how far something moved without a digit.</summary>
    public static PhraseSet SizedChangeWords { get; } = new("doubled", "doubles", "doubling", "tripled", "triples", "tripling", "quadrupled", "halved", "halves", "halving");

    /// <summary>Words by which a sentence tells that a metric moved, once it has.</summary>
    public static PhraseSet MovedWords { get; } = new(
        "doubled", "doubles", "doubling", "tripled", "triples", "tripling", "quadrupled", "halved", "halves", "halving", "lifted", "lifts", "lifting", "rose", "rises", "risen", "grew", "grows",
        "grown", "improved", "improves", "increased", "increases", "raised", "raises", "boosted", "boosts", "went", "dropped", "drops", "fell", "falls", "cut", "cuts", "reduced", "reduces", "lowered", "lowers");

    /// <summary>Words by which a sentence tells what was not done.</summary>
    public static PhraseSet RefusalWords { get; } = new(
        "declined", "refused", "rejected", "said no", "killed", "did not ship", "didn't ship", "didn\u2019t ship", "decided against", "turned down", "rolled back", "walked away");

    /// <summary>Words by which a sentence says how sure a figure is.</summary>
    public static PhraseSet IntervalWords { get; } = new("ci", "interval", "between", "margin of error", "give or take", "plus or minus");

    /// <summary>Words by which an author tells that a metric was his to define.</summary>
    public static PhraseSet OwnershipWords { get; } = new(
        "metric", "metrics", "measure", "measured", "defined", "definition", "agreed", "owned", "baseline", "guardrail", "guardrails", "margin", "north star", "wrote down");
}
