using System.CommandLine;

namespace Holdfast.Cli.Commands;

/// <summary>The --repeat option.</summary>
internal static class RepeatOption
{
    private const int Most = 1000;

    public static Option<int> Create(string description)
    {
        var option = new Option<int>("--repeat") { Description = description, DefaultValueFactory = _ => 1, HelpName = "TIMES" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Most)
                result.AddError($"--repeat takes a number from 1 to {Most}.");
        });
        return option;
    }
}
