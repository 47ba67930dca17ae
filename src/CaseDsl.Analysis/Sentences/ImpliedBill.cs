namespace CaseDsl.Analysis;

/// <summary>The bill that a share and a sum of money come to, if the money is that share of it.</summary>
/// <param name="Bill">Its amount, as <c>$15M</c>.</param>
/// <param name="Period">As <c>per quarter</c>; empty where none is said.</param>
internal readonly record struct ImpliedBill(SentenceNumber Share, SentenceNumber Money, string Bill, string Period);
