using System.Globalization;
using System.Text;
using CaseDsl.Quantities;

namespace CaseDsl.Analysis;

/// <summary>The claim that a sentence could become: what it says is filled in, and what it leaves out is <c>unknown</c>.</summary>
public static class SentenceSkeleton
{
    /// <returns>A case that means something as it stands, with comments where the author must answer.</returns>
    public static string Of(string sentence)
    {
        SentenceReading reading = SentenceReading.Of(sentence);
        SentenceMetric metric = SentenceMetric.In(reading);
        SentenceMetric? modelMetric = SentenceMetric.ModelMetricIn(reading);
        SentenceCost cost = SentenceCost.In(reading);
        ImpliedBill? implied = reading.ImpliedBill();

        var text = new StringBuilder();
        Line("model your_model \"What it is called\" { version: v1 }");
        Line(metric.Declaration);
        if (modelMetric is not null)
            Line(modelMetric.Declaration);
        Line(cost.Declaration(implied));
        Line("");
        Line("claim what_changed \"What members did, and what it cost\" {");
        Line("  model: your_model");
        Line($"  moves: {Moves(reading, metric, modelMetric)}");
        Line($"  costs: {cost.Name} by {Change(reading, SentenceTopic.Cost) ?? "unknown"}{(cost.IsNamed ? "" : "     // what it cost, or saved")}");
        Line(Worth(reading, cost, implied));
        Line("  // evidence: the experiment or the source that measured it");
        Line("}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Moves(SentenceReading reading, SentenceMetric metric, SentenceMetric? modelMetric)
    {
        string also = modelMetric is null ? "" : $", {modelMetric.Name} by {Change(reading, SentenceTopic.Model) ?? "unknown"}";
        return Change(reading, SentenceTopic.Subscriber) is { } change
            ? $"{metric.Name} by {change}{also}     // its 95% interval behind it: [low, high]"
            : $"{metric.Name} by unknown{also}     // the subscriber's metric first: by how much?";
    }

    private static string Worth(SentenceReading reading, SentenceCost cost, ImpliedBill? implied)
    {
        if (implied is { } bill)
        {
            string share = Digits(Math.Abs(bill.Share.Typed.Value)) + "%";
            return $"  worth: {Money(bill.Money, bill.Period)} from {cost.Name}.baseline * {share}";
        }

        foreach (SentenceNumber number in reading.Numbers)
        {
            if (number.Typed.Unit.Dimension.Currency is not null && number.Topic != SentenceTopic.Cost)
                return $"  worth: {Money(number, reading.Period())}     // 'from' the sum that gives it";
        }

        return "  worth: unknown     // money for a period, 'from' the sum that gives it";
    }

    /// <summary>The change of the first number with the topic as a claim writes it; null where the sentence has none.</summary>
    private static string? Change(SentenceReading reading, SentenceTopic topic)
    {
        foreach (SentenceNumber number in reading.Numbers)
        {
            if (number.Topic != topic)
                continue;
            string sign = number.IsFalling ? "-" : "+";
            Unit unit = number.Typed.Unit;
            string digits = Digits(Math.Abs(number.Typed.Value));
            if (unit.Equals(Unit.Percent))
            {
                bool saysPoints = number.IsRatio && reading.SaysPoints(number);
                return $"{sign}{digits}{(saysPoints ? "pp" : number.IsRatio ? "% relative" : "%")}";
            }

            if (unit.Equals(Unit.PercentagePoint))
                return $"{sign}{digits}pp";
            if (topic == SentenceTopic.Cost && unit.Dimension.Currency is not null)
                return sign + Money(number, reading.Period() is { Length: > 0 } period ? period : "per quarter");
        }

        return null;
    }

    private static string Money(SentenceNumber number, string period)
    {
        string amount = SentenceReading.Amount(Math.Abs(number.Typed.Value), number.Typed.Unit);
        return period.Length > 0 ? $"{amount} {period}" : amount;
    }

    private static string Digits(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
