using Holdfast.Prediction.Reports;

namespace Holdfast.Cli.Commands;

/// <summary>What a run of <c>predict</c> found.</summary>
/// <param name="Report">All of it, for JSON and HTML.</param>
/// <param name="Holds">Whether what was required holds.</param>
/// <param name="WriteText">Writes what a person asked to read.</param>
internal sealed record PredictOutcome(PredictionReport Report, bool Holds, Action<CliConsole> WriteText);
