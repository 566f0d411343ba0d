using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Schema;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast schema</c>: the JSON Schema of the estate file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console)
    {
        var part = new Option<bool>("--part") { Description = "The schema of a file that an estate includes, instead of the estate's own." };
        var command = new Verb("schema",
            "Write the JSON Schema of the estate file, so that an editor completes keys and explains them.",
            """
            Examples:
              holdfast schema > estate.schema.json
              # then, as the first line of estate.yaml:
              # yaml-language-server: $schema=estate.schema.json
              holdfast schema --part > estate-part.schema.json   # for the files that an estate includes
            """)
        {
            part,
        };
        command.SetAction(parsed =>
        {
            console.Output.Write(parsed.GetValue(part) ? PartText() : Text());
            return ExitCode.Success;
        });
        return command;
    }

    internal static string Text() => Json.Text(EstateSchema.Generate(Documentation()));

    internal static string PartText() => Json.Text(EstateSchema.GeneratePart(Documentation()));

    // The compiler writes the model's doc comments beside the assembly; they are the descriptions.
    private static string Documentation()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Holdfast.Estate.xml");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
