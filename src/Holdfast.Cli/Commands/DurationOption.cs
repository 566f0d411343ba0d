using System.CommandLine;
using Holdfast.Estate.Values;

namespace Holdfast.Cli.Commands;

/// <summary>An option that takes a duration as the estate writes it: <c>1s</c>, <c>45m</c>, <c>14d</c>. It stays text, so that help shows it as people write it.</summary>
internal static class DurationOption
{
    public static Option<string> Create(string name, string description, string otherwise, TimeSpan least)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "DURATION", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>() ?? "";
            if (!DurationText.TryParse(text, out var value) || value < least)
                result.AddError($"'{text}' is not a duration of {DurationText.Format(least)} or more. Write a number with its unit, such as {otherwise}.");
        });
        return option;
    }

    /// <summary>The duration that was given; the parser has looked at it.</summary>
    public static TimeSpan GetDuration(this ParseResult parsed, Option<string> option) =>
        DurationText.TryParse(parsed.GetRequiredValue(option), out var value) ? value : throw new InvalidOperationException($"The parser let '{option.Name}' pass.");
}
