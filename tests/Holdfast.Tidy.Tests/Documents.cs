using System.Text.RegularExpressions;
using Xunit;

namespace Holdfast.Tidy.Tests;

/// <summary>What a reader looks for exists: each verb has its words in docs/commands.md.</summary>
public sealed partial class Documents
{
    private static TrackedFile Page => TrackedFile.All.Single(file => file.Path == "docs/commands.md");

    private static IEnumerable<TrackedFile> Commands => TrackedFile.All.Where(file => file.Path.StartsWith("src/Holdfast.Cli/Commands/", StringComparison.Ordinal));

    [Fact]
    public void Every_command_is_documented() => Complaints.None(Commands.SelectMany(command => Undocumented(command, Page.Text)));

    [Fact]
    public void A_command_without_words_is_reported() => Complaints.One(
        new("src/Holdfast.Cli/Commands/MoveTenantCommand.cs", ""),
        command => Undocumented(command, "## holdfast move\n\n`holdfast check`"));

    [Fact]
    public void A_documented_command_is_accepted() =>
        Assert.Empty(Undocumented(new("src/Holdfast.Cli/Commands/MoveTenantCommand.cs", ""), "## holdfast move-tenant\n"));

    private static IEnumerable<string> Undocumented(TrackedFile command, string page)
    {
        if (!command.Name.EndsWith("Command.cs", StringComparison.Ordinal))
            return [];

        var verb = WordStart().Replace(command.Name[..^"Command.cs".Length], "-").ToLowerInvariant();
        return Regex.IsMatch(page, $@"holdfast {verb}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1))
            ? []
            : [$"{command.Path}: docs/commands.md does not mention 'holdfast {verb}'."];
    }

    [GeneratedRegex("(?<!^)(?=[A-Z])", RegexOptions.ExplicitCapture)]
    private static partial Regex WordStart();
}
