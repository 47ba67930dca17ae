namespace CaseDsl.Semantics;

/// <summary>The shapes in which an arm's reading of a metric comes.</summary>
internal enum SampleShape
{
    /// <summary>Nothing was read, or nothing that can be used.</summary>
    None,

    /// <summary>A level without any spread: <c>171 ms</c>.</summary>
    Point,

    /// <summary>A level with a standard error of its own and no count: <c>171 ms [168, 174]</c>.</summary>
    Estimate,

    /// <summary>Successes of a count: <c>50_582 of 1_204_331</c>.</summary>
    Proportion,

    /// <summary>A mean with the standard deviation of one unit, or its standard error, of a count.</summary>
    Mean,
}
