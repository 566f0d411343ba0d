namespace Holdfast.Recovery.Rehearsals;

/// <summary>How large the stand-in of a rehearsal is.</summary>
public sealed record StandInOptions
{
    /// <summary>Rows of stock movements. Enough for several pages of every index, and seconds to load.</summary>
    public int Moves { get; init; } = 60_000;

    /// <summary>Further bytes in each of them; a benchmark makes a large database of few rows.</summary>
    public int MoveBytes { get; init; }

    /// <summary>The folder of an installed Azurite, which then keeps the database's backups and log; the repository's directory keeps them when absent.</summary>
    public string? Azurite { get; init; }

    /// <summary>Files of which the database speaks.</summary>
    public int Documents { get; init; } = 300;
}
