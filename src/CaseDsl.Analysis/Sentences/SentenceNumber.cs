namespace CaseDsl.Analysis;

/// <summary>A number in a sentence with what it seems to be about.</summary>
/// <param name="TopicText">The word or phrase that names it, as written; empty where nothing does.</param>
/// <param name="IsRatio">True where that is a percentage itself.</param>
/// <param name="IsFalling">True where the sentence says that it fell.</param>
internal readonly record struct SentenceNumber(TypedNumber Typed, SentenceTopic Topic, string TopicText, bool IsRatio, bool IsFalling);
