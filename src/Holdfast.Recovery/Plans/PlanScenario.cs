namespace Holdfast.Recovery.Plans;

/// <summary>A failure for which recovery plans are made; the others have runbooks only.</summary>
public enum PlanScenario
{
    /// <summary>An availability zone is lost.</summary>
    ZoneLoss,

    /// <summary>The whole region is lost.</summary>
    RegionLoss,

    /// <summary>The data of a database is damaged.</summary>
    DatabaseCorruption,

    /// <summary>Somebody deleted or changed what should not be.</summary>
    OperatorError,
}
