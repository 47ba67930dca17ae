using CaseDsl.Syntax;

namespace CaseDsl.Rendering.Blocks;

/// <summary>One interval. Changes are fractions of control, turned so that better is positive.</summary>
/// <param name="Label">What it is of, in plain text.</param>
/// <param name="Point">The relative change.</param>
/// <param name="Low">The interval's lower end; null where there is none.</param>
/// <param name="High">The interval's upper end.</param>
/// <param name="Margin">The harm accepted beforehand, at or below zero; null where none is.</param>
/// <param name="Text">The change as printed, not turned, in plain text.</param>
/// <param name="Tone">What it shows: better, worse, or nothing yet.</param>
/// <param name="Source">Where it was stated or read.</param>
internal sealed record IntervalRow(string Label, double Point, double? Low, double? High, double? Margin, string Text, Tone Tone, Location? Source);
