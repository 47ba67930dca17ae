using static CaseDsl.Semantics.DeclarationKind;

namespace CaseDsl.Semantics;

internal static class OptionSchema
{
    public static readonly DeclarationSchema Schema = new()
    {
        Kind = Option,
        Keyword = "option",
        IsTopLevel = false,
        Documentation =
            "One thing that could be done.",
        Example = """
            tradeoff model_size "A smaller model, or the whole one" {
              option small { moves: ctr by +1% relative  costs: serving by -$0.1M per quarter  ready: 2026-06-01 }
              option whole { moves: ctr by +1.4% relative  costs: serving by +$0.3M per quarter  ready: 2026-06-15 }
              choose:  small
              because: "{small.net} against {whole.net}."
            }
            """,
        Properties =
        [
            Takes.Moves("moves", "The metrics that it would move.", "moves: ctr by +1.5% relative"),
            Takes.Costs("costs", "The costs that it would move.", "costs: serving by +$0.2M per quarter"),
            Takes.Claims("Claims that say what it would do.", "claims: more_clicks"),
            Takes.Date("ready", "The day it could start to pay.", "ready: 2026-05-11"),
            Takes.Figure("effort", FigureExpectation.None, "What it takes to build.", "effort: 6 person_months"),
        ],
    };
}
