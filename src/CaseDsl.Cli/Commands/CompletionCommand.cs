using System.CommandLine;

namespace CaseDsl.Cli;

/// <summary><c>casedsl completion</c>: a script by which a shell completes our commands, options, their values and the names of rules.</summary>
internal static class CompletionCommand
{
    /// <summary>
    /// Each asks the program itself, which answers to the directive <c>[suggest:POSITION]</c>, so that no script goes stale.
    /// Where an argument is begun without a dash, names of files are offered as well, and options are not.
    /// </summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] =
            """
            # casedsl completion for bash. In ~/.bashrc:  eval "$(casedsl completion bash)"
            _casedsl_complete() {
              local word=${COMP_WORDS[COMP_CWORD]} suggestion
              COMPREPLY=()
              while IFS= read -r suggestion; do
                [[ $suggestion == "$word"* && ($word == -* || $suggestion != -*) ]] && COMPREPLY+=("$suggestion")
              done < <(casedsl "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _casedsl_complete casedsl
            """,
        ["zsh"] =
            """
            # casedsl completion for zsh. In ~/.zshrc, after compinit:  eval "$(casedsl completion zsh)"
            _casedsl_complete() {
              local -a suggestions
              suggestions=("${(@f)$(casedsl "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              [[ $PREFIX == -* ]] || { suggestions=("${(@)suggestions:#-*}"); _files }
              compadd -- "${(@)suggestions:#}"
            }
            compdef _casedsl_complete casedsl
            """,
        ["fish"] =
            """
            # casedsl completion for fish:  casedsl completion fish > ~/.config/fish/completions/casedsl.fish
            function __casedsl_complete
                set -l word (commandline -ct)
                set -l line (commandline -cp)
                for suggestion in (casedsl "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
                    if string match -q -- '-*' "$word"; or not string match -q -- '-*' "$suggestion"
                        echo $suggestion
                    end
                end
            end
            complete -c casedsl -a '(__casedsl_complete)'
            """,
        ["pwsh"] =
            """
            # casedsl completion for PowerShell. In $PROFILE:  casedsl completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName casedsl -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                casedsl "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                    Where-Object { $_ -like "$wordToComplete*" -and ($wordToComplete -like '-*' -or $_ -notlike '-*') } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
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
