using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;

namespace Holdfast.Drills.Running;

/// <summary>What a drill did to one business process on one store.</summary>
public sealed record StreamMeasurement(TransactionStream Stream, HistoryVerdict Verdict);
