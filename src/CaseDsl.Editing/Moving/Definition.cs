using CaseDsl.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CaseDsl.Editing;

/// <summary>From a name to what it means.</summary>
/// <param name="Origin">The name under the cursor, in the file asked.</param>
/// <param name="Target">The name of the declaration or property that is meant, in its own file.</param>
/// <param name="TargetWhole">All of that declaration or property, in the target's file.</param>
public sealed record Definition(TextSpan Origin, Location Target, TextSpan TargetWhole);
