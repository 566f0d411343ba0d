using System.CommandLine;

namespace Holdfast.Cli;

/// <summary>The --format option: text for people, the rest for machines.</summary>
internal static class FormatOption
{
    public static Option<string> Of(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = $"How the result is written: {string.Join(", ", formats)}.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
