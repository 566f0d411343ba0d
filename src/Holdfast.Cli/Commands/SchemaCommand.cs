using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Schema;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast schema</c>: the JSON Schema of the estate file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(CliConsole console)
    {
        var command = new Verb("schema",
            "Write the JSON Schema of the estate file, so that an editor completes keys and explains them.",
            """
            Examples:
              holdfast schema > estate.schema.json
              # then, as the first line of estate.yaml:
              # yaml-language-server: $schema=estate.schema.json
            """);
        command.SetAction(_ =>
        {
            console.Output.Write(Text());
            return ExitCode.Success;
        });
        return command;
    }

    internal static string Text()
    {
        // The compiler writes the model's doc comments beside the assembly; they are the descriptions.
        var documentation = Path.Combine(AppContext.BaseDirectory, "Holdfast.Estate.xml");
        return Json.Text(EstateSchema.Generate(File.Exists(documentation) ? File.ReadAllText(documentation) : ""));
    }
}
