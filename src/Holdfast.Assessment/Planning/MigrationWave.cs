namespace Holdfast.Assessment.Planning;

/// <summary>What moves together in one wave.</summary>
/// <param name="Number">The position of the wave, from 1.</param>
/// <param name="Name">Non-production, peripheral, or core.</param>
/// <param name="Units">What moves, each unit whole; empty for the first wave.</param>
/// <param name="Environments">The environments that move; only in the first wave.</param>
public sealed record MigrationWave(int Number, string Name, IReadOnlyList<MigrationUnit> Units, IReadOnlyList<string> Environments);
