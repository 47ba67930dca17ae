namespace CaseDsl.Analysis;

/// <summary>What a number in a sentence is about.</summary>
internal enum SentenceTopic
{
    None,
    Subscriber,
    Model,
    Cost,
}

/// <summary>A number in a sentence with what it seems to be about.</summary>
/// <param name="TopicText">The word or phrase that names it, as written; empty where nothing does.</param>
/// <param name="IsRatio">True where that is a percentage itself.</param>
/// <param name="IsFalling">True where the sentence says that it fell.</param>
internal readonly record struct SentenceNumber(TypedNumber Typed, SentenceTopic Topic, string TopicText, bool IsRatio, bool IsFalling);

/// <summary>The bill that a share and a sum of money come to, if the money is that share of it.</summary>
/// <param name="Bill">Its amount, as <c>$15M</c>.</param>
/// <param name="Period">As <c>per quarter</c>; empty where none is said.</param>
internal readonly record struct ImpliedBill(SentenceNumber Share, SentenceNumber Money, string Bill, string Period);
