using BenchmarkDotNet.Running;
using CaseDsl.Benchmarks;

// dotnet run -c Release --project tests/CaseDsl.Benchmarks -- --filter '*Parser*' --job short
// dotnet run -c Release --project tests/CaseDsl.Benchmarks -- corpus FOLDER
if (args is ["corpus", var folder])
    CaseCorpus.Write(folder);
else
    BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
