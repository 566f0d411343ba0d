namespace Holdfast.Drills.Checking;

/// <summary>What a client knows about one of its transactions.</summary>
public enum OperationOutcome
{
    /// <summary>The commit was acknowledged: the transaction must be there for ever.</summary>
    Ok,

    /// <summary>It ended before the commit was sent: it must never appear.</summary>
    Failed,

    /// <summary>The commit was sent and no clear answer came: it may be there or not, but only as a whole and once.</summary>
    Unknown,
}
