namespace CaseDsl.Workspace;

/// <summary>Work on many files at once, with results in the order of the files.</summary>
public static class OrderedWork
{
    /// <summary>Works on each item, on as many threads as there are processors; a single item stays on this one.</summary>
    /// <param name="done">Called after each item, from any thread.</param>
    /// <exception cref="OperationCanceledException">The cancellation was asked for.</exception>
    public static TResult[] Run<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, Action done, CancellationToken cancellation)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            results[0] = work(items[0]);
            done();
            return results;
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, items.Count, options, i =>
            {
                results[i] = work(items[i]);
                done();
            });
        }
        catch (AggregateException failure) when (failure.InnerExceptions is [var only, ..])
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(only);
        }

        return results;
    }
}
