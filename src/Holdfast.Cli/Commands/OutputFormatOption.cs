using System.CommandLine;

namespace Holdfast.Cli.Commands;

/// <summary>`--format`: for whom the result is written.</summary>
internal static class OutputFormatOption
{
    public static Option<OutputFormat> Create() => new("--format")
    {
        Description = "text for people, json for programs.",
        DefaultValueFactory = _ => OutputFormat.Text,
    };
}
