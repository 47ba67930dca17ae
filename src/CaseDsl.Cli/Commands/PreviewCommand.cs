using System.CommandLine;
using System.Globalization;

namespace CaseDsl.Cli;

/// <summary><c>casedsl preview</c>: the pages in a browser while they are written.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 4747;

    public static Command Build(Host host)
    {
        var path = new Argument<string>("PATH")
        {
            Description = "The folder, or the case file, to preview; the current folder where none is given.",
            DefaultValueFactory = static _ => ".",
        };
        var port = new Option<int>("--port")
        {
            Description = "The port to serve on, on this machine alone; 0 for any that is free.",
            HelpName = "N",
            DefaultValueFactory = static _ => UsualPort,
            CustomParser = static result =>
            {
                var written = result.Tokens[0].Value;
                if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65_535)
                {
                    return number;
                }

                result.AddError($"--port takes a whole number from 0 to 65535, not '{written}'");
                return 0;
            },
        };
        var open = CommandParts.Flag("--open", "Open a browser on it.");
        var command = new Command("preview", "Shows cases in a browser, their findings beside them, and follows every save.") { path, port, open };
        command.SetAction(parsed => new PreviewRun(host, parsed.GetValue(port), parsed.GetValue(open)).Run(parsed.GetValue(path) ?? "."));
        return command;
    }
}
