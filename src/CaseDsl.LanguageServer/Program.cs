using System.IO.Abstractions;
using System.IO.Pipelines;
using CaseDsl.LanguageServer;

// Standard output is the editor's: whoever writes to the console by mistake writes to standard error.
var output = Console.OpenStandardOutput();
Console.SetOut(Console.Error);

// Standard input takes a thread of its own; two processors would leave one for everything else.
ThreadPool.GetMinThreads(out var workers, out var ports);
ThreadPool.SetMinThreads(Math.Max(workers, 8), ports);

var server = new LanguageServerHost(PipeReader.Create(Console.OpenStandardInput()), PipeWriter.Create(output), new FileSystem(), Console.Error);
var code = await server.RunAsync().ConfigureAwait(false);
await server.DisposeAsync().ConfigureAwait(false);
return code;
