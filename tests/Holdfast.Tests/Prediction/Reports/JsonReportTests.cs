using System.Text.Json.Nodes;
using Holdfast.Cli.Output;
using Holdfast.Prediction.Reports;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Prediction.Reports;

public sealed class JsonReportTests
{
    // What a number without a unit in its name may be: a count, a mark, an objective's own name for it.
    private static readonly string[] Units =
        ["Percent", "Probability", "PerYear", "PerMonth", "Seconds", "Simulated", "Draws", "Parts", "Measurements"];

    private static readonly string[] Bare = ["format", "seed", "seconds", "perYear", "probability"];

    [Fact]
    public void A_prediction_is_written_as_accepted() => Baseline.Matches("prediction-reports/report.json", Json.Text(JsonReport.Of(MadeUpReport.Report)));

    [Fact]
    public void Every_number_has_its_unit_in_its_name() => Assert.Empty(
        Numbers(JsonReport.Of(MadeUpReport.Report)).Where(name => !Bare.Contains(name) && !Units.Any(unit => name.EndsWith(unit, StringComparison.Ordinal))).Distinct());

    [Fact]
    public void The_digits_that_differ_between_machines_are_left_out()
    {
        var elsewhere = MadeUpReport.Report with
        {
            Prediction = MadeUpReport.Report.Prediction with
            {
                Processes = [MadeUpReport.Dispatch with { OutagesPerYear = MadeUpReport.Dispatch.OutagesPerYear * (1 + 1e-12), MinutesDegraded = MadeUpReport.Dispatch.MinutesDegraded * (1 - 1e-12) }, MadeUpReport.Calm],
            },
        };

        Assert.Equal(Json.Text(JsonReport.Of(MadeUpReport.Report)), Json.Text(JsonReport.Of(elsewhere)));
    }

    [Fact]
    public void What_was_not_asked_for_is_not_there()
    {
        var written = JsonReport.Of(MadeUpReport.Report with { WhatIfs = [], Designs = [] });

        Assert.False(written.ContainsKey("whatIfs"));
        Assert.False(written.ContainsKey("designs"));
    }

    private static IEnumerable<string> Numbers(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Value is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? [field.Key] : field.Value is null ? [] : Numbers(field.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Numbers(item)),
        _ => [],
    };
}
