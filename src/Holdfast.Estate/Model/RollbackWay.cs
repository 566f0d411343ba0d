namespace Holdfast.Estate.Model;

/// <summary>How a release is taken back when its migration has already run.</summary>
public enum RollbackWay
{
    /// <summary>The old code runs on the new schema, so the code goes back and the data stays.</summary>
    ExpandContract,

    /// <summary>The database is restored to the moment before the release.</summary>
    Restore,

    /// <summary>There is no way back, only a newer release.</summary>
    FixForward,
}
