namespace CaseDsl.Cli;

/// <summary>Command lines that help shows; the tests run each of them through the parser.</summary>
internal static class Examples
{
    public static readonly IReadOnlyDictionary<string, (string Line, string Does)[]> All = new Dictionary<string, (string, string)[]>
    {
        [""] =
        [
            ("casedsl new canvas home_rows", "begin a case from a template"),
            ("casedsl check", "check every case under the current folder"),
            ("casedsl eval home.case", "show every figure of one case"),
            ("casedsl render home.case", "write home.md beside it"),
        ],
        ["new"] =
        [
            ("casedsl new workspace cases", "begin a folder: shared metrics, a canvas, a story, configuration, a CI job"),
            ("casedsl new canvas home_rows", "write home_rows.case, with its gaps marked"),
            ("casedsl new sheet cases/q3_impact", "the same elsewhere; it uses the nearest metrics.case"),
            ("casedsl new story draft --stdout", "show the template"),
        ],
        ["check"] =
        [
            ("casedsl check", "check every case under the current folder"),
            ("casedsl check cases/home.case --fail-on warning", "check one file, and what it uses, strictly"),
            ("casedsl check \"cases/**/q2_*.case\" --ignore prose,CASE3010", "check what a pattern names, without some rules"),
            ("casedsl check --fix --diff", "show what the safe fixes would change, and change nothing"),
            ("casedsl check --stdin --path cases/home.case < draft.case", "check a text as if it stood in that file"),
            ("casedsl check cases --rendered", "check the committed pages, too: does each still equal its case?"),
            ("casedsl check --sentence \"I built a model that improved precision by 4 %\"", "what is wrong with one sentence, and the claim that it could become"),
            ("casedsl check --output casedsl.sarif", "write the findings for code scanning, beside the text; .json and .xml (JUnit) for others"),
            ("casedsl check --write-baseline known.json", "record what is found today, so that ..."),
            ("casedsl check --baseline known.json", "... only what is new is reported"),
            ("casedsl check --changed-since origin/main", "check what this branch has changed, and the files that use it"),
            ("casedsl check cases --watch", "check again whenever a file is saved"),
            ("casedsl check --format github", "in a GitHub workflow: show the findings beside the lines of the change"),
        ],
        ["eval"] =
        [
            ("casedsl eval home.case", "every claim, option, sheet, experiment and decision, with its figures"),
            ("casedsl eval home.case --expression \"more_clicks.net * 4 quarters\"", "one figure"),
            ("casedsl eval home.case --draws 100000", "the same with finer intervals and probabilities"),
            ("casedsl eval home.case --format json", "the same for another program"),
        ],
        ["render"] =
        [
            ("casedsl render home.case", "write home.md, the whole case, beside it"),
            ("casedsl render home.case --only canvas:home_canvas", "write home_canvas.md, one page"),
            ("casedsl render cases --out pages", "write every case under pages"),
            ("casedsl render cases --check", "say which committed pages no longer equal their case"),
        ],
        ["preview"] =
        [
            ("casedsl preview", "serve every case under the current folder at http://127.0.0.1:4747/"),
            ("casedsl preview cases/home.case --open", "one case, and open a browser on it"),
            ("casedsl preview --port 0", "the same on any port that is free"),
        ],
        ["score"] =
        [
            ("casedsl score home.case", "what the case shows of its author's judgment, point by point"),
            ("casedsl score cases --format markdown", "the same for every case, as a page"),
        ],
        ["format"] =
        [
            ("casedsl format", "format every case under the current folder"),
            ("casedsl format cases --check", "say which files are not formatted"),
            ("casedsl format home.case --diff", "show what would change"),
            ("casedsl format --stdin < draft.case", "format a text"),
        ],
        ["explain"] =
        [
            ("casedsl explain CASE3004", "what the rule finds, why it matters, what to write instead"),
            ("casedsl explain bare-percent-of-ratio", "the same by its other name"),
        ],
        ["rules"] =
        [
            ("casedsl rules", "every rule with its severity"),
            ("casedsl rules --format json", "the same for another program"),
        ],
        ["lsp"] =
        [
            ("casedsl lsp", "the language server, over standard input and output"),
        ],
        ["completion"] =
        [
            ("casedsl completion bash", "the script for bash; in ~/.bashrc: eval \"$(casedsl completion bash)\""),
            ("casedsl completion fish", "the script for fish, to be written to ~/.config/fish/completions/casedsl.fish"),
        ],
    };

    public static (string Line, string Does)[] Of(string command) => All.GetValueOrDefault(command) ?? [];
}
