namespace CaseDsl.Analysis;

/// <summary>What a number in a sentence is about.</summary>
internal enum SentenceTopic
{
    None,
    Subscriber,
    Model,
    Cost,
}
