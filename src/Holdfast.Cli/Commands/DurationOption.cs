using System.CommandLine;
using Holdfast.Estate.Values;

namespace Holdfast.Cli.Commands;

/// <summary>An option that takes a duration as the estate writes it: <c>1s</c>, <c>45m</c>, <c>14d</c>.</summary>
internal static class DurationOption
{
    public static Option<TimeSpan> Create(string name, string description, TimeSpan otherwise, TimeSpan least) => new(name)
    {
        Description = description,
        HelpName = "DURATION",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (DurationText.TryParse(text, out var value) && value >= least)
                return value;
            result.AddError($"'{text}' is not a duration of {DurationText.Format(least)} or more. Write a number with its unit, such as {DurationText.Format(otherwise)}.");
            return otherwise;
        },
    };
}
