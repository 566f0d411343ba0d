using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Waivers;

/// <summary>A waiver that covers a finding today.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Position">Its position in the estate's list, counted from 0.</param>
public sealed record WaiverMatch(Waiver Waiver, int Position);
