using System.Numerics;
using CaseDsl.Quantities.Statistics;

namespace CaseDsl.Quantities;

// Arithmetic draw by draw. Every vector operation used is exactly rounded (or a fixed chain of such), so that the width of the
// machine's vectors doesn't change a bit. The result may be one of the operands; all spans are as long as the result.
public static partial class Draws
{
    /// <summary>into = a + b, draw by draw.</summary>
    public static void Add(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<AddOperator>(into, a, b);

    /// <summary>into = a + b.</summary>
    public static void Add(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<AddOperator>(into, a, b);

    /// <summary>into = a − b, draw by draw.</summary>
    public static void Subtract(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<SubtractOperator>(into, a, b);

    /// <summary>into = a − b.</summary>
    public static void Subtract(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<SubtractOperator>(into, a, b);

    /// <summary>into = a − b.</summary>
    public static void Subtract(Span<double> into, double a, ReadOnlySpan<double> b) => Apply<SubtractOperator>(into, a, b);

    /// <summary>into = a × b, draw by draw.</summary>
    public static void Multiply(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<MultiplyOperator>(into, a, b);

    /// <summary>into = a × b.</summary>
    public static void Multiply(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<MultiplyOperator>(into, a, b);

    /// <summary>into = a ÷ b, draw by draw.</summary>
    public static void Divide(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<DivideOperator>(into, a, b);

    /// <summary>into = a ÷ b.</summary>
    public static void Divide(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<DivideOperator>(into, a, b);

    /// <summary>into = a ÷ b.</summary>
    public static void Divide(Span<double> into, double a, ReadOnlySpan<double> b) => Apply<DivideOperator>(into, a, b);

    /// <summary>into = a × factor.</summary>
    public static void Scale(Span<double> into, ReadOnlySpan<double> a, double factor) => Apply<MultiplyOperator>(into, a, factor);

    /// <summary>The smaller of each pair; NaN where either is.</summary>
    public static void Min(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<MinOperator>(into, a, b);

    /// <summary>The smaller of each draw and a number.</summary>
    public static void Min(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<MinOperator>(into, a, b);

    /// <summary>The larger of each pair; NaN where either is.</summary>
    public static void Max(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<MaxOperator>(into, a, b);

    /// <summary>The larger of each draw and a number.</summary>
    public static void Max(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<MaxOperator>(into, a, b);

    /// <summary>The draws without their signs.</summary>
    public static void Abs(Span<double> into, ReadOnlySpan<double> a) => Apply<AbsOperator>(into, a);

    /// <summary>The square roots; NaN for a negative draw.</summary>
    public static void Sqrt(Span<double> into, ReadOnlySpan<double> a) => Apply<SqrtOperator>(into, a);

    /// <summary>The draws with their signs turned.</summary>
    public static void Negate(Span<double> into, ReadOnlySpan<double> a) => Apply<NegateOperator>(into, a);

    /// <summary>Each draw to a power.</summary>
    public static void Power(Span<double> into, ReadOnlySpan<double> a, double exponent)
    {
        for (var i = 0; i < into.Length; i++) into[i] = Math.Pow(a[i], exponent);
    }

    /// <summary>Each draw to the power of its partner.</summary>
    public static void Power(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> exponents)
    {
        for (var i = 0; i < into.Length; i++) into[i] = Math.Pow(a[i], exponents[i]);
    }

    /// <summary>1 where a &lt; b, else 0: a condition as draws, whose mean is its probability. <c>and</c> is <see cref="Min(Span{double}, ReadOnlySpan{double}, ReadOnlySpan{double})"/>, <c>or</c> is Max.</summary>
    public static void Less(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<LessOperator>(into, a, b);

    /// <summary>1 where a &lt; b, else 0.</summary>
    public static void Less(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<LessOperator>(into, a, b);

    /// <summary>1 where a &lt; b, else 0.</summary>
    public static void Less(Span<double> into, double a, ReadOnlySpan<double> b) => Apply<LessOperator>(into, a, b);

    /// <summary>1 where a ≤ b, else 0.</summary>
    public static void LessOrEqual(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Apply<LessOrEqualOperator>(into, a, b);

    /// <summary>1 where a ≤ b, else 0.</summary>
    public static void LessOrEqual(Span<double> into, ReadOnlySpan<double> a, double b) => Apply<LessOrEqualOperator>(into, a, b);

    /// <summary>1 where a ≤ b, else 0.</summary>
    public static void LessOrEqual(Span<double> into, double a, ReadOnlySpan<double> b) => Apply<LessOrEqualOperator>(into, a, b);

    private static void Apply<TOperator>(Span<double> into, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
        where TOperator : struct, IBinary
    {
        a = a[..into.Length];
        b = b[..into.Length];
        var i = 0;
        for (; i <= into.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperator.Of(new Vector<double>(a[i..]), new Vector<double>(b[i..])).CopyTo(into[i..]);
        for (; i < into.Length; i++) into[i] = TOperator.Of(a[i], b[i]);
    }

    private static void Apply<TOperator>(Span<double> into, ReadOnlySpan<double> a, double b)
        where TOperator : struct, IBinary
    {
        a = a[..into.Length];
        var i = 0;
        var right = new Vector<double>(b);
        for (; i <= into.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperator.Of(new Vector<double>(a[i..]), right).CopyTo(into[i..]);
        for (; i < into.Length; i++) into[i] = TOperator.Of(a[i], b);
    }

    private static void Apply<TOperator>(Span<double> into, double a, ReadOnlySpan<double> b)
        where TOperator : struct, IBinary
    {
        b = b[..into.Length];
        var i = 0;
        var left = new Vector<double>(a);
        for (; i <= into.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperator.Of(left, new Vector<double>(b[i..])).CopyTo(into[i..]);
        for (; i < into.Length; i++) into[i] = TOperator.Of(a, b[i]);
    }

    private static void Apply<TOperator>(Span<double> into, ReadOnlySpan<double> a)
        where TOperator : struct, IUnary
    {
        a = a[..into.Length];
        var i = 0;
        for (; i <= into.Length - Vector<double>.Count; i += Vector<double>.Count)
            TOperator.Of(new Vector<double>(a[i..])).CopyTo(into[i..]);
        for (; i < into.Length; i++) into[i] = TOperator.Of(a[i]);
    }

    private interface IBinary
    {
        static abstract Vector<double> Of(Vector<double> a, Vector<double> b);

        static abstract double Of(double a, double b);
    }

    private interface IUnary
    {
        static abstract Vector<double> Of(Vector<double> a);

        static abstract double Of(double a);
    }

    private readonly struct AddOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) => a + b;

        public static double Of(double a, double b) => a + b;
    }

    private readonly struct SubtractOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) => a - b;

        public static double Of(double a, double b) => a - b;
    }

    private readonly struct MultiplyOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) => a * b;

        public static double Of(double a, double b) => a * b;
    }

    private readonly struct DivideOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) => a / b;

        public static double Of(double a, double b) => a / b;
    }

    // Minimum and maximum are spelled out as comparisons, because the machine's own differ over NaN and signed zeros.
    private readonly struct MinOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.Equals(a, a), Vector.ConditionalSelect(Vector.LessThan(a, b), a, b), a);

        public static double Of(double a, double b) => double.IsNaN(a) || a < b ? a : b;
    }

    private readonly struct MaxOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.Equals(a, a), Vector.ConditionalSelect(Vector.GreaterThan(a, b), a, b), a);

        public static double Of(double a, double b) => double.IsNaN(a) || a > b ? a : b;
    }

    private readonly struct LessOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.LessThan(a, b), Vector<double>.One, Vector<double>.Zero);

        public static double Of(double a, double b) => a < b ? 1 : 0;
    }

    private readonly struct LessOrEqualOperator : IBinary
    {
        public static Vector<double> Of(Vector<double> a, Vector<double> b) =>
            Vector.ConditionalSelect(Vector.LessThanOrEqual(a, b), Vector<double>.One, Vector<double>.Zero);

        public static double Of(double a, double b) => a <= b ? 1 : 0;
    }

    private readonly struct AbsOperator : IUnary
    {
        public static Vector<double> Of(Vector<double> a) => Vector.Abs(a);

        public static double Of(double a) => Math.Abs(a);
    }

    private readonly struct SqrtOperator : IUnary
    {
        public static Vector<double> Of(Vector<double> a) => Vector.SquareRoot(a);

        public static double Of(double a) => Math.Sqrt(a);
    }

    private readonly struct NegateOperator : IUnary
    {
        public static Vector<double> Of(Vector<double> a) => -a;

        public static double Of(double a) => -a;
    }

    /// <summary>The middle region of <see cref="NormalDistribution.Quantile"/>, the same chain of operations for one and for many.</summary>
    private readonly struct CentralQuantile : IUnary
    {
        public static Vector<double> Of(Vector<double> q)
        {
            var r = new Vector<double>(0.180625) - q * q;
            var numerator = r * 2509.0809287301226727 + new Vector<double>(33430.575583588128105);
            numerator = numerator * r + new Vector<double>(67265.770927008700853);
            numerator = numerator * r + new Vector<double>(45921.953931549871457);
            numerator = numerator * r + new Vector<double>(13731.693765509461125);
            numerator = numerator * r + new Vector<double>(1971.5909503065514427);
            numerator = numerator * r + new Vector<double>(133.14166789178437745);
            numerator = numerator * r + new Vector<double>(3.387132872796366608);
            var denominator = r * 5226.495278852854561 + new Vector<double>(28729.085735721942674);
            denominator = denominator * r + new Vector<double>(39307.89580009271061);
            denominator = denominator * r + new Vector<double>(21213.794301586595867);
            denominator = denominator * r + new Vector<double>(5394.1960214247511077);
            denominator = denominator * r + new Vector<double>(687.1870074920579083);
            denominator = denominator * r + new Vector<double>(42.313330701600911252);
            denominator = denominator * r + Vector<double>.One;
            return q * numerator / denominator;
        }

        public static double Of(double q) => NormalDistribution.Central(q);
    }
}
