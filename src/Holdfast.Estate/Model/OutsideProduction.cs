namespace Holdfast.Estate.Model;

/// <summary>What environments other than production reach of a partner.</summary>
public enum OutsideProduction
{
    /// <summary>The partner's own test system.</summary>
    TestEndpoint,

    /// <summary>A stand-in that Holdfast runs.</summary>
    StandIn,

    /// <summary>Nothing.</summary>
    Blocked,

    /// <summary>The real partner.</summary>
    Live,
}
