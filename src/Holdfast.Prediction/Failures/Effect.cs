using System.Collections.Immutable;
using Holdfast.Prediction.Durations;

namespace Holdfast.Prediction.Failures;

/// <summary>The parts that a failure takes down, and how they come back.</summary>
/// <param name="Units">The parts.</param>
/// <param name="Recovery">How long each is down.</param>
/// <param name="EachForItself">Whether each part takes a time of its own; together otherwise.</param>
/// <param name="Crew">Who repairs it, of whom there are only so many; nobody has to wait when null.</param>
internal sealed record Effect(ImmutableArray<int> Units, Recovery Recovery, bool EachForItself = false, int? Crew = null);
