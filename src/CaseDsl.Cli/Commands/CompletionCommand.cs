using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary><c>casedsl completion</c>: a script by which a shell completes our commands, options, their values and the names of rules.</summary>
internal static class CompletionCommand
{
    /// <summary>
    /// Each asks the program itself, so that no script goes stale: see <see cref="Completions"/>. Where it has no answer, the
    /// shell offers names of files.
    /// </summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            # casedsl completion for bash. In ~/.bashrc:  eval "$(casedsl completion bash)"
            _casedsl_complete() {
              local suggestion
              COMPREPLY=()
              while IFS=$'\t' read -r suggestion _; do
                COMPREPLY+=("$suggestion")
              done < <(casedsl __complete "${COMP_WORDS[@]:1:COMP_CWORD-1}" "at:$2" 2>/dev/null)
            }
            complete -o default -F _casedsl_complete casedsl
            """,
        ["zsh"] =
            """
            # casedsl completion for zsh. In ~/.zshrc, after compinit:  eval "$(casedsl completion zsh)"
            _casedsl_complete() {
              local line text help
              local -a suggestions
              for line in "${(@f)$(casedsl __complete "${(@Q)words[2,CURRENT-1]}" "at:${(Q)PREFIX}" 2>/dev/null)}"; do
                text=${${line%%$'\t'*}//:/\\:} help=${line#*$'\t'}
                [[ -z $text ]] || suggestions+=("$text${help:+:$help}")
              done
              if (( $#suggestions )); then _describe casedsl suggestions; else _files; fi
            }
            compdef _casedsl_complete casedsl
            """,
        ["fish"] =
            """
            # casedsl completion for fish:  casedsl completion fish > ~/.config/fish/completions/casedsl.fish
            function __casedsl_complete
                set -l word (commandline -ct)
                set -l before (commandline -opc)
                while set -q before[1]; and string match -q -- '*=*' $before[1]
                    set -e before[1]
                end
                set -l suggestions (casedsl __complete $before[2..] "at:$word" 2>/dev/null)
                if set -q suggestions[1]
                    printf '%s\n' $suggestions
                else
                    __fish_complete_path (string unescape -- "$word")
                end
            end
            complete -c casedsl -f -a '(__casedsl_complete)'
            """,
        ["pwsh"] =
            """
            # casedsl completion for PowerShell. In $PROFILE:  casedsl completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName casedsl -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
                casedsl __complete @before "at:$wordToComplete" 2>$null | ForEach-Object {
                    $text, $help = $_ -split "`t", 2
                    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $(if ($help) { $help } else { $text }))
                }
            }
            """,
    };

    public static Command Build(Host host)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !Scripts.ContainsKey(result.Tokens[0].Value))
            {
                result.AddError($"there is no completion for '{result.Tokens[0].Value}', only for {string.Join(", ", Scripts.Keys)}");
            }
        });
        var command = new Command("completion", "Prints the script by which a shell completes commands, options, their values and rules.") { shell };
        command.SetAction(parsed =>
        {
            host.Out.WriteLine(Scripts[parsed.GetValue(shell) ?? ""].ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        });
        return command;
    }
}
