using System.Collections.Immutable;
using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>What a page answers, set apart from the rest: its first paragraph is the answer.</summary>
internal sealed record VerdictBlock(ImmutableArray<string> Paragraphs, Tone Tone, Location? Source) : PageBlock(Source);
