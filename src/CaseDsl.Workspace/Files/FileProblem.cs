namespace CaseDsl.Workspace;

/// <summary>
/// A file, folder or setting that could not be read, written or understood. It is told in one line on standard error and
/// never stops the rest of the work.
/// </summary>
/// <param name="Path">The full path, or the argument as it was typed where it names nothing.</param>
/// <param name="Reason">A clause with no final full stop: "there is no such file or folder".</param>
/// <param name="Line">The line, from 1, where one is to blame; 0 where none is.</param>
public sealed record FileProblem(string Path, string Reason, int Line = 0);
