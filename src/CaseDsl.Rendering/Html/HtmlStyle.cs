namespace CaseDsl.Rendering.Html;

/// <summary>The look of a page: light and dark, on a screen, a phone and paper.</summary>
internal static class HtmlStyle
{
    private const string Light = """
        --paper: #ffffff; --ground: #f4f3f0; --ink: #1d1f23; --muted: #5a6069; --line: #dddad4; --faint: #f7f6f3; --accent: #1d4f7c;
          --good: #156a3d; --good-wash: #e7f4ec; --doubtful: #7d5200; --doubtful-wash: #fcf2da; --bad: #a8231b; --bad-wash: #fceceb; --neutral-wash: #eef2f6;
        """;

    private const string Dark = """
        --paper: #1b1e23; --ground: #131518; --ink: #e9e7e3; --muted: #a9afb7; --line: #373b43; --faint: #22262c; --accent: #90bde9;
          --good: #74d29c; --good-wash: #17301f; --doubtful: #f0c36d; --doubtful-wash: #33280f; --bad: #ff9d92; --bad-wash: #3b1c19; --neutral-wash: #222a33;
        """;

    /// <summary>The style sheet; everything in it is inside <c>.casedsl</c>, but for the body of a document of its own.</summary>
    internal const string Sheet = $$"""
        .casedsl-page, .casedsl { color-scheme: light;
          {{Light}} }
        @media (prefers-color-scheme: dark) { .casedsl-page, .casedsl { color-scheme: dark;
          {{Dark}} } }
        [data-theme="light"] .casedsl-page, [data-theme="light"] .casedsl { color-scheme: light;
          {{Light}} }
        [data-theme="dark"] .casedsl-page, [data-theme="dark"] .casedsl { color-scheme: dark;
          {{Dark}} }
        .casedsl-page { margin: 0; background: var(--ground); }
        .casedsl { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: var(--ink); box-sizing: border-box;
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans", sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
        .casedsl *, .casedsl *::before { box-sizing: border-box; }
        .casedsl .page { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 2rem 2.25rem; margin: 0 0 1.5rem; }
        .casedsl h1, .casedsl h2, .casedsl h3, .casedsl h4 { line-height: 1.25; text-wrap: balance; font-weight: 650; letter-spacing: -0.01em; }
        .casedsl h1 { font-size: 1.85rem; margin: 0 0 1rem; }
        .casedsl h2 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
        .casedsl.case h2 { font-size: 1.5rem; margin: 0 0 1rem; }
        .casedsl h3 { font-size: 1.1rem; margin: 1.6rem 0 0.5rem; }
        .casedsl p, .casedsl ul, .casedsl ol { margin: 0.6rem 0; }
        .casedsl ul, .casedsl ol { padding-left: 1.25rem; }
        .casedsl li { margin: 0.3rem 0; }
        .casedsl li::marker { color: var(--muted); }
        .casedsl a { color: var(--accent); }
        .casedsl code { font: 0.88em ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; background: var(--faint); border-radius: 4px; padding: 0.1em 0.3em; }
        .casedsl pre { background: var(--faint); border-radius: 8px; padding: 0.8rem 1rem; overflow-x: auto; }
        .casedsl pre code { background: none; padding: 0; }
        .casedsl blockquote { margin: 0.8rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
        .casedsl :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        .casedsl nav { margin: 0 0 1.5rem; font-size: 0.92rem; }
        .casedsl nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0; padding: 0 0.25rem; }
        .casedsl nav a { text-decoration: none; }
        .casedsl nav a:hover { text-decoration: underline; }
        .casedsl .verdict { border-left: 4px solid var(--accent); background: var(--neutral-wash); border-radius: 0 8px 8px 0; padding: 0.8rem 1.1rem; margin: 0 0 1.25rem; }
        .casedsl .verdict p { margin: 0.35rem 0; }
        .casedsl .verdict p:first-child { font-size: 1.15rem; line-height: 1.4; }
        .casedsl .verdict.good { border-color: var(--good); background: var(--good-wash); }
        .casedsl .verdict.doubtful { border-color: var(--doubtful); background: var(--doubtful-wash); }
        .casedsl .verdict.bad { border-color: var(--bad); background: var(--bad-wash); }
        .casedsl table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.94rem; line-height: 1.45; }
        .casedsl th, .casedsl td { text-align: left; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); }
        .casedsl th:last-child, .casedsl td:last-child { padding-right: 0; }
        .casedsl thead th { font-size: 0.87em; font-weight: 600; color: var(--muted); border-bottom: 1.5px solid var(--muted); vertical-align: bottom; }
        .casedsl tbody th { font-weight: 500; }
        .casedsl td.none { color: var(--muted); }
        .casedsl .light { display: inline-block; width: 1.25em; height: 1.25em; line-height: 1.25em; border-radius: 50%; text-align: center; font-size: 0.82em; font-weight: 700; margin-right: 0.3em; }
        .casedsl .date { white-space: nowrap; }
        .casedsl .light.good { color: var(--good); background: var(--good-wash); box-shadow: inset 0 0 0 1px; }
        .casedsl .light.doubtful { color: var(--doubtful); background: var(--doubtful-wash); box-shadow: inset 0 0 0 1px; }
        .casedsl .light.bad { color: var(--bad); background: var(--bad-wash); box-shadow: inset 0 0 0 1px; }
        .casedsl figure { margin: 1.25rem 0; }
        .casedsl figcaption { font-size: 0.82rem; color: var(--muted); margin: 0.4rem 0; }
        .casedsl svg { display: block; overflow: visible; }
        .casedsl svg text { font-size: 12px; fill: var(--ink); }
        .casedsl .forest .row { display: grid; grid-template-columns: 13rem 1fr 11.5rem; gap: 0 1rem; align-items: center; padding: 0.15rem 0; font-size: 0.92rem; }
        .casedsl .forest .value { font-size: 0.88rem; color: var(--muted); }
        .casedsl .forest line { stroke: var(--ink); stroke-width: 2; }
        .casedsl .forest line.grid { stroke: var(--line); stroke-width: 1; }
        .casedsl .forest line.zero { stroke: var(--muted); stroke-width: 1; }
        .casedsl .forest line.margin { stroke: var(--bad); stroke-dasharray: 3 3; }
        .casedsl .forest circle { fill: var(--ink); }
        .casedsl .forest .good .interval { stroke: var(--good); }
        .casedsl .forest .good circle { fill: var(--good); }
        .casedsl .forest .bad .interval { stroke: var(--bad); }
        .casedsl .forest .bad circle { fill: var(--bad); }
        .casedsl .forest .axis text { fill: var(--muted); font-size: 11px; }
        .casedsl .tree { overflow-x: auto; }
        .casedsl .tree rect { fill: var(--faint); stroke: var(--line); stroke-width: 1.5; }
        .casedsl .tree .star rect { fill: var(--good-wash); stroke: var(--good); stroke-width: 2; }
        .casedsl .tree .cost rect { stroke-dasharray: 5 3; stroke: var(--muted); }
        .casedsl .tree .level, .casedsl .tree .by { fill: var(--muted); }
        .casedsl .tree .by { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
        .casedsl .tree .edge { fill: none; stroke: var(--muted); stroke-width: 1.5; }
        .casedsl .tree .head { fill: var(--muted); }
        .casedsl .matrix rect { fill: var(--faint); stroke: var(--paper); stroke-width: 3; }
        .casedsl .matrix rect.first { fill: var(--good-wash); }
        .casedsl .matrix .quadrant { fill: var(--muted); font-weight: 600; }
        .casedsl .matrix circle { fill: var(--paper); stroke: var(--muted); stroke-width: 2.5; }
        .casedsl .matrix .good circle { stroke: var(--good); }
        .casedsl .matrix .doubtful circle { stroke: var(--doubtful); }
        .casedsl .matrix .bad circle { stroke: var(--bad); }
        .casedsl .matrix .out circle { stroke-dasharray: 4 3; }
        .casedsl .matrix .rank { font-weight: 700; }
        .casedsl .matrix .key { margin-left: 0.75rem; white-space: nowrap; }
        .casedsl .dot { display: inline-block; width: 0.75em; height: 0.75em; border: 2px solid var(--muted); border-radius: 50%; margin-right: 0.3em; }
        .casedsl .dot.good { border-color: var(--good); }
        .casedsl .dot.doubtful { border-color: var(--doubtful); }
        .casedsl .dot.bad { border-color: var(--bad); }
        .casedsl .dot.out { border-style: dashed; }
        .casedsl .sources { font-size: 0.92rem; color: var(--muted); }
        @media screen and (max-width: 46rem) {
          .casedsl { padding: 0.75rem 0.5rem 2rem; font-size: 15px; }
          .casedsl .page { padding: 1.1rem 1rem; border-radius: 8px; }
          .casedsl h1 { font-size: 1.45rem; }
          .casedsl.case h2 { font-size: 1.25rem; }
          .casedsl thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .casedsl table, .casedsl tbody, .casedsl tr, .casedsl tbody th, .casedsl td { display: block; }
          .casedsl tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
          .casedsl tbody th { font-weight: 650; }
          .casedsl tbody th, .casedsl td { padding: 0.1rem 0; border: 0; }
          .casedsl td { position: relative; padding-left: calc(max(6.5rem, 32%) + 0.75rem); min-height: 1.7em; }
          .casedsl td::before { content: attr(data-label); position: absolute; left: 0; width: max(6.5rem, 32%); color: var(--muted); font-size: 0.85em; }
          .casedsl td.none { display: none; }
          .casedsl .forest .row { grid-template-columns: 1fr auto; padding: 0.35rem 0; }
          .casedsl .forest svg { grid-row: 2; grid-column: 1 / -1; }
          .casedsl .forest .axis .label, .casedsl .forest .axis .value { display: none; }
          .casedsl .matrix .name { display: none; }
        }
        @page { margin: 11mm 13mm; }
        @media print {
          .casedsl-page, .casedsl, [data-theme] .casedsl-page, [data-theme] .casedsl { color-scheme: light;
          {{Light}} --ground: #ffffff; }
          .casedsl { max-width: none; padding: 0; font-size: 9pt; line-height: 1.34; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .casedsl .page { border: 0; border-radius: 0; padding: 0; margin: 0; }
          .casedsl .page + .page { break-before: page; }
          .casedsl nav { display: none; }
          .casedsl h1 { font-size: 1.55em; margin-bottom: 0.45em; }
          .casedsl h2, .casedsl.case h2 { font-size: 1.25em; margin: 0.8em 0 0.3em; }
          .casedsl.case h2 { font-size: 1.55em; }
          .casedsl .verdict { padding: 0.5em 0.9em; margin-bottom: 0.8em; }
          .casedsl .verdict p:first-child { font-size: 1.12em; }
          .casedsl table { font-size: 0.95em; line-height: 1.3; }
          .casedsl figure { margin: 0.7em 0; }
          .casedsl.case .page > h2:first-child { margin-top: 0; }
          .casedsl h3 { font-size: 1.08em; margin: 0.7em 0 0.25em; }
          .casedsl h1, .casedsl h2, .casedsl h3 { break-after: avoid; }
          .casedsl tr, .casedsl li, .casedsl figure, .casedsl .verdict { break-inside: avoid; }
          .casedsl p, .casedsl ul, .casedsl table { margin: 0.4em 0; }
          .casedsl li { margin: 0.1em 0; }
          .casedsl th, .casedsl td { padding-top: 0.2em; padding-bottom: 0.2em; }
          .casedsl a { color: inherit; text-decoration: none; }
          .casedsl .tree svg { max-width: 100%; height: auto; }
        }

        """;
}
