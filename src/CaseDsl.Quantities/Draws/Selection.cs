using System.Numerics;

namespace CaseDsl.Quantities;

/// <summary>The k-th smallest of many numbers without sorting them all.</summary>
internal static class Selection
{
    private const int SmallEnoughToSort = 32;

    /// <summary>
    /// The value at <paramref name="index"/> of the sorted order; afterwards nothing before that place is larger and nothing behind it smaller.
    /// Quickselect (C. A. R. Hoare, 1961) with a sort where the pivots turn out badly. Values are not NaN.
    /// </summary>
    internal static double Select(Span<double> values, int index)
    {
        int low = 0, high = values.Length - 1;
        var patience = 2 * BitOperations.Log2((uint)values.Length) + 8;
        while (high - low >= SmallEnoughToSort && patience-- > 0)
        {
            var pivot = MedianOfThree(values[low], values[low + ((high - low) >> 1)], values[high]);
            int left = low, right = high;
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                left++;
                right--;
            }

            if (index <= right) high = right;
            else if (index >= left) low = left;
            else return values[index];
        }

        values[low..(high + 1)].Sort();
        return values[index];
    }

    /// <summary>The smallest of at least one value.</summary>
    internal static double Smallest(ReadOnlySpan<double> values)
    {
        var smallest = values[0];
        foreach (var value in values)
            if (value < smallest)
                smallest = value;
        return smallest;
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
