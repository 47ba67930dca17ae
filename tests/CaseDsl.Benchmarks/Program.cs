using BenchmarkDotNet.Running;
using CaseDsl.Benchmarks;

// dotnet run -c Release --project tests/CaseDsl.Benchmarks -- --filter '*Parser*' --job short
BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
